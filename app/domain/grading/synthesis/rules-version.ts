import { contentHash } from '../../attempt/hash-chain';
import type { GradableScenario } from '../grade';

const marks = new WeakMap<GradableScenario['checks'], string>();

/**
 * Names the rules of a scenario a report was made with: `3-9f86d081884c`. Two reports of one scenario version differ in it when a check or
 * a tolerance was mended in between.
 */
export function rulesVersion({
  version,
  checks,
  tolerances,
}: Pick<GradableScenario, 'version' | 'checks' | 'tolerances'>): string {
  let mark = marks.get(checks);
  if (mark === undefined) {
    mark = contentHash({ checks, tolerances: tolerances ?? null }).slice(0, 12);
    marks.set(checks, mark);
  }
  return `${version}-${mark}`;
}
