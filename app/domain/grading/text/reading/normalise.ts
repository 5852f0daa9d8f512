/**
 * Texts are compared after folding what a fair reader does not look at: case, accents, ligatures, kinds of apostrophes,
 * quotes, dashes and spaces. Each folded character remembers where it comes from, so a finding cites the original passage.
 */

/** A part of a text: `text` is the original between `start` (included) and `end` (excluded). */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface FoldedText {
  readonly original: string;
  readonly folded: string;
  /** For each folded character, where its original begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };
const APOSTROPHES = /[’‘ʼ´`′‛]/;
const QUOTES = /[«»“”„‟″]/;
const DASHES = /[‐‑‒–—―−﹘﹣-]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const MARKS = /\p{M}/u;
const SPACES = /[^\S\n\t]/;

export function foldText(original: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let offset = 0;
  for (const character of original) {
    const end = offset + character.length;
    const replacement = foldCharacter(character);
    if (replacement === '' && MARKS.test(character) && ends.length > 0) ends[ends.length - 1] = end;
    folded += replacement;
    for (let i = 0; i < replacement.length; i += 1) {
      starts.push(offset);
      ends.push(end);
    }
    offset = end;
  }
  return { original, folded, starts, ends };
}

function foldCharacter(character: string): string {
  if (character >= ' ' && character <= '~' && character !== '`') return character.toLowerCase();
  if (character === '\n' || character === '\t') return character;
  if (character === '\r' || INVISIBLE.test(character)) return '';
  if (SPACES.test(character)) return ' ';
  if (APOSTROPHES.test(character)) return "'";
  if (QUOTES.test(character)) return '"';
  if (DASHES.test(character)) return '-';
  const lower = character.toLowerCase();
  const ligature = LIGATURES[lower];
  if (ligature !== undefined) return ligature;
  return lower.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Folded form of a short text, for plain comparisons. */
export function fold(text: string): string {
  return foldText(text).folded;
}

/** The original passage behind folded[from, to). */
export function passageAt(text: FoldedText, from: number, to: number): Passage {
  const start = text.starts[from] ?? text.original.length;
  const end = to > from ? (text.ends[to - 1] ?? text.original.length) : start;
  return { start, end, text: text.original.slice(start, end) };
}

/** Every match of a global regular expression run on the folded text. */
export function matchesIn(
  text: FoldedText,
  pattern: RegExp,
): { readonly match: RegExpExecArray; readonly passage: Passage }[] {
  return [...text.folded.matchAll(pattern)].map((match) => ({
    match,
    passage: passageAt(text, match.index, match.index + match[0].length),
  }));
}

/** A finder takes a raw text or one already folded (and perhaps masked by `ownWords`). */
export type Searchable = string | FoldedText;

export function asFolded(text: Searchable): FoldedText {
  return typeof text === 'string' ? foldText(text) : text;
}

export function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Where an original position stands in the folded text. */
export function foldedIndex(text: FoldedText, start: number): number {
  let low = 0;
  let high = text.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text.starts[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
