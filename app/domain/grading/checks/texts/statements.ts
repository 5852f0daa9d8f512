import { companyDay } from '../../../clock/exam-clock';
import { resolve, resolveText, type GradingContext } from '../../context';
import { statementFinder, type Statement, type StatementFinding } from '../../text/claims/statements';
import type { FoldedText, Passage } from '../../text/reading/normalise';
import { toleranceOf } from '../../tolerances';
import type { Evidence } from '../../verdict';
import { passageEvidence } from '../../written-texts';
import type { TextExpectation } from '../definitions/parts';
import type { TextCheck } from '../schema';
import type { ReadPart } from './form';

/** Statements about a dashboard's comment are found in the same way as those of a text check. */
export function passagesOf(
  context: GradingContext,
  check: Pick<TextCheck, 'language'>,
  statement: TextExpectation,
  text: FoldedText,
): readonly Passage[] {
  return statementSearch(context, check, statement)(text, null).passages;
}

/** Looks for a statement in a text; without the day it was written, in a text of the last day. */
export type StatementSearch = (text: FoldedText, writtenOn: string | null) => StatementFinding;

export function statementSearch(
  context: GradingContext,
  { language }: Pick<TextCheck, 'language'>,
  statement: TextExpectation,
): StatementSearch {
  const scope = { world: context.end };
  const value = (authored: unknown): unknown => resolve(context, authored, scope);
  const { amount, tolerance, date, percent, reference, identifier, name, idea, ...others } = statement;
  const within = (standard: 'line' | 'percent') => toleranceOf(context.tolerances, tolerance, standard);
  const resolved: Statement = {
    ...others,
    ...(amount !== undefined && { amount: Number(value(amount)), tolerance: within('line') }),
    ...(date !== undefined && {
      date: String(value(date)),
      tolerance: typeof tolerance === 'number' ? tolerance : 0,
    }),
    ...(percent !== undefined && { percent: Number(value(percent)), tolerance: within('percent') }),
    ...(reference !== undefined && { reference: String(value(reference)) }),
    ...(identifier !== undefined && { identifier: String(value(identifier)) }),
    ...(name !== undefined && { name: String(value(name)) }),
    ...(idea !== undefined && { idea: idea.map((one) => resolveText(context, one, scope)) }),
  };
  const find = statementFinder(resolved, { language, languages: context.languages });
  const lastDay = companyDay(context.end.clockConfig, context.end.clock.dayIndex);
  return (text, writtenOn) => find(text, writtenOn ?? lastDay);
}

/** What the best of the parts says, with the passage that shows it, or the one that says the contrary. */
export function findIn(
  parts: readonly ReadPart[],
  search: (part: ReadPart) => StatementFinding,
): { state: StatementFinding['state']; evidence: readonly Evidence[] } {
  let best: { state: StatementFinding['state']; evidence: readonly Evidence[] } | null = null;
  for (const part of parts) {
    const { state, passages, against } = search(part);
    const evidence = (state === 'said' ? passages : against)
      .slice(0, 1)
      .map((passage) => passageEvidence(part.written.chosen, part.field, passage));
    if (state === 'said') return { state, evidence };
    if (
      best === null ||
      RANK[state] > RANK[best.state] ||
      (RANK[state] === RANK[best.state] && best.evidence.length === 0)
    )
      best = { state, evidence };
  }
  return best ?? { state: 'lacking', evidence: [] };
}

/** A subject too short to tell does not hide a body that is clearly wrong. */
const RANK: Readonly<Record<StatementFinding['state'], number>> = {
  unavailable: 3,
  said: 2,
  lacking: 1,
  unobserved: 0,
};
