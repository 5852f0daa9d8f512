import { describe, expect, it } from 'vitest';
import { ownWords } from '../reading/quoted';
import type { Languages } from './languages';
import { findLanguage, isWrittenIn } from './written-language';

const count = (text: string, word: RegExp) => text.match(word)?.length ?? 0;
/** Counts « le » and « the »: as many of both, or none, and it cannot tell. */
const languages: Languages = {
  version: 'essai 1',
  detect: (text) => {
    const [french, english] = [count(text, /\ble\b/gi), count(text, /\bthe\b/gi)];
    return french === english ? null : french > english ? 'fr' : 'en';
  },
  isWord: () => true,
};
const ENGLISH = 'We shall deliver the whole order on the first of March.';
const FRENCH = 'Nous livrerons le colis entier le premier jour du mois de mars.';
const FRENCH_TOO = 'Nous joignons le bon de livraison, le devis et le plan de masse.';

describe('the language of a text', () => {
  it('is told from forty letters on, whatever the digits and signs', () => {
    const letters = (many: number) => `le ${'a'.repeat(many - 2)}, 12 345,00 €`;
    expect(findLanguage(letters(40), languages).language).toBe('fr');
    expect(findLanguage(letters(39), languages)).toEqual({ language: null, passage: null });
    expect(findLanguage('', languages).language).toBeNull();
  });

  it.each<[string, string | null, string | null]>([
    [`${ENGLISH} ${FRENCH} ${FRENCH_TOO}`, 'fr', FRENCH.slice(0, -1)],
    [`Le mot. ${FRENCH}`, 'fr', FRENCH.slice(0, -1)],
    [`${ENGLISH} Le. Le. Le. Le.`, 'fr', ENGLISH.slice(0, -1)],
    ['Le un. Le deux. Le trois. Le quatre. Le cinq. Le six. Le sept. Le huit.', 'fr', null],
    [`${ENGLISH} ${FRENCH}`, null, ENGLISH.slice(0, -1)],
  ])('« %s » is %s, and shows best in « %s »', (text, language, passage) => {
    const found = findLanguage(text, languages);
    expect([found.language, found.passage?.text ?? null]).toEqual([language, passage]);
  });

  it('is that of one’s own lines, each as written', () => {
    const seen: string[] = [];
    const spying: Languages = {
      ...languages,
      version: 'essai 2',
      detect: (text) => {
        seen.push(text);
        return 'fr';
      },
    };
    const lines = [
      'Nous livrerons l’œuvre entière',
      '> The whole order on the first of March',
      '',
      'dès le 1er mars au matin.',
    ];
    findLanguage(ownWords(lines.join('\n')), spying);
    expect(seen[0]).toBe('Nous livrerons l’œuvre entière\ndès le 1er mars au matin.');
    expect(findLanguage(ownWords(`Merci.\n> ${ENGLISH}`), spying).language).toBeNull();
  });

  it('is or is not the one wanted, unless it cannot be told', () => {
    const wanted = (text: string) => isWrittenIn(findLanguage(text, languages), 'en');
    expect([wanted(ENGLISH), wanted(FRENCH), wanted('Thanks.')]).toEqual([true, false, null]);
  });
});
