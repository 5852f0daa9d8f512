import { describe, expect, it } from 'vitest';

import { findAmounts } from '../facts/figures';
import { findForbidden, findIdea } from './ideas';
import { letterStructure } from '../form/letter';
import { ownWords } from '../reading/quoted';

const claims = (text: string, ...alternatives: string[]) => findIdea(text, alternatives).claimed.length > 0;
const denies = (text: string, ...alternatives: string[]) => {
  const finding = findIdea(text, alternatives);
  return finding.claimed.length === 0 && finding.denied.length > 0;
};

describe('findIdea', () => {
  it.each<[string, string]>([
    ['Nous vous livrerons les fauteuils le 12 mars.', 'livrer fauteuil'],
    ['La livraison des 12 tables est reportée', 'livraison table report*'],
    ['LE STOCK EST INSUFFISANT', 'stock insuffisant'],
    ['Le stock disponible ne permet que 8 tables', 'stock disponible'],
    ['Une indemnité forfaitaire de 40 € s’ajoute.', 'indemnité forfaitaire 40'],
    ['Une indemnite forfaittaire est due', 'indemnité forfaitaire'],
    ['N’hésitez pas à nous appeler', 'appeler'],
    ['Nous ne manquerons pas de vous rappeler demain', 'rappeler'],
    ['Le total hors taxes est de 40 €', 'total 40'],
    ['Sauf erreur, la facture est échue', 'facture échue'],
    ['Nous ne pouvons pas livrer le 12 mais proposons le 19', 'proposer 19'],
    ['Faute de stock, nous ne livrons pas et nous vous proposons un report', 'proposer report'],
    ['Merci de régler sans délai le solde', 'régler solde'],
    ['The delivery is late because the stock ran out', 'stock out'],
  ])('in « %s » reads « %s »', (text, idea) => expect(claims(text, idea)).toBe(true));

  it.each<[string, string]>([
    ['Nous ne pouvons pas confirmer la commande.', 'confirmer commande'],
    ['La commande n’est pas confirmée', 'commande confirmer'],
    ['Aucun règlement ne nous est parvenu', 'règlement parvenu'],
    ['Nous n’avons, à ce jour, pas reçu votre règlement', 'recevoir règlement'],
    ['Livraison sans frais de port', 'frais port'],
    ['Nous n’appliquons aucune pénalité de retard', 'pénalité retard'],
    ['Produit non disponible', 'produit disponible'],
    ['Il est impossible de livrer le 12', 'livrer 12'],
    ['On n’a plus de stock', 'stock'],
    ['Pas de remise possible', 'remise'],
    ['We cannot confirm the order', 'confirm order'],
    ['Livré hors délai', 'délai'],
  ])('« %s » does not claim « %s »', (text, idea) => expect(claims(text, idea)).toBe(false));

  it('tells a denied idea from an absent one', () => {
    expect(denies('Nous ne confirmons pas la commande', 'confirmer commande')).toBe(true);
    expect(denies('Bonjour', 'confirmer commande')).toBe(false);
  });

  it('accepts an idea that is itself a denial', () => {
    expect(claims('Nous n’avons reçu aucun paiement', 'aucun paiement')).toBe(true);
    expect(claims('La facture reste non réglée', 'non réglée')).toBe(true);
    expect(claims('La facture n’est pas réglée', 'non réglée')).toBe(true);
    expect(claims('La facture est réglée', 'non réglée')).toBe(false);
    expect(claims('Livraison sans frais', 'sans frais')).toBe(true);
  });

  it('wants all the words in one sentence', () => {
    expect(claims('Le stock est bas. Votre commande est prête.', 'stock commande')).toBe(false);
    expect(claims('Le stock est bas, votre commande attendra.', 'stock commande')).toBe(true);
  });

  it('takes any of the alternatives', () => {
    expect(claims('Nous sommes en rupture', 'stock insuffisant', 'rupture')).toBe(true);
    expect(claims('', 'rupture')).toBe(false);
  });

  it('does not take a near word for the word', () => {
    expect(claims('Une déception à l’accueil', 'réception')).toBe(false);
    expect(claims('Une fracture ouverte', 'facture')).toBe(false);
    expect(claims('Total 400', '40')).toBe(false);
  });

  it('wants the words of a quoted alternative side by side', () => {
    expect(claims('Malgré notre courrier du 2 mars', '"courrier du"')).toBe(true);
    expect(claims('Un courrier vous parviendra du service', '"courrier du"')).toBe(false);
    expect(claims('Nous vous avons appelé', '"avons appelé"')).toBe(true);
    expect(claims('Nous avons besoin de vous appeler', '"avons appelé"')).toBe(false);
    expect(denies('Ne répondez pas à notre courrier du 2 mars', '"courrier du"')).toBe(true);
  });

  it('cites the words that carry the idea', () => {
    const text = 'Bonjour. Le stock est, hélas, insuffisant pour 12 tables.';
    expect(findIdea(text, ['stock insuffisant']).claimed[0]?.text).toBe('stock est, hélas, insuffisant');
  });

  it('is not fooled by « ne » with « que », nor by a denial in another clause', () => {
    expect(claims('Il ne reste que 8 chaises en stock', 'reste 8 chaises')).toBe(true);
    expect(claims('La facture n’est pas contestée, nous attendons le paiement', 'attendre paiement')).toBe(
      true,
    );
  });
});

describe('quoted text', () => {
  const mail = [
    'Bonjour,',
    'Nous livrerons 8 tables.',
    '',
    'Le 3 février 2027 à 09:12, Léa Morel a écrit :',
    '> Pouvez-vous livrer 12 tables pour 1 200,00 € ?',
    '> Cordialement',
    'Bien à vous, Jeanne',
  ].join('\n');

  it('does not count as the candidate’s words', () => {
    expect(claims(mail, '8 tables')).toBe(true);
    expect(claims(mail, '12 tables')).toBe(false);
    expect(findAmounts(ownWords(mail)).map((amount) => amount.cents)).not.toContain(120000);
    expect(findIdea(mail, ['12 tables'], { includeQuoted: true }).claimed).toHaveLength(1);
  });

  it('keeps the answer written below the quoted lines', () => {
    expect(letterStructure(mail).parts.signature?.text).toBe('Jeanne');
  });

  it('ends at the introduction when the quotation bears no mark', () => {
    const bare = 'Entendu.\n\nLe mardi 3 février, M. Petit a écrit :\nNous voulons une remise de 10 %.';
    expect(claims(bare, 'remise')).toBe(false);
    expect(claims('Entendu.\n-----Message d’origine-----\nDe : Petit\nObjet : remise', 'remise')).toBe(false);
    expect(claims('Entendu.\n\nDe : M. Petit\nEnvoyé : lundi\nUne remise ?', 'remise')).toBe(false);
  });

  it('leaves ordinary sentences alone', () => {
    expect(claims('Le client a écrit : remise refusée. La remise est due.', 'remise due')).toBe(true);
  });
});

describe('findForbidden', () => {
  it('finds a threat and leaves its denial', () => {
    expect(findForbidden('Sinon nous publierons votre nom.', ['publier nom'])).toHaveLength(1);
    expect(findForbidden('Nous ne publierons pas votre nom.', ['publier nom'])).toEqual([]);
  });
});

describe('letterStructure', () => {
  const letter =
    'Objet : facture FA-12\n\nMadame, Monsieur,\n\nVotre facture est échue. Merci de la régler.\n\nVeuillez agréer, Madame, Monsieur, nos salutations distinguées.\n\nJeanne Roux\nService commercial';

  it('reads the parts of a letter', () => {
    const { parts } = letterStructure(letter);
    expect(parts.subject?.text).toBe('Objet : facture FA-12');
    expect(parts.salutation?.text).toBe('Madame, Monsieur,');
    expect(parts.closing?.text).toBe('nos salutations distinguées');
    expect(parts.signature?.text).toBe('Jeanne Roux');
  });

  it('reads an English mail', () => {
    const { parts } = letterStructure(
      'Dear Ms Brown,\n\nYour order is on its way.\n\nKind regards,\nJeanne Roux',
    );
    expect([parts.salutation?.text, parts.closing?.text, parts.signature?.text]).toEqual([
      'Dear Ms Brown,',
      'Kind regards',
      'Jeanne Roux',
    ]);
  });

  it('says what is missing', () => {
    const { parts } = letterStructure('Vous devez payer 40 €.');
    expect([parts.subject, parts.salutation, parts.closing, parts.signature]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(letterStructure('Bonjour,\nMerci.\nCordialement').parts.signature).toBeNull();
  });

  it('does not take a sentence for a salutation', () => {
    expect(letterStructure('Nous avons vu Madame Morel hier.').parts.salutation).toBeNull();
  });
});
