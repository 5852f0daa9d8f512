import * as snowball from 'snowball-stemmers';

import { infinitivesOf } from './irregular-verbs';
import { asFolded, fold, passageAt } from './normalise';
import type { FoldedText, Searchable } from './normalise';
import { readOnce } from './read-once';

export type Language = 'fr' | 'en';

/** A word of a text. `folded` bounds are positions in the folded text. */
export interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
  readonly accented: string;
}

/** Words of one sentence, with the folded bounds of the sentence. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly words: readonly Word[];
}

const WORD = /aujourd'hui|[\p{L}\d]+/gu;

export const wordsOf = (text: Searchable): readonly Word[] => readWords(asFolded(text));

const readWords = readOnce((source): readonly Word[] =>
  [...source.folded.matchAll(WORD)].map((match) => {
    const to = match.index + match[0].length;
    return { folded: match[0], from: match.index, to, accented: passageAt(source, match.index, to).text };
  }),
);

const ABBREVIATIONS = new Set([
  'm',
  'mm',
  'mme',
  'mlle',
  'dr',
  'me',
  'ste',
  'ets',
  'ref',
  'tel',
  'art',
  'no',
  'n',
  'cf',
  'ex',
  'env',
  'av',
  'bd',
  'mr',
  'mrs',
  'ms',
  'ltd',
]);

/** Sentences: ended by . ! ? or …, by a blank line, or by a line break before a capital, a digit or a bullet. */
export const sentencesOf = (text: Searchable): readonly Sentence[] => readSentences(asFolded(text));

const readSentences = readOnce((source): readonly Sentence[] => {
  const words = wordsOf(source);
  const sentences: Sentence[] = [];
  let current: Word[] = [];
  for (const [i, word] of words.entries()) {
    current.push(word);
    const next = words[i + 1];
    if (next === undefined || breaksBetween(source, word, next)) {
      const first = current[0] ?? word;
      sentences.push({ from: first.from, to: word.to, words: current });
      current = [];
    }
  }
  return sentences;
});

function breaksBetween(source: FoldedText, word: Word, next: Word): boolean {
  const gap = source.folded.slice(word.to, next.from);
  if (/[!?]/.test(gap)) return true;
  if (/\.["')]*\s/.test(gap) && !(isAbbreviation(word) && !gap.includes('\n'))) return true;
  if (!gap.includes('\n')) return false;
  return (
    /\n\s*\n/.test(gap) ||
    /\n\s*[-*•·]/.test(gap) ||
    /[:;]\s*\n/.test(gap) ||
    /^[\p{Lu}\d]/u.test(next.accented)
  );
}

function isAbbreviation(word: Word): boolean {
  return ABBREVIATIONS.has(word.folded) || (word.folded.length === 1 && /\p{L}/u.test(word.folded));
}

const newStemmer = snowball.newStemmer ?? snowball.default?.newStemmer;
if (newStemmer === undefined) throw new Error('snowball-stemmers gave no stemmer');
const stemmers = { fr: newStemmer('french'), en: newStemmer('english') };
const MEMO_LIMIT = 50_000;
const memo: Record<Language, Map<string, readonly string[]>> = { fr: new Map(), en: new Map() };

/**
 * Stems of a word, accents folded. Several are kept, from the word as written and from the word without its accents: « livrée »,
 * « livree », « livrons » and « livrer » then share one. Two words are alike when they share a stem.
 */
export function stemsOf(word: string, language: Language = 'fr'): readonly string[] {
  const known = memo[language].get(word);
  if (known !== undefined) return known;
  const stemmer = stemmers[language];
  const written = word.normalize('NFC').toLowerCase();
  const forms = [
    written,
    fold(written),
    ...(language === 'fr' ? verbForms(fold(written)) : infinitivesOf(fold(written), 'en')),
  ];
  const stems = [...new Set(forms.map((form) => fold(stemmer.stem(form))))];
  if (memo[language].size > MEMO_LIMIT) memo[language].clear();
  memo[language].set(word, stems);
  return stems;
}

/** Infinitives a conjugated form may come from: the snowball rules leave « -ons » and « -ent » alone, and know no irregular verb. */
function verbForms(folded: string): string[] {
  const irregular = infinitivesOf(folded, 'fr');
  if (folded.length >= 6 && /(?:ons|ent)$/.test(folded))
    return [`${folded.slice(0, -3)}er`, folded.slice(0, -3), ...irregular];
  if (folded.length >= 5 && /ees?$/.test(folded)) return [folded.replace(/ees?$/, 'er'), ...irregular];
  if (folded.length >= 6 && /[dt]re$/.test(folded)) return [folded.slice(0, -2), ...irregular];
  return irregular;
}
