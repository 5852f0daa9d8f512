import { concludeLevel } from '~/domain/review/concluding';
import { decideCriterion } from '~/domain/review/deciding';
import { exemptCriterion } from '~/domain/review/exempting';
import { reviewedGrid, type ReviewedLevel, type ReviewGrid } from '~/domain/review/levels';
import type {
  ConclusionFields,
  DecisionFields,
  ExemptionFields,
  Proposal,
  Review,
} from '~/domain/review/records';

/** A review nobody has touched, over these proposals. */
export const buildReview = (
  proposals: Readonly<Record<string, Proposal>>,
  over: Partial<Review> = {},
): Review => ({
  attemptId: 'a',
  headHash: 'h',
  graderVersion: '1',
  proposals: new Map(Object.entries(proposals)),
  decisions: new Map(),
  conclusions: new Map(),
  exemptions: new Map(),
  signature: null,
  ...over,
});

export const reviewer = (at = 1_000) => ({ userId: 'u', name: 'Dominique Examinateur', at });

export const decisionFields = (
  criterionId: string,
  value: DecisionFields['value'],
  reason = '',
): DecisionFields => ({ criterionId, value, comment: '', reason });

export const conclusionFields = (
  code: string,
  value: ConclusionFields['value'],
  over: Partial<ConclusionFields> = {},
): ConclusionFields => ({ level: 'competence', code, value, comment: '', reason: '', ...over });

/** A complete request, granted. */
export const exemptionFields = (
  criterionId: string,
  over: Partial<ExemptionFields> = {},
): ExemptionFields => ({
  criterionId,
  advice: 'Le poste visé ne comporte pas cette activité.',
  conditions: ['overall-ability', 'future-job'],
  answer: 'granted',
  ...over,
});

function accepted(outcome: { refused: false; review: Review } | { refused: true; message: string }): Review {
  if (outcome.refused) throw new Error(outcome.message);
  return outcome.review;
}

/** The review after this act, which must be accepted. */
export const afterDeciding = (review: Review, fields: DecisionFields, at?: number): Review =>
  accepted(decideCriterion(review, fields, reviewer(at)));

export const afterConcluding = (
  review: Review,
  grid: ReviewGrid,
  fields: ConclusionFields,
  at?: number,
): Review => accepted(concludeLevel(review, grid, fields, reviewer(at)));

export const afterExempting = (
  review: Review,
  grid: ReviewGrid,
  fields: ExemptionFields,
  at?: number,
): Review => accepted(exemptCriterion(review, grid.referential.decision, fields, reviewer(at)));

/** A level of the review by its code. @throws when this attempt does not inform it */
export function selectLevel(review: Review, grid: ReviewGrid, code: string): ReviewedLevel {
  const found = reviewedGrid(review, grid).levels.find((level) => level.code === code);
  if (!found) throw new Error(`no level ${code}`);
  return found;
}
