import type { FoldedText } from './normalise';
import type { Language, Sentence, Word } from './words';

/**
 * Which words of a sentence stand under a negation. Rules of thumb that favour the reader's sense: « ne … pas » denies up to the
 * end of its clause; « sans », « aucun », « hors », « non » deny the noun group they introduce; « n'hésitez pas » and « ne … que » deny nothing.
 */

const CLAUSE_WORDS = new Set([
  'mais',
  'cependant',
  'toutefois',
  'car',
  'donc',
  'puis',
  'neanmoins',
  'but',
  'however',
  'because',
  'therefore',
]);
const SUBJECTS = new Set([
  'nous',
  'vous',
  'je',
  'j',
  'il',
  'elle',
  'on',
  'ils',
  'elles',
  'we',
  'you',
  'i',
  'they',
  'it',
]);
const SECOND_ELEMENTS = new Set([
  'pas',
  'plus',
  'jamais',
  'aucun',
  'aucune',
  'rien',
  'personne',
  'guere',
  'point',
  'nul',
  'nulle',
  'ni',
]);
const LEADING_ELEMENTS = new Set(['aucun', 'aucune', 'rien', 'personne', 'jamais', 'nul', 'nulle', 'ni']);
const POSITIVE_WITH_NE = /^(?:hesit|manqu)/;
const GROUP_NEGATORS = new Set([
  'sans',
  'hors',
  'aucun',
  'aucune',
  'nul',
  'nulle',
  'non',
  'ni',
  'without',
  'no',
]);
const CLAUSE_NEGATORS = new Set(['impossible', 'impossibilite', 'not', 'never', 'cannot', 'unable']);
const LINKS = new Set(['de', 'd', 'du', 'des', 'of']);
const ARTICLES = new Set([
  'le',
  'la',
  'les',
  'l',
  'un',
  'une',
  'de',
  'd',
  'du',
  'des',
  'aucun',
  'aucune',
  'votre',
  'vos',
  'notre',
  'nos',
  'the',
  'a',
  'an',
  'any',
]);
const NOT_DENIED: Readonly<Record<string, RegExp>> = {
  hors: /^(?:taxes?|tva)$/,
  non: /^seulement$/,
  no: /^(?:later|doubt|longer)$/,
};
const INCISE_WORDS = 4;

/** Words that, in an idea listed by an author, say that the idea itself is a denial. */
export const NEGATION_WORDS: ReadonlySet<string> = new Set([
  'ne',
  'n',
  'pas',
  'jamais',
  'aucun',
  'aucune',
  'sans',
  'hors',
  'non',
  'ni',
  'impossible',
  'impossibilite',
  'not',
  'never',
  'cannot',
  'without',
  'no',
  'unable',
]);

/** Indexes, in `sentence.words`, of the words that are denied. */
export function deniedWords(text: FoldedText, sentence: Sentence, language: Language): ReadonlySet<number> {
  const denied = new Set<number>();
  for (const clause of clausesOf(text, sentence)) {
    if (language === 'fr') denyFrenchClause(text, sentence.words, clause, denied);
    for (let i = clause.from; i < clause.to; i += 1) {
      const word = sentence.words[i]?.folded ?? '';
      if (GROUP_NEGATORS.has(word)) denyGroup(sentence.words, i, clause.to, denied);
      if (CLAUSE_NEGATORS.has(word) || isEnglishContraction(text, sentence.words, i))
        denyRange(i + 1, clause.to, denied);
    }
  }
  return denied;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function clausesOf(text: FoldedText, sentence: Sentence): Range[] {
  const words = sentence.words;
  const starts = [0];
  const byComma = new Set<number>();
  for (let i = 1; i < words.length; i += 1) {
    const gap = gapBefore(text, words, i);
    const word = words[i]?.folded ?? '';
    const joined = (word === 'et' || word === 'and') && SUBJECTS.has(words[i + 1]?.folded ?? '');
    if (/[,;:()]| - /.test(gap) || CLAUSE_WORDS.has(word) || joined) starts.push(i);
    if (/^,\s*$/.test(gap)) byComma.add(i);
  }
  const clauses = starts.map((from, i) => ({ from, to: starts[i + 1] ?? words.length }));
  return mergeIncises(clauses, byComma, words);
}

/** « nous n'avons pas, à ce jour, reçu … » is one clause: a short aside between commas does not end the negation. */
function mergeIncises(
  clauses: readonly Range[],
  byComma: ReadonlySet<number>,
  words: readonly Word[],
): Range[] {
  const merged: Range[] = [];
  for (let i = 0; i < clauses.length; i += 1) {
    const clause = clauses[i];
    const aside = clauses[i + 1];
    const rest = clauses[i + 2];
    if (clause === undefined) break;
    const opens = words
      .slice(clause.from, clause.to)
      .some((word) => word.folded === 'ne' || word.folded === 'n' || word.folded === 'not');
    if (
      opens &&
      aside !== undefined &&
      rest !== undefined &&
      aside.to - aside.from <= INCISE_WORDS &&
      byComma.has(aside.from) &&
      byComma.has(rest.from)
    ) {
      merged.push({ from: clause.from, to: rest.to });
      i += 2;
    } else merged.push(clause);
  }
  return merged;
}

function denyFrenchClause(
  text: FoldedText,
  words: readonly Word[],
  clause: Range,
  denied: Set<number>,
): void {
  const range = Array.from({ length: clause.to - clause.from }, (_, k) => clause.from + k);
  const folded = (i: number): string => words[i]?.folded ?? '';
  const ne = range.find(
    (i) => folded(i) === 'ne' || (folded(i) === 'n' && gapBefore(text, words, i + 1).startsWith("'")),
  );
  if (ne !== undefined) {
    const verb = range.find((i) => i > ne && !SUBJECTS.has(folded(i)));
    if (verb !== undefined && POSITIVE_WITH_NE.test(folded(verb))) return;
    const leading = range.find((i) => i < ne && LEADING_ELEMENTS.has(folded(i)));
    if (leading !== undefined) return denyRange(leading, clause.to, denied);
    if (range.some((i) => i > ne && SECOND_ELEMENTS.has(folded(i)))) denyRange(ne, clause.to, denied);
    return;
  }
  const pas = range.find(
    (i) =>
      folded(i) === 'pas' &&
      !['un', 'le', 'au', 'chaque', 'pas', 'a'].includes(folded(i - 1)) &&
      !['seulement', 'a'].includes(folded(i + 1)),
  );
  if (pas !== undefined) denyRange(pas, clause.to, denied);
}

/** The noun after the negator, with what « de » ties to it: « aucune pénalité de retard ». */
function denyGroup(words: readonly Word[], negator: number, end: number, denied: Set<number>): void {
  let i = negator + 1;
  while (i < end && ARTICLES.has(words[i]?.folded ?? '')) i += 1;
  const noun = words[i];
  if (noun === undefined || i >= end || NOT_DENIED[words[negator]?.folded ?? '']?.test(noun.folded) === true)
    return;
  denied.add(i);
  while (i + 2 < end + 1 && LINKS.has(words[i + 1]?.folded ?? '')) {
    i += 2;
    while (i < end && ARTICLES.has(words[i]?.folded ?? '')) i += 1;
    if (i < end) denied.add(i);
  }
}

function denyRange(from: number, to: number, denied: Set<number>): void {
  for (let i = from; i < to; i += 1) denied.add(i);
}

function isEnglishContraction(text: FoldedText, words: readonly Word[], i: number): boolean {
  return (
    words[i]?.folded === 't' &&
    gapBefore(text, words, i) === "'" &&
    (words[i - 1]?.folded.endsWith('n') ?? false)
  );
}

function gapBefore(text: FoldedText, words: readonly Word[], i: number): string {
  const previous = words[i - 1];
  const word = words[i];
  return previous === undefined || word === undefined ? '' : text.folded.slice(previous.to, word.from);
}
