import { describe, expect, it } from 'vitest';

import { fold, foldText, matchesIn, passageAt } from './normalise';
import { sentencesOf, stemsOf } from './words';

describe('foldText', () => {
  it.each([
    ['ÉCHÉANCE', 'echeance'],
    ['Cœur d’Ærø', "coeur d'aerø"],
    ['1 234,56 €', '1 234,56 €'],
    ['« devis »', '" devis "'],
    ['mi–janvier — fin', 'mi-janvier - fin'],
    ['e\u0301te\u0301', 'ete'],
    ['1ᵉʳ', '1er'],
    ['soft\u00adhyphen\u200b', 'softhyphen'],
    ['a\r\nb', 'a\nb'],
  ])('folds %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('cites the original passage through ligatures, combining marks and astral characters', () => {
    const text = foldText('😀 Le cœur e\u0301té fini');
    const found = matchesIn(text, /coeur ete/g)[0]?.passage;
    expect(found).toEqual({ start: 6, end: 15, text: 'cœur e\u0301té' });
    expect(text.original.slice(found?.start, found?.end)).toBe(found?.text);
  });

  it('gives an empty passage at the end of the text', () => {
    expect(passageAt(foldText('ab'), 2, 2)).toEqual({ start: 2, end: 2, text: '' });
  });
});

describe('sentencesOf', () => {
  const count = (text: string) => sentencesOf(text).length;

  it('ends sentences at punctuation, not at abbreviations or decimals', () => {
    expect(count('Le colis part. Il arrive demain !')).toBe(2);
    expect(count('M. Dupont a payé 12.50 euros à Mme. Morel.')).toBe(1);
    expect(count('Bonjour J. Dupont')).toBe(1);
  });

  it('joins a line broken in the middle of a sentence, splits lists and paragraphs', () => {
    expect(count('Nous livrerons\nla semaine prochaine')).toBe(1);
    expect(count('Il manque :\n- deux chaises\n- une table')).toBe(3);
    expect(count('Bonjour Madame\n\nvotre commande est prête')).toBe(2);
  });
});

describe('stemsOf', () => {
  it.each([
    ['livrée', 'livrer'],
    ['livree', 'livrer'],
    ['échéances', 'echeance'],
    ['réglée', 'règlement'],
    ['indemnités', 'indemnite'],
  ])('brings %s and %s together', (a, b) =>
    expect(stemsOf(a).some((stem) => stemsOf(b).includes(stem))).toBe(true),
  );

  it('keeps different words apart', () => {
    expect(stemsOf('livraison').some((stem) => stemsOf('libération').includes(stem))).toBe(false);
  });
});
