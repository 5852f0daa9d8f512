import type { Activity, Block, Competence, Criterion, CriterionGroup, Referential } from './schema';

/** A criterion with everything above it in the grid. */
export interface PlacedCriterion {
  readonly criterion: Criterion;
  readonly competence: Competence;
  readonly group: CriterionGroup;
  readonly activity: Activity;
  readonly block: Block;
}

/** What its criterion ids begin with. */
export const idPrefixOf = (referential: Pick<Referential, 'code' | 'idPrefix'>): string =>
  referential.idPrefix ?? referential.code;

const placedByReferential = new WeakMap<Referential, ReadonlyMap<string, PlacedCriterion>>();

/** Every criterion, in the order of blocks, activities and competences; computed once per referential. */
export function placedCriteria(referential: Referential): ReadonlyMap<string, PlacedCriterion> {
  const known = placedByReferential.get(referential);
  if (known !== undefined) return known;
  const placed = new Map<string, PlacedCriterion>();
  for (const block of referential.blocks)
    for (const activity of block.activities)
      for (const competence of activity.competences)
        for (const criterion of competence.criteria) {
          const group = activity.groups.find((one) => one.code === criterion.group) ?? {
            code: criterion.group,
            heading: null,
          };
          placed.set(criterion.id, { criterion, competence, group, activity, block });
        }
  placedByReferential.set(referential, placed);
  return placed;
}

export function criteriaInOrder(referential: Referential): readonly Criterion[] {
  return [...placedCriteria(referential).values()].map((placed) => placed.criterion);
}

export const competencesOfBlock = (block: Block): readonly Competence[] =>
  block.activities.flatMap((activity) => activity.competences);

export function competencesInOrder(referential: Referential): readonly Competence[] {
  return referential.blocks.flatMap(competencesOfBlock);
}

export function selectOptionalCriterion(referential: Referential, criterionId: string): Criterion | null {
  return placedCriteria(referential).get(criterionId)?.criterion ?? null;
}

/** Throws on an unknown id: callers hold ids that were checked when the scenario was installed. */
export function selectPlacedCriterion(referential: Referential, criterionId: string): PlacedCriterion {
  const placed = placedCriteria(referential).get(criterionId);
  if (placed === undefined)
    throw new Error(`No criterion ${criterionId} in referential ${referential.code} ${referential.version}`);
  return placed;
}

export function competenceOf(referential: Referential, criterionId: string): Competence {
  return selectPlacedCriterion(referential, criterionId).competence;
}

export function activityOf(referential: Referential, criterionId: string): Activity {
  return selectPlacedCriterion(referential, criterionId).activity;
}

export function blockOf(referential: Referential, criterionId: string): Block {
  return selectPlacedCriterion(referential, criterionId).block;
}

/** Criteria a competence is decided on: its own, then those of other competences that also inform it. */
export function criteriaInforming(referential: Referential, competenceCode: string): readonly Criterion[] {
  const placed = [...placedCriteria(referential).values()];
  const own = placed.filter(({ competence }) => competence.code === competenceCode);
  const shared = placed.filter(
    ({ competence, criterion }) =>
      competence.code !== competenceCode && criterion.alsoCompetences.includes(competenceCode),
  );
  return [...own, ...shared].map(({ criterion }) => criterion);
}
