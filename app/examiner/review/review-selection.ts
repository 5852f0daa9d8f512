import type { CriterionView } from './criterion-view';
import type { LevelView } from './levels/level-view';

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
  'a-decider': ({ settled }) => !settled,
  'a-apprecier': ({ proposal }) => proposal === 'to-judge',
  ecarts: ({ decision, reasonNeededFor }) => decision !== null && reasonNeededFor.includes(decision.value),
};

export const filterCriteria = (criteria: readonly CriterionView[], filter: CriteriaFilter): CriterionView[] =>
  criteria.filter(matching[filter]);

/** The next one still to do after this one, from the top again if need be; null when none is. */
function nextAfter<Item>(
  items: readonly Item[],
  index: number,
  isToDo: (item: Item) => boolean,
): Item | null {
  const others = [...items.slice(index + 1), ...items.slice(0, Math.max(index, 0))];
  return others.find(isToDo) ?? null;
}

/** What to look at once this is saved: the next criterion to decide, then the next level to conclude; null when nothing is left. */
export function keyAfter(
  criteria: readonly CriterionView[],
  levels: readonly LevelView[],
  key: string,
): string | null {
  const criterion = nextAfter(
    criteria,
    criteria.findIndex(({ id }) => id === key),
    ({ settled }) => !settled,
  );
  if (criterion && criterion.id !== key) return criterion.id;
  const level = nextAfter(
    levels,
    levels.findIndex((one) => one.key === key),
    ({ required, conclusion }) => required && conclusion === null,
  );
  return level && level.key !== key ? level.key : null;
}
