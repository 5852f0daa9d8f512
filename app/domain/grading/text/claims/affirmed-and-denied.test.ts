import { describe, expect, it } from 'vitest';
import { foldText } from '../reading/normalise';
import { ideasOf, type ForbiddenWording } from './forbidden-wordings';
import { findForbidden, findIdea } from './ideas';
import { findStatement, type Statement } from './statements';

type Language = 'fr' | 'en';
const claims = (text: string, language: Language, ...idea: string[]) =>
  findIdea(text, idea, { language }).claimed.length > 0;
const cited = (text: string, ...idea: string[]) => findIdea(text, idea).claimed.map((one) => one.text);

describe('a negation denies its own clause, and no more', () => {
  it.each<[string, Language, string]>([
    ['La livraison part lundi sans besoin de rappel', 'fr', 'livraison lundi'],
    ['The chairs are delivered Monday not Tuesday', 'en', 'chairs delivered monday'],
    ['We cannot deliver Monday and we refund you', 'en', 'refund'],
    [
      'Nous ne livrons pas le lundi, vous recevrez votre commande complète mardi, merci',
      'fr',
      'recevoir commande',
    ],
    ['La commande part lundi, pas mardi, et arrive jeudi', 'fr', 'arriver jeudi'],
    ['Nous ne livrons pas (sauf accord), appelez le dépôt', 'fr', 'appeler dépôt'],
    ['Nous n’avons pas, à ce jour, reçu votre règlement, mais votre commande part', 'fr', 'commande partir'],
    ['Paiement sans, remise accordée', 'fr', 'remise'],
    ['Delivery on Friday is planned not by van if that is possible', 'en', 'delivery friday'],
    ['Nous ne livrons pas lundi mais livrons mardi', 'fr', 'livrer'],
    ['Ne répondez pas au courrier du 2 mais au courrier du 3', 'fr', '"courrier du"'],
  ])('« %s » claims', (text, language, idea) => expect(claims(text, language, idea)).toBe(true));

  it.each<[string, Language, string]>([
    ['Nous n’avons pas, malgré nos deux rappels, reçu votre règlement', 'fr', 'recevoir règlement'],
    ['Personne ne livre le lundi', 'fr', 'livrer lundi'],
    ['Nous ne livrons aucun meuble', 'fr', 'livrer'],
    ['Livraison sans les frais de port', 'fr', 'frais'],
    ['Nous n’appliquons aucune pénalité de retard', 'fr', 'retard'],
    ['Vente sans frais de la livraison', 'fr', 'livraison'],
    ['Vous dites que nous ne pouvons livrer', 'fr', 'livrer'],
    ['Delivery on Friday is not at all really possible', 'en', 'delivery friday'],
    ['We don’t deliver on Monday', 'en', 'deliver monday'],
    ["We can't deliver on Monday", 'en', 'deliver monday'],
    ['The table isn’t delivered', 'en', 'table delivered'],
    ['The table was neither here nor delivered', 'en', 'table'],
  ])('« %s » does not claim', (text, language, idea) => expect(claims(text, language, idea)).toBe(false));
});

describe('what looks like a negation and is none', () => {
  it.each<[string, Language, string]>([
    ['Dites s’il peut livrer lundi', 'fr', 'livrer lundi'],
    ['La facture n° 12 est réglée', 'fr', 'facture réglée'],
    ['Nous ne pouvons que livrer lundi', 'fr', 'livrer lundi'],
    ['Nous ne pouvons qu’accepter', 'fr', 'accepter'],
    ['Réglez avant que nous ne livrions lundi', 'fr', 'livrer lundi'],
    ['Nous ne livrons pas qu’aux particuliers', 'fr', 'livrer particuliers'],
    ['Le dossier avance pas à pas vers la livraison', 'fr', 'livraison'],
    ['La remise attend sur un pas de porte', 'fr', 'remise porte'],
    ['Livraison pas seulement lundi', 'fr', 'livraison lundi'],
    ['Le total hors taxes est juste', 'fr', 'taxes'],
    ['Le total hors taxe est juste', 'fr', 'taxe'],
    ['Aucun doute, la livraison arrive', 'fr', 'doute'],
    ['Delivery on Monday, no doubt', 'en', 'doubt'],
    ['It is not impossible to deliver on Monday', 'en', 'deliver monday'],
    ['Nothing prevents us from delivering, and we deliver', 'en', 'deliver'],
  ])('« %s »', (text, language, idea) => expect(claims(text, language, idea)).toBe(true));
});

describe('what is refused or supposed', () => {
  it.each<[string, Language, string]>([
    ['La remise est hors de question', 'fr', 'remise'],
    ['A refund is out of the question', 'en', 'refund'],
    ['Nous renonçons à livrer', 'fr', 'livrer'],
    ['Un incident nous empêche de livrer', 'fr', 'livrer'],
    ['We rejected the refund', 'en', 'refund'],
    ['S’ils avaient livré, vous le sauriez', 'fr', 'livrer'],
    ['Si nous étions livrés lundi', 'fr', 'livrer lundi'],
    ['Si nous avions le stock, vous recevriez la table', 'fr', 'recevoir table'],
    ['If it were possible, we would refund you', 'en', 'refund'],
    ['Nous refusons de signer', 'fr', 'signer'],
  ])('« %s » claims nothing', (text, language, idea) => expect(claims(text, language, idea)).toBe(false));

  it.each<[string, Language, string]>([
    ['Nous livrons la table et refusons le retour', 'fr', 'livrer table'],
    ['Livraison lundi si possible et fait rare', 'fr', 'livraison'],
    ['Si les conditions sont réunies, nous livrerons', 'fr', 'livrer'],
    ['Si vous le souhaitez, nous livrerons', 'fr', 'livrer'],
    ['Comme si nous étions livrés lundi', 'fr', 'livrer lundi'],
    ['If you have paid, we would deliver', 'en', 'deliver'],
    ['We had you delivered on Monday', 'en', 'delivered monday'],
    ['Nous pourrions livrer lundi', 'fr', 'livrer lundi'],
    ['Si nous avions su, nous voudrions livrer lundi', 'fr', 'livrer lundi'],
    ['We would deliver on Monday', 'en', 'deliver monday'],
    ['We have delivered on Monday', 'en', 'delivered monday'],
  ])('« %s » stays a claim', (text, language, idea) => expect(claims(text, language, idea)).toBe(true));
});

describe('the words of an idea', () => {
  it.each<[string, string, boolean]>([
    ['Votre comande est prête', 'commande', true],
    ['Le client rabaisse la table', 'report* table', false],
    ['Nous vous remboursons', 'rembours*', true],
    ['La facture 1 est réglée et la 2 n’est pas réglée', 'non réglée', true],
    ['Livraison le 12', 'livraison 13', false],
    ['Nous livrons', '—', false],
    ['Nous livrons', '', false],
    ['Le la les', 'le la', true],
    ['Sans aucun', 'sans aucun', true],
  ])('in « %s », « %s »: %s', (text, idea, found) => expect(claims(text, 'fr', idea)).toBe(found));

  it('are cited once, the widest passage first, in the order of the text', () => {
    expect(cited('La table part. Le stock est bas.', 'stock', 'stock bas', 'table')).toEqual([
      'table',
      'stock est bas',
    ]);
    expect(cited('Le stock est bas et le quai est plein.', 'stock', 'quai')).toEqual(['stock', 'quai']);
    expect(cited('Le stock est bas.', 'stock est', 'est bas', 'stock bas')).toEqual(['stock est bas']);
  });

  it('keep the same answer when a text is read again in another way', () => {
    const text = foldText('La livraison arrive. The delivery is late.');
    expect(findIdea(text, ['livraison']).claimed).toHaveLength(1);
    expect(findIdea(text, ['delivery'], { language: 'en' }).claimed).toHaveLength(1);
    expect(findIdea(text, ['retard']).claimed).toEqual([]);
    expect(findIdea(text, ['livraison']).claimed).toHaveLength(1);
  });
});

describe('a statement', () => {
  const state = (text: string, statement: Statement, language: Language = 'fr') =>
    findStatement(foldText(text), statement, { language, writtenOn: '2026-11-21' }).state;

  it('may be told even to be denied, when that is what is looked for', () => {
    const denied = 'Nous ne confirmons pas la commande.';
    expect(state(denied, { idea: ['confirmer commande'] })).toBe('lacking');
    expect(state(denied, { idea: ['confirmer commande'], ideaOrItsDenial: true })).toBe('said');
    expect(state('Bonjour.', { idea: ['confirmer commande'], ideaOrItsDenial: true })).toBe('lacking');
  });

  it.each<[string, Statement, Language]>([
    ['La facture est échue depuis le 30 septembre, nous ne l’oublions pas', { date: '2026-09-30' }, 'fr'],
    ['Nous n’avons pas votre commande passée le 30 septembre', { date: '2026-09-30' }, 'fr'],
    ['Nous n’avons pas la lettre datée du 30 septembre', { date: '2026-09-30' }, 'fr'],
    ['We have not received the order placed on 30 September', { date: '2026-09-30' }, 'en'],
    ['We cannot deliver before 30 September', { date: '2026-09-30' }, 'en'],
    ['Nous ne livrons pas ce meuble. Nous livrons le 3 décembre', { date: '2026-12-03' }, 'fr'],
    ['Le 3 décembre, nous livrons', { date: '2026-12-03' }, 'fr'],
    ['Taux de 12,15 %', { percent: 12.2 }, 'fr'],
    ['Taux de 12,15 %', { percent: 12.15, tolerance: 0 }, 'fr'],
  ])('is made by « %s »', (text, statement, language) => {
    expect(state(text, statement, language)).toBe('said');
  });

  it.each<[string, Statement, Language]>([
    ['Nous refusons de livrer le 3 décembre', { date: '2026-12-03' }, 'fr'],
    ['Bonjour. Nous ne pourrons pas venir le 3 décembre. Merci.', { date: '2026-12-03' }, 'fr'],
    ['We cannot deliver on 3 December', { date: '2026-12-03' }, 'en'],
    ['We deliver on 5 December instead of 3 December', { date: '2026-12-03' }, 'en'],
    ['Taux de 12,15 %', { percent: 12.3 }, 'fr'],
    ['Taux de 12,15 %', { percent: 12.14, tolerance: 0 }, 'fr'],
  ])('is not made by « %s »', (text, statement, language) => {
    expect(state(text, statement, language)).toBe('lacking');
  });
});

describe('forbidden wordings', () => {
  const forbids = (text: string, wording: ForbiddenWording, language: Language = 'fr') =>
    findForbidden(text, ideasOf(wording, language), { language }).length > 0;

  it.each<[ForbiddenWording, Language, string]>([
    ['threats', 'fr', 'Nous préviendrons votre banque.'],
    ['threats', 'fr', 'J’avertirai vos clients de cet impayé.'],
    ['threats', 'fr', 'Vous figurerez sur une liste noire.'],
    ['threats', 'fr', 'Sinon, vous le regretterez.'],
    ['threats', 'en', 'We will publish your name.'],
    ['threats', 'en', 'You will be blacklisted.'],
    ['absolute-promises', 'fr', 'Nous vous garantissons que cela ne se reproduira plus jamais.'],
    ['absolute-promises', 'en', 'We guarantee this will never happen again.'],
  ])('%s (%s): « %s »', (wording, language, text) => expect(forbids(text, wording, language)).toBe(true));

  it.each<[ForbiddenWording, Language, string]>([
    ['threats', 'fr', 'Prévenez votre banque de ce virement.'],
    ['threats', 'fr', 'Sans règlement, nous saisirons le tribunal de commerce.'],
    ['threats', 'en', 'Without payment we will go to court.'],
    ['absolute-promises', 'fr', 'Nous ferons notre possible pour livrer lundi.'],
    ['absolute-promises', 'en', 'We will do our best to deliver on Monday.'],
  ])('are not %s (%s): « %s »', (wording, language, text) =>
    expect(forbids(text, wording, language)).toBe(false),
  );

  it('are none when none is named', () => expect(ideasOf(undefined, 'fr')).toEqual([]));
});
