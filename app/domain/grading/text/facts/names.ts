import { distance } from 'fastest-levenshtein';

import { asFolded, passageAt } from '../reading/normalise';
import type { FoldedText, Passage, Searchable } from '../reading/normalise';
import { readOnce } from '../reading/read-once';
import { wordsOf } from '../reading/words';
import type { Word } from '../reading/words';

/** Words a person may leave out of a name: legal forms, civilities, articles. */
const OPTIONAL = new Set([
  'sarl',
  'sas',
  'sasu',
  'sa',
  'eurl',
  'snc',
  'sci',
  'scop',
  'ei',
  'm',
  'mr',
  'mme',
  'mlle',
  'monsieur',
  'madame',
  'mademoiselle',
  'maitre',
  'dr',
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'd',
  'et',
  'and',
  'the',
  'a',
  'au',
  'aux',
]);
const SAME: Readonly<Record<string, string>> = {
  ets: 'etablissements',
  etablissement: 'etablissements',
  ste: 'societe',
  cie: 'compagnie',
  st: 'saint',
};

/** A typo of one letter is forgiven in words of at least this length. */
const TYPO_FROM = 6;

/** Titles before a surname: « Mme Lefèvre » names Jeanne Lefèvre. */
const CIVILITIES = new Set('m mr mrs ms miss mme mlle monsieur madame mademoiselle maitre dr'.split(' '));
const PERSON_WORDS = 3;
const PARTICLES = new Set(['de', 'du', 'des', 'la', 'le', 'l', 'd']);

/**
 * A company's or a person's name: case, accents, articles and legal form do not matter, nor one wrong letter in a long word. A person
 * may be named by title and surname, by initial and surname, or surname first. An address of mail or of a site names nobody.
 */
export function findNames(text: Searchable, name: string): Passage[] {
  const source = asFolded(text);
  const all = wordsOf(name).map((word) => canonical(word.folded));
  const meaningful = all.filter((word) => !OPTIONAL.has(word));
  const wanted = meaningful.length > 0 ? meaningful : all;
  if (wanted.length === 0) return [];
  const isPerson = all.every((word) => !OPTIONAL.has(word) || PARTICLES.has(word));
  const words = wordsOutsideAddresses(source);
  const found: Passage[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const last =
      endOfName(source, words, i, wanted) ?? (isPerson ? endOfPerson(source, words, i, wanted) : null);
    const first = words[i];
    if (last === null || first === undefined) continue;
    found.push(passageAt(source, first.from, last.to));
    i = words.indexOf(last);
  }
  return found;
}

const wordsOutsideAddresses = readOnce((source): readonly Word[] =>
  wordsOf(source).filter((word) => !isInAddress(source, word)),
);

function isInAddress(source: FoldedText, word: Word): boolean {
  const before = source.folded.slice(Math.max(0, word.from - 60), word.from);
  const after = source.folded.slice(word.to, word.to + 60);
  return (
    /[^\s]*[@/]$|\bwww\.\S*$|@\S*$/.test(before) ||
    /^\S*@\S|^[\w-]*\.(?:fr|com|example|net|org|eu)\b/.test(after)
  );
}

/** Words of one name stand close: nothing but spaces, dashes, apostrophes, « & », a comma, or the point of an abbreviation. */
const isLinked = (source: FoldedText, from: Word | undefined, to: Word | undefined): boolean =>
  from === undefined ||
  to === undefined ||
  /^(?:[ \t]*[-'&,][ \t]*|\.?[ \t]+|[ \t]*\n[ \t]*)$/.test(source.folded.slice(from.to, to.from));

/** The last word of the name when it starts at `start`; optional words may stand between. */
function endOfName(
  source: FoldedText,
  words: readonly Word[],
  start: number,
  wanted: readonly string[],
): Word | null {
  let position = start;
  let last: Word | null = null;
  for (const [rank, word] of wanted.entries()) {
    while (
      rank > 0 &&
      position < words.length &&
      !sameWord(words[position], word) &&
      OPTIONAL.has(words[position]?.folded ?? '')
    )
      position += 1;
    const candidate = words[position];
    if (candidate === undefined || !sameWord(candidate, word)) return null;
    if (rank > 0 && !isLinked(source, words[position - 1], candidate)) return null;
    last = candidate;
    position += 1;
  }
  return last;
}

/** « Mme Lefèvre », « J. Lefèvre », « Lefèvre Jeanne » for Jeanne Lefèvre. */
function endOfPerson(
  source: FoldedText,
  words: readonly Word[],
  start: number,
  wanted: readonly string[],
): Word | null {
  const [given = '', ...surname] = wanted;
  if (surname.length === 0 || wanted.length > PERSON_WORDS) return null;
  const first = words[start]?.folded ?? '';
  const isTitle = CIVILITIES.has(first);
  const isInitial = first.length === 1 && first === given[0];
  if ((isTitle || isInitial) && isLinked(source, words[start], words[start + 1])) {
    let at = start + 1;
    while (PARTICLES.has(words[at]?.folded ?? '')) at += 1;
    const last = endOfName(source, words, at, surname);
    const next = words[words.indexOf(last ?? words[start]!) + 1];
    // « Mme Lefèvre Martin » may be somebody else.
    const goesOn =
      last !== null &&
      next !== undefined &&
      source.folded.slice(last.to, next.from) === ' ' &&
      /^\p{Lu}/u.test(next.accented);
    return goesOn ? null : last;
  }
  return endOfName(source, words, start, [...surname, given]);
}

function sameWord(found: Word | undefined, wanted: string): boolean {
  if (found === undefined) return false;
  const word = canonical(found.folded);
  if (word === wanted) return true;
  return (
    wanted.length >= TYPO_FROM &&
    word.length >= TYPO_FROM - 1 &&
    !/\d/.test(wanted) &&
    (distance(word, wanted) <= 1 || isTransposed(word, wanted))
  );
}

function canonical(word: string): string {
  return SAME[word] ?? word;
}

/** Two neighbouring letters swapped. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
