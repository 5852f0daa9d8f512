import type { LegalDocument } from '~/domain/grading/legal/rules';

const seller = {
  'seller.name': 'Alvéa',
  'seller.address': '1 rue des Tests 69000 Lyon',
  'seller.legalForm': 'SAS',
  'seller.capital': 100000,
  'seller.siren': '000000018',
  'seller.rcsTown': 'Lyon',
  'seller.vatNumber': 'FR66000000018',
};
const buyer = { 'buyer.name': 'Atelier Morel', 'buyer.address': '2 rue du Lac 38000 Grenoble' };

/** An invoice between businesses with every mention of its day. */
export const rightInvoice = (change: Partial<LegalDocument> = {}): LegalDocument => ({
  day: '2026-11-23',
  tags: new Set(['business-buyer', 'sme-seller', 'standard', 'order-number-issued']),
  fields: {
    ...seller,
    ...buyer,
    number: 'FA-2026-0042',
    issuedOn: '2026-11-23',
    suppliedOn: '2026-11-20',
    dueOn: '2026-12-23',
    vat: '20 % de 1 000,00 €',
    totalNetCents: 100000,
    totalInclTaxCents: 120000,
    customerOrderNumber: 'BC 881',
    customerSiren: null,
  },
  lines: [{ label: 'Table', quantity: 2, unitPriceCents: 50000 }],
  texts: [
    { field: 'mentions.latePenalties', text: 'Pénalités de retard : 12,15 % l’an.' },
    { field: 'mentions.recoveryIndemnity', text: 'Indemnité forfaitaire pour frais de recouvrement : 40 €.' },
    { field: 'mentions.earlyPaymentDiscount', text: 'Pas d’escompte pour paiement anticipé.' },
  ],
  expected: {
    suppliedOn: '2026-11-20',
    dueOn: '2026-12-23',
    customerOrderNumber: 'BC-881',
    latePenaltyRatePercent: 12.15,
    recoveryIndemnityCents: 4000,
  },
  ...change,
});

/** A reminder whose form is right, with this letter. */
export const rightReminder = (body: string, change: Partial<LegalDocument> = {}): LegalDocument => ({
  day: '2026-11-21',
  tags: new Set(['business-buyer', 'sme-seller']),
  fields: {
    ...seller,
    ...buyer,
    subject: 'Facture FA-2026-0042 impayée',
    penaltiesCents: 8309,
    indemnityCents: 4000,
    newDueOn: '2026-12-01',
    channel: 'mail',
  },
  lines: [],
  texts: [{ field: 'body', text: body }],
  expected: {
    invoiceNumbers: ['FA-2026-0042'],
    initialDueDates: ['2026-09-30'],
    principalCents: 480000,
    penaltiesCents: 8309,
    principalAndPenaltiesCents: 488309,
    totalCents: 492309,
    indemnityCents: 4000,
    channel: 'registered-letter',
  },
  ...change,
});

export const RIGHT_LETTER =
  'Madame,\n\nMalgré notre courrier du 2 novembre, la facture FA-2026-0042 de 4 800,00 €, échue le 30 septembre 2026, reste impayée.\nÀ ce montant s’ajoutent 83,09 € de pénalités de retard et l’indemnité forfaitaire de 40,00 €.\nMerci de nous régler avant le 1er décembre 2026.\n\nCordialement,\nJeanne Roux';

/** A quote with every mention. */
export const rightQuote = (): LegalDocument =>
  rightInvoice({
    tags: new Set(['business-buyer', 'sme-seller']),
    fields: {
      ...rightInvoice().fields,
      validUntil: '2026-12-23',
      delivery: 'sous 10 jours ouvrés',
      paymentTerms: '30 jours',
    },
    texts: [
      {
        field: 'mentions',
        text: 'Nos conditions générales de vente s’appliquent. Date, signature et « Bon pour accord » :',
      },
    ],
  });
