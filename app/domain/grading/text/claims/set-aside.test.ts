import { describe, expect, it } from 'vitest';
import { foldText } from '../reading/normalise';
import { findIdea } from './ideas';
import { findStatement } from './statements';

type Language = 'fr' | 'en';
const dated = (text: string, language: Language = 'fr') =>
  findStatement(foldText(text), { date: '2026-09-30' }, { language, writtenOn: '2026-11-21' }).state;
const claims = (text: string, language: Language, idea: string) =>
  findIdea(text, [idea], { language }).claimed.length > 0;

describe('a date in a sentence that denies', () => {
  const things =
    'échu échue échues dû due dus daté datée datées émis émise émises reçu reçue reçues passé passée passées signé signée signées prévu prévue prévues convenu convenue convenues envoyé envoyée envoyées facturé facturée facturées livré livrée livrées commandé commandée commandées initialement';
  it.each(things.split(' '))('is that of the thing « %s »', (word) => {
    expect(dated(`Nous n’avons pas l’article ${word} le 30 septembre`)).toBe('said');
    expect(dated(`Nous n’avons pas l’article ${word} pour le 30 septembre`)).toBe('said');
  });
  it.each('due dated issued received placed signed sent until till since delivered ordered'.split(' '))(
    'is that of the thing « %s » in English',
    (word) => expect(dated(`We do not have the item ${word} on 30 September`, 'en')).toBe('said'),
  );

  it.each<[string, Language]>([
    ['Nous ne livrerons pas le 30 septembre', 'fr'],
    ['Nous ne pourrons pas livrer pour le 30 septembre', 'fr'],
    ['Nous ne livrerons pas le 30 septembre la commande reçue le 2 septembre', 'fr'],
    ['Nous refusons de livrer le 30 septembre', 'fr'],
    ['We will not deliver on 30 September', 'en'],
    ['We cannot be ready for 30 September', 'en'],
  ])('is denied with it: « %s »', (text, language) => expect(dated(text, language)).toBe('lacking'));

  it.each<[string, Language]>([
    ['Le 30 septembre, nous ne livrons pas la table', 'fr'],
    ['Nous ne livrons pas la table. Le 30 septembre, nous livrons', 'fr'],
    ['Nous livrons le 30 septembre. Nous ne livrons pas la table', 'fr'],
    ['Nous livrons le 30 septembre et ne facturons pas le port', 'fr'],
    ['Nous ne livrons pas : 30 septembre', 'fr'],
  ])('is not: « %s »', (text, language) => expect(dated(text, language)).toBe('said'));
});

describe('what a sentence refuses', () => {
  it.each<[string, Language, string]>([
    ['La grève empêche de livrer', 'fr', 'livrer'],
    ['La grève empêchera de livrer', 'fr', 'livrer'],
    ['Nous renoncerons à livrer', 'fr', 'livrer'],
    ['Nous évitons de livrer', 'fr', 'livrer'],
    ['The strike prevents any delivery', 'en', 'delivery'],
    ['To prevent any delivery', 'en', 'delivery'],
    ['We reject the refund', 'en', 'refund'],
    ['He rejects the refund', 'en', 'refund'],
  ])('« %s »', (text, language, idea) => expect(claims(text, language, idea)).toBe(false));

  it.each<[string, Language, string]>([
    ['Nous livrons la table et évitons les retards', 'fr', 'livrer table'],
    ['Livraison lundi hors la table et sans refus', 'fr', 'livraison lundi'],
    ['Le client livré refuse', 'fr', 'client livré'],
    ['Nous sommes refusables et livrons lundi', 'fr', 'livrer lundi'],
  ])('and not « %s »', (text, language, idea) => expect(claims(text, language, idea)).toBe(true));
});

describe('an « if » that may come true', () => {
  it.each<[string, Language, string]>([
    ['Si le forfait vous convient, nous livrerons', 'fr', 'livrer'],
    ['Si les produits français vous plaisent, nous livrerons', 'fr', 'livrer'],
    ['Si vos conditions le permettent, nous livrerons', 'fr', 'livrer'],
    ['Si nos solutions vous conviennent, nous livrerons', 'fr', 'livrer'],
    ['S’il faut, nous livrerons ce que vous vouliez', 'fr', 'livrer'],
    ['Dites si la table part lundi car le client avait accepté la livraison', 'fr', 'accepter livraison'],
    ['Elle s’était engagée à livrer', 'fr', 'livrer'],
    ['If the order is ready, we refund you', 'en', 'refund'],
    ['We could deliver on Monday', 'en', 'deliver monday'],
    ['They had the order delivered', 'en', 'order delivered'],
  ])('supposes nothing: « %s »', (text, language, idea) => expect(claims(text, language, idea)).toBe(true));

  it.each<[string, Language, string]>([
    ['S’il avait payé, nous livrerions', 'fr', 'livrer'],
    ['Si vous étiez livrés lundi', 'fr', 'livrer lundi'],
    ['Si nous avions livré lundi', 'fr', 'livrer lundi'],
    ['Vous auriez été remboursés', 'fr', 'rembourser'],
    ['Ils auraient livré', 'fr', 'livrer'],
    ['Had they paid the refund', 'en', 'paid refund'],
    ['We could have delivered', 'en', 'delivered'],
    ['You might have been refunded', 'en', 'refunded'],
  ])('one that did not supposes: « %s »', (text, language, idea) =>
    expect(claims(text, language, idea)).toBe(false),
  );
});

describe('words close to those of a denial', () => {
  it.each<[string, Language, string]>([
    ['Livraison hors taxe', 'fr', 'taxe'],
    ['Livraison hors TVA', 'fr', 'tva'],
    ['Nous ne manquerons pas de livrer', 'fr', 'livrer'],
    ['Sooner or later, no later than Monday', 'en', 'monday'],
    ['No fewer tables are delivered', 'en', 'tables delivered'],
    ['This does not stop us from delivering', 'en', 'delivering'],
    ['The rain will not prevent us from delivering', 'en', 'delivering'],
  ])('« %s » affirms', (text, language, idea) => expect(claims(text, language, idea)).toBe(true));

  it.each<[string, Language, string]>([
    ['Une livraison lundi n’est pas faisable', 'fr', 'livraison lundi'],
    ['Une livraison lundi n’est pas réalisable', 'fr', 'livraison lundi'],
    ['Des livraisons lundi ne sont pas possibles', 'fr', 'livraison lundi'],
    ['Nous n’osons livrer', 'fr', 'livrer'],
    ['Nous ne puissions livrer', 'fr', 'livrer'],
    ['Il ne peut livrer', 'fr', 'livrer'],
    ['Livraison hors taxation', 'fr', 'taxation'],
  ])('« %s » denies', (text, language, idea) => expect(claims(text, language, idea)).toBe(false));
});
