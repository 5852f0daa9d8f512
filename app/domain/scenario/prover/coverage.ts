import { selectOptionalCriterion } from '../../referential/model';
import type { Referential } from '../../referential/schema';
import type { ScenarioPackage } from '../package/package';

export interface CoveredCriterion {
  id: string;
  text: string;
  automatic: readonly string[];
  human: readonly string[];
}

/** Which checks inform which criterion, in the order of scenario.yaml. */
export interface Coverage {
  criteria: readonly CoveredCriterion[];
  /** Criteria only an examiner informs, with their question in the report. */
  leftToHumans: readonly string[];
  /** Criteria nothing informs at all. */
  uncovered: readonly string[];
}

export function coverageOf(
  { head, checks }: Pick<ScenarioPackage, 'head' | 'checks'>,
  referential: Referential,
): Coverage {
  const criteria = head.criteria.map((id): CoveredCriterion => {
    const informing = checks.filter((check) => check.criteria.includes(id));
    return {
      id,
      text: selectOptionalCriterion(referential, id)?.text ?? '',
      automatic: informing.filter((check) => check.kind !== 'human').map((check) => check.id),
      human: informing.filter((check) => check.kind === 'human').map((check) => check.id),
    };
  });
  return {
    criteria,
    leftToHumans: criteria
      .filter(({ automatic, human }) => automatic.length === 0 && human.length > 0)
      .map(({ id }) => id),
    uncovered: criteria
      .filter(({ automatic, human }) => automatic.length + human.length === 0)
      .map(({ id }) => id),
  };
}
