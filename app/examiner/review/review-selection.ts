import type { CriterionView } from './review-page';

export const criteriaFilters = ['tous', 'a-decider', 'a-apprecier', 'ecarts'] as const;
export type CriteriaFilter = (typeof criteriaFilters)[number];

export const filterWords: Record<CriteriaFilter, string> = {
  tous: 'Tous les critères',
  'a-decider': 'À décider',
  'a-apprecier': 'À apprécier',
  ecarts: 'Décision différente de la proposition',
};

export const isCriteriaFilter = (value: string | null): value is CriteriaFilter =>
  (criteriaFilters as readonly (string | null)[]).includes(value);

const matching: Record<CriteriaFilter, (criterion: CriterionView) => boolean> = {
  tous: () => true,
  'a-decider': ({ decision }) => decision === null,
  'a-apprecier': ({ proposal }) => proposal === 'to-judge',
  ecarts: ({ decision, reasonNeededFor }) => decision !== null && reasonNeededFor.includes(decision.value),
};

export const filterCriteria = (criteria: readonly CriterionView[], filter: CriteriaFilter): CriterionView[] =>
  criteria.filter(matching[filter]);

/** The next criterion without a decision after this one, from the top again if need be; null when all are decided. */
export function criterionAfter(
  criteria: readonly CriterionView[],
  criterionId: string,
): CriterionView | null {
  const index = criteria.findIndex((criterion) => criterion.id === criterionId);
  const others = [...criteria.slice(index + 1), ...criteria.slice(0, Math.max(index, 0))];
  return others.find((criterion) => criterion.decision === null) ?? null;
}
