import { contentHash } from '../attempt/hash-chain';
import type { ScenarioContent } from '../scenario/package/package';

/**
 * Hash of what a candidate sits on: company, variants, missions, people, documents. Two versions with the same one differ by their
 * rules only (checks and criteria), so that the journal of the one can be graded by the rules of the other.
 */
export function satHash({ package: pack, rows }: ScenarioContent): string {
  const { scripts: _scripts, checks: _checks, head, ...story } = pack;
  const { version: _version, criteria: _criteria, missions, ...frame } = head;
  return contentHash({
    ...story,
    head: { ...frame, missions: missions.map(({ criteria: _informed, ...mission }) => mission) },
    rows,
  });
}
