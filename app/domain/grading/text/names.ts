import { distance } from 'fastest-levenshtein';

import { asFolded, passageAt } from './normalise';
import type { Passage, Searchable } from './normalise';
import { wordsOf } from './words';
import type { Word } from './words';

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

/** A company's or a person's name: case, accents, articles and legal form do not matter, nor one wrong letter in a long word. */
export function findNames(text: Searchable, name: string): Passage[] {
  const source = asFolded(text);
  const all = wordsOf(name).map((word) => canonical(word.folded));
  const meaningful = all.filter((word) => !OPTIONAL.has(word));
  const wanted = meaningful.length > 0 ? meaningful : all;
  const words = wordsOf(source);
  const found: Passage[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const last = wanted.length === 0 ? null : endOfName(words, i, wanted);
    const first = words[i];
    if (last === null || first === undefined) continue;
    found.push(passageAt(source, first.from, last.to));
    i = words.indexOf(last);
  }
  return found;
}

/** The last word of the name when it starts at `start`; optional words may stand between. */
function endOfName(words: readonly Word[], start: number, wanted: readonly string[]): Word | null {
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
    last = candidate;
    position += 1;
  }
  return last;
}

function sameWord(found: Word | undefined, wanted: string): boolean {
  if (found === undefined) return false;
  const word = canonical(found.folded);
  if (word === wanted) return true;
  return (
    wanted.length >= TYPO_FROM &&
    word.length >= TYPO_FROM - 1 &&
    !/\d/.test(wanted) &&
    distance(word, wanted) <= 1
  );
}

function canonical(word: string): string {
  return SAME[word] ?? word;
}
