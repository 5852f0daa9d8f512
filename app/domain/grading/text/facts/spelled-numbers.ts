import type { FoldedText } from '../reading/normalise';
import { readOnce } from '../reading/read-once';
import { wordsOf, type Word } from '../reading/words';

/** A number written in words, with its folded bounds: « mille deux cent trente-quatre », « two thousand five hundred ». */
export interface SpelledNumber {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const values = (words: string, first = 0, step = 1): [string, number][] =>
  words.split(' ').map((word, i) => [word, first + i * step]);

const FRENCH = new Map<string, number>([
  ...values('zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
  ['une', 1],
  ...values('vingt trente quarante cinquante soixante septante huitante nonante', 20, 10),
  ['vingts', 20],
  ['octante', 80],
]);
const ENGLISH = new Map<string, number>([
  ...values(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
  ...values('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
]);
const MULTIPLIERS: Readonly<Record<string, number>> = {
  cent: 100,
  cents: 100,
  hundred: 100,
  mille: 1_000,
  thousand: 1_000,
  million: 1_000_000,
  millions: 1_000_000,
};
const ENGLISH_MULTIPLIERS = new Set(['hundred', 'thousand']);
const LINKS = new Set(['et', 'and']);

/** Numbers in words of a text, in French or English, up to the millions. */
export const findSpelledNumbers = readOnce((source): readonly SpelledNumber[] => {
  const words = wordsOf(source);
  const found: SpelledNumber[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const run = numberAt(source, words, i);
    if (run === null) continue;
    found.push({ value: run.value, from: words[i]!.from, to: words[run.last]!.to });
    i = run.last;
  }
  return found;
});

function numberAt(
  source: FoldedText,
  words: readonly Word[],
  start: number,
): { value: number; last: number } | null {
  let total = 0;
  let current = 0;
  let last = -1;
  let isEnglish = false;
  for (let i = start; i < words.length; i += 1) {
    const word = words[i]!.folded;
    if (i > start && !/^[ -]+$/.test(source.folded.slice(words[i - 1]!.to, words[i]!.from))) break;
    if (LINKS.has(word) && last === i - 1 && i > start) continue;
    const multiplier = MULTIPLIERS[word];
    // « fifty cents » is money, « cinquante cents » is not said.
    if (multiplier === 100 && word !== 'hundred' && isEnglish) break;
    if (multiplier !== undefined) {
      if (multiplier === 100) current = Math.max(1, current) * 100;
      else {
        total += Math.max(1, current) * multiplier;
        current = 0;
      }
      isEnglish ||= ENGLISH_MULTIPLIERS.has(word);
    } else {
      const french = FRENCH.get(word);
      const isArticle = word === 'a' && i === start && ENGLISH_MULTIPLIERS.has(words[i + 1]?.folded ?? '');
      const value = french ?? (isArticle ? 1 : ENGLISH.get(word));
      if (value === undefined) break;
      isEnglish ||= french === undefined;
      const isFourTwenties = value === 20 && current % 100 === 4 && !isEnglish;
      current += isFourTwenties ? 76 : value;
    }
    last = i;
  }
  return last === -1 || (last === start && words[start]!.folded === 'a')
    ? null
    : { value: total + current, last };
}
