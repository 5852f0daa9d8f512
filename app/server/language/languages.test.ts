import { describe, expect, it } from 'vitest';
import { languagesFor, loadLanguages } from './languages.server';

describe('the languages of the server', { timeout: 60_000 }, () => {
  it('are loaded only for checks that ask for them', async () => {
    expect(await languagesFor([{ kind: 'text', minWords: 3 }])).toBeUndefined();
    expect(await languagesFor([{ kind: 'text', maxSpellingErrorRate: 3 }])).toBe(await loadLanguages());
  });

  it('know French, English and the words of the trade', async () => {
    const { isWord } = await loadLanguages();
    for (const word of ['règlement', 'l’échéance', 'CRM', 'RFA', 'franco', 'acompte', 'e-mailing'])
      expect(isWord(word, 'fr'), word).toBe(true);
    for (const word of ['reglemment', 'comande', 'recu']) expect(isWord(word, 'fr'), word).toBe(false);
    for (const word of ['overpayment', 'colour', 'CRM']) expect(isWord(word, 'en'), word).toBe(true);
    for (const word of ['recieve', 'facture']) expect(isWord(word, 'en'), word).toBe(false);
  });

  it('tell a language, and bear the versions of all they rest on', async () => {
    const { detect, version } = await loadLanguages();
    expect(detect('Nous avons bien reçu votre commande du 3 février.')).toBe('fr');
    expect(detect('We have received your order and thank you for it.')).toBe('en');
    expect(version).toMatch(
      /^eld \d+\.\d+\.\d+, hunspell-asm \d.*, dictionary-fr \d.*, dictionary-en-gb \d.*, trade-words [0-9a-f]{8}$/,
    );
  });
});
