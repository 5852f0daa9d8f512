import { describe, expect, it } from 'vitest';
import type { Language } from '../reading/words';
import type { Languages } from './languages';
import { findMisspellings } from './spelling';

const words: Record<Language, ReadonlySet<string>> = {
  fr: new Set(
    'le la les colis de est là nous venons voyons demain livré école œuvre cœur état êtes ère âpre ça île ôter aujourd’hui qu il jusqu lorsqu à hui aujourd porte bagages vas très bien cordialement'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the order client colour favourite organise organisation analysed centre centres travelled defence we see'.split(
      ' ',
    ),
  ),
};
const languages: Languages = {
  version: 'essai 1',
  detect: () => null,
  isWord: (word, language) => words[language].has(word.toLowerCase()),
};
const misspelt = (text: string, language: Language = 'fr') =>
  findMisspellings(text, { language, languages }).errors.map((one) => one.text);

describe('the words a dictionary lacks', () => {
  it('are counted, each where it stands, with their rate', () => {
    const text = 'le colli est là';
    expect(findMisspellings(text, { language: 'fr', languages })).toEqual({
      words: 4,
      errors: [{ start: 3, end: 8, text: 'colli' }],
      rate: 25,
    });
    expect(findMisspellings('colli est là', { language: 'fr', languages }).rate).toBe(33.33);
    expect(findMisspellings('12', { language: 'fr', languages })).toEqual({ words: 0, errors: [], rate: 0 });
  });

  it.each([
    'l’école qu’il jusqu’à',
    ...['Ecole', 'Etat', 'Etes', 'Ere', 'Apre', 'Ca', 'Ile', 'Oter'],
    'oeuvre coeur',
    'porte-bagages vas-y',
    '‘livré’ -livré- ’’livré--',
    'Colis',
  ])('%s: none', (text) => expect(misspelt(text)).toEqual([]));

  it.each<[string, string[]]>([
    ['le colis livrer', ['livrer']],
    ['porte-bagage', ['porte-bagage']],
    ['l’ecole', ['l’ecole']],
    ['nous coli-livré', ['coli-livré']],
    ['ecole', ['ecole']],
    ['les aigle', ['aigle']],
    ['ame, ca, ile, oter', ['ame', 'ca', 'ile', 'oter']],
    ['le client', ['client']],
  ])('%s: %j', (text, errors) => expect(misspelt(text)).toEqual(errors));

  it.each([
    'FA-120',
    'zorv@essai.example',
    'zorvik.example',
    'SARL',
    'z',
    'Z.A.',
    'Z.A',
    'z_v',
    'R&Dzor',
    'zo/rv',
    '+zorv',
  ])('%s is no word to look at', (text) =>
    expect(findMisspellings(text, { language: 'fr', languages })).toMatchObject({ words: 0, errors: [] }),
  );

  it.each<[string, boolean]>([
    ['Nous voyons Zorvik demain', true],
    ['Nous voyons M. Zorvik', true],
    ['Nous voyons MM. Zorvik', true],
    ['Nous voyons Mme.  Zorvik', true],
    ['Zorvik Traviol', true],
    ['Zorvik de la Traviol', true],
    ['A B C D E Zorvik', true],
    ['Nous venons.\n\nCordialement,\nZorvik', true],
    ['Nous venons demain, très bien, nous voyons Zorvik', true],
    ['Zorvik', false],
    ['Zorvik livré', false],
    ['Zorvik venons Traviol', false],
    ['Zorvik A B C D E F', false],
    ['Nous venons. Zorvik est là', false],
    ['Nous venons ! « Zorvik est là »', false],
    ['Nous venons.” Zorvik est là', false],
    ['Nous voyons : Zorvik est là', false],
    ['Nous venons\nZorvik est livré', false],
    ['Nous venons demain\n• Zorvik livré', false],
    ['Nous voyons zorvik demain', false],
    ['Nous venons là, M. Colis. Zorvik est là', false],
    ['Nous voyons TOMM. Zorvik est là', false],
  ])('a capital makes a name in « %s »: %s', (text, isName) => {
    const [error] = misspelt(text);
    expect(error?.toLowerCase()).toBe(isName ? undefined : 'zorvik');
  });

  it('are of the language asked, and of the dictionary given', () => {
    const text = 'the order est là';
    expect(misspelt(text)).toEqual(['the', 'order']);
    expect(misspelt(text, 'en')).toEqual(['est', 'là']);
    const whole = { ...languages, version: 'essai 2', isWord: () => true };
    expect(findMisspellings(text, { language: 'fr', languages: whole }).errors).toEqual([]);
  });

  it('may be accepted by the author, as written or folded', () => {
    const asked: string[] = [];
    const isAccepted = (word: string, folded: string) => {
      asked.push(word);
      return folded === 'zorvee';
    };
    const text = 'nous voyons l’zorvée demain, zorvé';
    const { words: count, errors, rate } = findMisspellings(text, { language: 'fr', languages, isAccepted });
    expect([count, errors.map((one) => one.text), rate]).toEqual([5, ['zorvé'], 20]);
    expect(asked).not.toContain('demain');
  });
});

describe('English words', () => {
  it.each([
    'The client’s order',
    'the clients’ order',
    'color favorite organize organization analyzed',
    'center centers traveled defense',
  ])('%s: none misspelt', (text) => expect(misspelt(text.replace('clients’', 'client’'), 'en')).toEqual([]));
  it.each([
    ['colr', 'colr'],
    ['centar', 'centar'],
    ['Oeuvre', 'Oeuvre'],
  ])('%s: %s', (text, error) => expect(misspelt(text, 'en')).toEqual([error]));
});
