import {
  AFFIRMED_BY_NE,
  ARTICLES,
  CLAUSE_NEGATORS,
  CLAUSE_NOUNS,
  CLAUSE_WORDS,
  DENIED_ALONE_WITH_NE,
  GROUP_NEGATORS,
  LEADING_ELEMENTS,
  LINKS,
  NOT_AFTER_ENGLISH_NEGATOR,
  NOT_DENIED,
  OPINION_VERBS,
  POSSIBILITY,
  SECOND_ELEMENTS,
  SUBJECTS,
  WHOLE_CLAUSE_NEGATORS,
} from './negation-words';
import type { FoldedText } from '../reading/normalise';
import { refusalAt, weakenedWords } from './suppositions';
import type { Language, Sentence, Word } from '../reading/words';

/**
 * Which words of a sentence stand under a negation. Rules of thumb that favour the reader's sense: « ne … pas » denies up to the
 * end of its clause; « sans », « aucun », « hors », « non » deny the noun group they introduce; « n'hésitez pas », « ne … que »,
 * « pas seulement » and a negation of a negation deny nothing.
 */
export interface Denials {
  /** Indexes, in `sentence.words`, of the words that are denied. */
  readonly denied: ReadonlySet<number>;
  /** Indexes of the words that are refused, renounced or only supposed (see `weakenedWords`). */
  readonly weakened: ReadonlySet<number>;
}

const INCISE_WORDS = 4;

export function denialsIn(text: FoldedText, sentence: Sentence, language: Language): Denials {
  const denied = new Set<number>();
  const clauses = clausesOf(text, sentence);
  for (const clause of clauses) {
    if (language === 'fr') denyFrenchClause(text, sentence.words, clause, denied);
    for (let i = clause.from; i < clause.to; i += 1) denyFrom(text, sentence.words, clause, i, denied);
  }
  const weakened = weakenedWords(sentence.words, clauses, denied);
  // « nous ne refusons pas de livrer » affirms what it seems to refuse.
  for (const clause of clauses)
    for (let i = clause.from; i < clause.to; i += 1)
      if (denied.has(i) && refusalAt(sentence.words, i) > 0) undenyRange(i, clause.to, denied);
  return { denied, weakened };
}

/** What the word at `i`, a negator perhaps, denies in its clause. */
function denyFrom(
  text: FoldedText,
  words: readonly Word[],
  clause: Range,
  i: number,
  denied: Set<number>,
): void {
  const word = words[i]?.folded ?? '';
  const next = words[i + 1]?.folded ?? '';
  if (GROUP_NEGATORS.has(word) && !/^\d/.test(next)) {
    if (CLAUSE_NOUNS.has(next) || (word === 'no' && next === 'longer')) denyRange(i + 1, clause.to, denied);
    else denyGroup(words, i, clause.to, denied);
  }
  if (WHOLE_CLAUSE_NEGATORS.has(word)) {
    // « pas impossible » affirms what it seems to deny.
    if (denied.has(i) || words[i - 1]?.folded === 'not') undenyRange(clause.from, clause.to, denied);
    else denyRange(clause.from, clause.to, denied, i);
  }
  const isNegator = CLAUSE_NEGATORS.has(word) || isEnglishContraction(text, words, i);
  if (!isNegator || NOT_AFTER_ENGLISH_NEGATOR.test(next)) return;
  denyRange(word === 'neither' ? clause.from : i + 1, clause.to, denied);
  denyImpossible(words, clause, i, denied);
}

/** « delivery on Friday is not possible » denies the delivery too. */
function denyImpossible(words: readonly Word[], clause: Range, negator: number, denied: Set<number>): void {
  for (let i = negator + 1; i <= negator + 4 && i < clause.to; i += 1)
    if (POSSIBILITY.test(words[i]?.folded ?? '')) denyRange(clause.from, clause.to, denied, i);
}

/** Part of a sentence, by index of words. */
export interface Range {
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

const OPENS = new Set(['ne', 'n', 'not', 'cannot', 'never']);

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
    const opens = words.slice(clause.from, clause.to).some((word) => OPENS.has(word.folded));
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
    if (verb === undefined || AFFIRMED_BY_NE.test(folded(verb))) return;
    const leading = range.find((i) => i < ne && LEADING_ELEMENTS.has(folded(i)));
    if (leading !== undefined) return denyRange(leading, clause.to, denied);
    const second = range.find((i) => i > ne && SECOND_ELEMENTS.has(folded(i)));
    if (second === undefined) {
      const isRestriction = range.some((i) => i > ne && (folded(i) === 'que' || folded(i) === 'qu'));
      if (DENIED_ALONE_WITH_NE.test(folded(verb)) && !isRestriction) denyRange(ne, clause.to, denied);
      return;
    }
    const after = folded(second + 1);
    if (folded(second) === 'pas' && /^(?:seulement|uniquement|simplement)$/.test(after)) return;
    // « ne livrons plus que … », « ne livrons pas que … » restrict or add; « ne pensons pas que … » denies.
    if ((after === 'que' || after === 'qu') && !OPINION_VERBS.test(folded(verb))) return;
    denyRange(ne, clause.to, denied);
    return denyImpossible(words, clause, second, denied);
  }
  const pas = range.find(
    (i) =>
      folded(i) === 'pas' &&
      !['un', 'le', 'au', 'chaque', 'pas', 'a'].includes(folded(i - 1)) &&
      !['seulement', 'uniquement', 'a'].includes(folded(i + 1)),
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

/** The negator itself, when given, is no part of what it denies. */
function denyRange(from: number, to: number, denied: Set<number>, negator = -1): void {
  for (let i = from; i < to; i += 1) if (i !== negator) denied.add(i);
}

function undenyRange(from: number, to: number, denied: Set<number>): void {
  for (let i = from; i < to; i += 1) denied.delete(i);
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
