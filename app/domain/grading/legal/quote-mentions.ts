import type { LegalRule, LegalRuleSet } from './rules';

const PRACTICE = 'usage commercial (C. civ. art. 1113 à 1118)';
const always = { validFrom: '2016-10-01', validTo: null } as const;

const rules: readonly LegalRule[] = [
  {
    id: 'number',
    label: 'le numéro du devis',
    basis: PRACTICE,
    ...always,
    looksFor: { probe: 'filled', fields: ['number'] },
  },
  {
    id: 'issue-date',
    label: 'la date du devis',
    basis: PRACTICE,
    ...always,
    looksFor: { probe: 'filled', fields: ['issuedOn'] },
  },
  {
    id: 'validity',
    label: 'la durée de validité de l’offre',
    basis: 'C. civ. art. 1116',
    ...always,
    looksFor: { probe: 'date', field: 'validUntil', notBefore: 'issuedOn' },
  },
  {
    id: 'seller-identity',
    label: 'l’identité et l’adresse du vendeur',
    basis: PRACTICE,
    ...always,
    looksFor: { probe: 'filled', fields: ['seller.name', 'seller.address'] },
  },
  {
    id: 'seller-registration',
    label: 'la forme, le capital, le SIREN et le RCS du vendeur',
    basis: 'C. com. art. R123-238',
    ...always,
    looksFor: {
      probe: 'filled',
      fields: ['seller.legalForm', 'seller.capital', 'seller.siren', 'seller.rcsTown'],
    },
  },
  {
    id: 'buyer-identity',
    label: 'le nom et l’adresse du client',
    basis: PRACTICE,
    ...always,
    looksFor: { probe: 'filled', fields: ['buyer.name', 'buyer.address'] },
  },
  {
    id: 'lines',
    label: 'la désignation, la quantité et le prix unitaire hors taxe de chaque ligne',
    basis: PRACTICE,
    ...always,
    looksFor: { probe: 'lines' },
  },
  {
    id: 'totals',
    label: 'les totaux hors taxe, de TVA et toutes taxes comprises',
    basis: PRACTICE,
    ...always,
    looksFor: { probe: 'filled', fields: ['vat', 'totalNetCents', 'totalInclTaxCents'] },
  },
  {
    id: 'delivery',
    label: 'le délai ou la date de livraison',
    basis: PRACTICE,
    ...always,
    looksFor: { probe: 'filled', fields: ['delivery'] },
  },
  {
    id: 'payment-terms',
    label: 'les conditions de règlement',
    basis: 'C. com. art. L441-1',
    ...always,
    looksFor: { probe: 'filled', fields: ['paymentTerms'] },
  },
  {
    id: 'general-terms',
    label: 'le renvoi aux conditions générales de vente',
    basis: 'C. com. art. L441-1',
    ...always,
    looksFor: { probe: 'idea', ideas: ['conditions générales', 'CGV'] },
  },
  {
    id: 'acceptance',
    label: 'la place de l’accord du client (date, « bon pour accord », signature)',
    basis: PRACTICE,
    ...always,
    looksFor: {
      probe: 'idea',
      ideas: [
        'bon pour accord',
        'bon accord signature',
        'devis accepté signature',
        'signature client',
        'signature cachet',
        'signer retourner',
        'retourner signé',
        'renvoyer signé',
        'daté signé',
      ],
    },
  },
  {
    id: 'vat-rates',
    label: 'des taux de TVA en vigueur',
    basis: 'CGI art. 278 et suivants',
    ...always,
    looksFor: { probe: 'vat-rates', field: 'vatRates' },
  },
];

export const quoteMentions: LegalRuleSet = {
  id: 'quote-mentions',
  title: 'Mentions d’un devis entre professionnels',
  source: 'C. civ. art. 1113 à 1118 ; C. com. art. L441-1 et R123-238 ; usage commercial',
  rules,
};
