import { describe, expect, it } from 'vitest';

import { findForbidden, findIdea } from './ideas';
import { foldText } from '../reading/normalise';
import { ownWords } from '../reading/quoted';
import { findStatement, type Statement } from './statements';

type Language = 'fr' | 'en';
const claims = (text: string, language: Language, ...idea: string[]) =>
  findIdea(text, idea, { language }).claimed.length > 0;
const state = (text: string, statement: Statement, language: Language = 'fr') =>
  findStatement(ownWords(foldText(text)), statement, { language, writtenOn: '2026-11-21' }).state;

describe('a negation that affirms', () => {
  it.each<[string, Language, string]>([
    ['Il ne reste plus que 8 tables', 'fr', 'reste 8 tables'],
    ['Nous ne livrons pas que des tables', 'fr', 'livrer tables'],
    ['Il n’est pas impossible de livrer lundi', 'fr', 'livrer lundi'],
    ['N’oubliez pas de régler le solde', 'fr', 'régler solde'],
    ['Nous ne livrons pas seulement les tables', 'fr', 'livrer tables'],
    ['Do not hesitate to call us', 'en', 'call us'],
    ['We deliver no later than Monday', 'en', 'deliver monday'],
    ['We sell not only chairs', 'en', 'sell chairs'],
    ['La commande no 12 est prête', 'fr', '12 prête'],
  ])('« %s »', (text, language, idea) => expect(claims(text, language, idea)).toBe(true));
});

describe('a denial without « pas »', () => {
  it.each<[string, Language, string]>([
    ['Nous ne saurions accepter', 'fr', 'accepter'],
    ['Nous ne pouvons accepter la remise', 'fr', 'accepter remise'],
    ['La livraison lundi est impossible', 'fr', 'livraison lundi'],
    ['Une livraison lundi n’est pas envisageable', 'fr', 'livraison lundi'],
    ['Nous ne pensons pas que la livraison parte', 'fr', 'livraison parte'],
    ['Aucune raison de rembourser', 'fr', 'rembourser'],
    ['There is no need to refund', 'en', 'refund'],
    ['We no longer deliver', 'en', 'deliver'],
    ['Neither the table nor the chair will be delivered', 'en', 'table'],
    ['Delivery on Friday is not possible', 'en', 'delivery friday'],
  ])('« %s »', (text, language, idea) => expect(claims(text, language, idea)).toBe(false));
});

describe('what is refused or only supposed', () => {
  it.each<[string, Language, string]>([
    ['Nous refusons de livrer', 'fr', 'livrer'],
    ['Nous attendons au lieu de livrer', 'fr', 'livrer'],
    ['Il est hors de question de livrer', 'fr', 'livrer'],
    ['Si nous avions livré, vous le sauriez', 'fr', 'livrer'],
    ['Nous aurions livré hier', 'fr', 'livrer'],
    ['Si le stock était là, nous livrerions', 'fr', 'livrer'],
    ['We decline to refund', 'en', 'refund'],
    ['If we had refunded you, you would know', 'en', 'refund'],
    ['We would have refunded you', 'en', 'refund'],
    ['Had we refunded you, you would know', 'en', 'refund'],
  ])('« %s » claims nothing', (text, language, idea) => expect(claims(text, language, idea)).toBe(false));

  it.each<[string, Language, string]>([
    ['Si vous confirmez, nous livrerons', 'fr', 'livrer'],
    ['S’il vous plaît, livrez lundi', 'fr', 'livrer lundi'],
    ['Nous ne refusons pas de livrer', 'fr', 'livrer'],
    ['Nous souhaiterions livrer lundi', 'fr', 'livrer lundi'],
    ['If you agree, we will refund you', 'en', 'refund'],
  ])('« %s » stays a claim', (text, language, idea) => expect(claims(text, language, idea)).toBe(true));

  it('finds a refusal for whoever looks for one', () => {
    expect(claims('Nous refusons la remise', 'fr', 'refuser remise')).toBe(true);
    expect(claims('Nous acceptons la remise', 'fr', 'refuser remise')).toBe(false);
    expect(claims('Nous n’avons plus de stock', 'fr', 'plus stock')).toBe(true);
    expect(findForbidden('Cela ne se reproduira plus', ['"ne se reproduira plus"'])).toHaveLength(1);
  });
});

describe('a fact set aside', () => {
  it.each<[string, Statement]>([
    ['Le total est de 800 € et non de 1 200 €', { amount: 120_000 }],
    ['Le total n’est pas de 1 200 €', { amount: 120_000 }],
    ['Nous livrons le 10 février au lieu du 3 février', { date: '2027-02-03' }],
    ['Nous ne pouvons pas livrer le 3 février', { date: '2027-02-03' }],
    ['Le devis DV-0130, et non DV-0131', { reference: 'DV-0131' }],
  ])('« %s » does not state it', (text, statement) => expect(state(text, statement)).toBe('lacking'));

  it.each<[string, Statement]>([
    ['Nous n’avons pas reçu votre règlement de 1 200 €', { amount: 120_000 }],
    ['Nous ne pourrons pas livrer avant le 3 février', { date: '2027-02-03' }],
    ['La facture échue le 30 septembre n’est pas réglée', { date: '2026-09-30' }],
    ['Nous n’avons pas reçu le paiement de la facture échue le 30 septembre', { date: '2026-09-30' }],
    ['Le devis DV-0131 n’est plus valable', { reference: 'DV-0131' }],
  ])('« %s » states it', (text, statement) => expect(state(text, statement)).toBe('said'));

  it('keeps the passage that says the contrary', () => {
    const text = foldText('Nous ne confirmons pas la commande.');
    const found = findStatement(
      text,
      { idea: ['confirmer commande'] },
      { language: 'fr', writtenOn: '2026-11-21' },
    );
    expect([found.state, found.against[0]?.text]).toEqual(['lacking', 'confirmons pas la commande']);
  });

  it('counts a delay only when the author asks', () => {
    expect(state('Réglez sous huit jours.', { date: '2026-11-29', relative: true })).toBe('said');
    expect(state('Réglez sous huit jours.', { date: '2026-11-29' })).toBe('lacking');
    expect(state('Réglez le 30 novembre.', { date: '2026-11-29', tolerance: 1 })).toBe('said');
  });
});

describe('words of others', () => {
  const own = (text: string) => ownWords(foldText(text)).folded.replace(/\n+/g, ' ');

  it('are left out between quotes that answer a saying', () => {
    expect(own('Vous écrivez : « livrez douze tables ». Nous étudions.')).not.toContain('douze');
    expect(own('Nous écrivons : « nous livrerons douze tables ». Merci.')).toContain('douze');
    expect(own('Votre offre « pack douze tables » est prête.')).toContain('douze');
  });

  it.each([
    'Bien.\nLe ven. 20 nov. 2026 à 10:12, Paul Petit\n<p@c.example> a écrit :\nLivrez douze tables.',
    'Bien.\n\nDébut du message transféré :\nLivrez douze tables.',
    'Bien.\n\nBegin forwarded message:\nShip douze tables.',
    'Bien.\n\nFrom: Paul\nSubject: tables\nLivrez douze tables.',
  ])('are left out of « %s »', (text) => {
    expect(own(text)).not.toContain('douze');
    expect(own(text)).toContain('bien.');
  });
});
