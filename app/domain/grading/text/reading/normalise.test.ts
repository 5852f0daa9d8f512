import { describe, expect, it } from 'vitest';

import { escapeForRegExp, fold, foldedIndex, foldText, matchesIn, passageAt } from './normalise';
import { sentencesOf, stemsOf, wordsOf } from './words';

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
    ['’‘ʼ´`′‛', "'''''''"],
    ['«»“”„‟″', '"'.repeat(7)],
    ['‐‑‒–—―−﹘﹣-', '----------'],
    ['a\u00a0b\u202fc\u2009d\te', 'a b c d\te'],
    ['\u200e\u2060\ufeff', ''],
    ['Straße ŒUVRE', 'strasse oeuvre'],
    ['a~!Z', 'a~!z'],
  ])('folds %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('cites the original passage through ligatures, combining marks and astral characters', () => {
    const text = foldText('😀 Le cœur e\u0301té fini');
    const found = matchesIn(text, /coeur ete/g)[0]?.passage;
    expect(found).toEqual({ start: 6, end: 15, text: 'cœur e\u0301té' });
    expect(text.original.slice(found?.start, found?.end)).toBe(found?.text);
  });

  it('finds back where an original position stands', () => {
    const text = foldText('Le cœur bat');
    expect([0, 4, 5, 8, 99].map((start) => foldedIndex(text, start))).toEqual([0, 4, 6, 9, 12]);
    expect(text.folded.slice(foldedIndex(text, 8))).toBe('bat');
  });

  it('escapes what a pattern would read', () =>
    expect(new RegExp(`^${escapeForRegExp('a.b*(c)[d]{e}^$|\\+?')}$`).test('a.b*(c)[d]{e}^$|\\+?')).toBe(
      true,
    ));

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

describe('where a sentence ends', () => {
  const sentences = (text: string) =>
    sentencesOf(text).map(({ from, to }) => foldText(text).folded.slice(from, to));
  it.each<[string, string[]]>([
    ['Oui ? Non ! Soit…', ['oui', 'non', 'soit']],
    ['Il dit « oui ». Puis il part', ['il dit " oui', 'puis il part']],
    ['Voir art. 3 du contrat', ['voir art. 3 du contrat']],
    ['Voir art.\n3 du contrat', ['voir art', '3 du contrat']],
    ['www.essai.example', ['www.essai.example']],
    ['Une table\n12 chaises', ['une table', '12 chaises']],
    ['Une table\nUne chaise', ['une table', 'une chaise']],
    ['Une table ;\nune chaise', ['une table', 'une chaise']],
    ['Une table\n• une chaise', ['une table', 'une chaise']],
    ['Une table\n \nune chaise', ['une table', 'une chaise']],
    ['', []],
  ])('%j: %j', (text, expected) => expect(sentences(text)).toEqual(expected));

  it('and what its words are, as written', () =>
    expect(wordsOf('Dès aujourd’hui, 12 œuvres').map(({ folded, accented }) => [folded, accented])).toEqual([
      ['des', 'Dès'],
      ["aujourd'hui", 'aujourd’hui'],
      ['12', '12'],
      ['oeuvres', 'œuvres'],
    ]));
});

describe('stemsOf', () => {
  it.each([
    ['livrée', 'livrer'],
    ['livree', 'livrer'],
    ['échéances', 'echeance'],
    ['réglée', 'règlement'],
    ['indemnités', 'indemnite'],
    ['livrons', 'livrer'],
    ['livrent', 'livrer'],
    ['payées', 'payer'],
    ['vendent', 'vendre'],
    ['perdons', 'perdre'],
    ['fera', 'faire'],
    ['attendre', 'attend'],
    ['créées', 'créer'],
    ['LIVRÉE', 'livrer'],
  ])('brings %s and %s together', (a, b) =>
    expect(stemsOf(a).some((stem) => stemsOf(b).includes(stem))).toBe(true),
  );

  it('keeps different words apart', () => {
    expect(stemsOf('livraison').some((stem) => stemsOf('libération').includes(stem))).toBe(false);
    expect(stemsOf('ventes')).toEqual(['vent']);
    expect(stemsOf('mètre')).toEqual(['metr']);
    expect(stemsOf('client')).toContain('client');
    expect(stemsOf('vent').some((stem) => stemsOf('ver').includes(stem))).toBe(false);
    expect(stemsOf('paid', 'fr').some((stem) => stemsOf('pay', 'fr').includes(stem))).toBe(false);
    expect(stemsOf('paid', 'en').some((stem) => stemsOf('pay', 'en').includes(stem))).toBe(true);
  });
});
