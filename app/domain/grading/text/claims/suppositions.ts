import type { Range } from './negation';
import type { Word } from '../reading/words';

/**
 * Words that a sentence refuses, renounces or only supposes: « nous refusons de livrer », « plutôt que livrer », « si nous avions livré »,
 * « nous aurions livré », « we would have refunded ». An « if » that may come true supposes nothing: its words are the writer's.
 */
export function weakenedWords(
  words: readonly Word[],
  clauses: readonly Range[],
  denied: ReadonlySet<number>,
): ReadonlySet<number> {
  const weakened = new Set<number>();
  const weaken = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1) weakened.add(i);
  };
  const isCounterfactual = clauses.some((clause) => counterfactualAt(words, clause) !== null);
  for (const clause of clauses) {
    const supposed = counterfactualAt(words, clause);
    if (supposed !== null) weaken(supposed, clause.to);
    const past = unrealAt(words, clause, isCounterfactual);
    if (past !== null) weaken(past, clause.to);
    for (let i = clause.from; i < clause.to; i += 1) {
      const length = refusalAt(words, i);
      if (length === 0 || denied.has(i)) continue;
      weaken(isOutOfQuestion(words, i) ? clause.from : i + length, clause.to);
      break;
    }
  }
  return weakened;
}

const foldedAt = (words: readonly Word[], i: number): string => words[i]?.folded ?? '';

const REFUSALS =
  /^(?:refus(?:e|es|ons|ez|ent|er|ant|ed|ing|es)|declin(?:e|ed|ing|ons|er|ez)|renonc\w*|reject(?:s|ed|ing)?|empech\w*|prevents?|eviter|evitons|avoid)$/;
const REFUSAL_PHRASES = [
  'plutot que',
  'plutot qu',
  'au lieu de',
  'au lieu d',
  'loin de',
  'instead of',
  'rather than',
  'far from',
  'hors de question',
  'out of the question',
  'pas question de',
].map((phrase) => phrase.split(' '));

/** Number of words of the refusal that begins at `i`; 0 when none does. */
export function refusalAt(words: readonly Word[], i: number): number {
  if (REFUSALS.test(foldedAt(words, i))) return 1;
  return (
    REFUSAL_PHRASES.find((phrase) => phrase.every((word, k) => foldedAt(words, i + k) === word))?.length ?? 0
  );
}

const isOutOfQuestion = (words: readonly Word[], i: number): boolean =>
  (foldedAt(words, i) === 'hors' || foldedAt(words, i) === 'out') && refusalAt(words, i) > 1;

const SUPPOSING = new Set(['si', 's', 'if', 'had']);
/** How far after « si » its verb is looked for. */
const VERB_WITHIN = 5;
const IMPERFECT = /(?:ais|ait|ions|iez|aient)$/;
const NOT_IMPERFECT =
  /^(?:mais|jamais|fait|parfait|plait|lait|trait|extrait|retrait|souhait|forfait|satisfait|anglais|francais|frais|delais|mauvais|desormais|(?:.*)(?:t|s|x)ions)$/;

/** Where an « if » that did not come true begins; null without one. */
function counterfactualAt(words: readonly Word[], clause: Range): number | null {
  for (let i = clause.from; i < clause.to; i += 1) {
    const word = foldedAt(words, i);
    if (!SUPPOSING.has(word)) continue;
    const next = Array.from({ length: VERB_WITHIN }, (_, k) => foldedAt(words, i + 1 + k)).slice(
      0,
      clause.to - i - 1,
    );
    const isFrench =
      (word === 'si' || (word === 's' && /^ils?$/.test(next[0] ?? ''))) && foldedAt(words, i - 1) !== 'comme';
    if (
      isFrench &&
      next.some(
        (one) => IMPERFECT.test(one) && (!NOT_IMPERFECT.test(one) || one === 'etions' || one === 'avions'),
      )
    )
      return i;
    if (word === 'if' && next.some((one) => /^(?:had|were)$/.test(one))) return i;
    if (i === clause.from && word === 'had' && /^(?:we|you|i|they|it|the)$/.test(next[0] ?? '')) return i;
  }
  return null;
}

const PAST_CONDITIONAL = /^aur(?:ais|ait|ions|iez|aient)$/;
const CONDITIONAL = /[a-z]{2,}r(?:ais|ait|ions|iez|aient)$/;
const POLITE = /^(?:souhaiter|voudr|aimer|desirer|pourr|devr)/;

/** Where what did not happen begins: a past conditional, or a conditional answering an « if » that did not come true. */
function unrealAt(words: readonly Word[], clause: Range, isCounterfactual: boolean): number | null {
  for (let i = clause.from; i < clause.to; i += 1) {
    const word = foldedAt(words, i);
    if (PAST_CONDITIONAL.test(word)) return i;
    if (/^(?:would|could|should|might)$/.test(word) && foldedAt(words, i + 1) === 'have') return i;
    if (isCounterfactual && (CONDITIONAL.test(word) || word === 'would') && !POLITE.test(word)) return i;
  }
  return null;
}
