import type { Decision, Review } from './records';

/** Whether the decision bears words that explain it, as a comment or as a reason. */
export const isExplained = ({ comment, reason }: Pick<Decision, 'comment' | 'reason'>): boolean =>
  comment !== '' || reason !== '';

/** Set aside by the jury: neutral, whatever was decided about it before. */
export const isExempted = (review: Pick<Review, 'exemptions'>, criterionId: string): boolean =>
  review.exemptions.get(criterionId)?.answer === 'granted';

/** When people were done with a criterion, in epoch milliseconds; null while it waits for them. */
export function settledAt(
  { decisions, exemptions }: Pick<Review, 'decisions' | 'exemptions'>,
  criterionId: string,
): number | null {
  const request = exemptions.get(criterionId);
  const decision = decisions.get(criterionId);
  if (request?.answer === 'granted') return request.decidedAt;
  return decision ? Math.max(decision.decidedAt, request?.decidedAt ?? 0) : null;
}

export interface ReviewProgress {
  total: number;
  decided: number;
  /** Criteria still without a decision, in the order of the grid. */
  remaining: readonly string[];
}

export function progressOf(review: Review): ReviewProgress {
  const remaining = [...review.proposals.keys()].filter((id) => settledAt(review, id) === null);
  return { total: review.proposals.size, decided: review.proposals.size - remaining.length, remaining };
}
