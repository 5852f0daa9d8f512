import { keptNames, StepRefused, type Played, type Player } from '../play/play';
import type { NamedStep } from '../play/resolve-script';

/**
 * The reference played without one of its steps. What comes before is shared; steps that need what the missing one kept, and those
 * the company then refuses, are left out too.
 * @param states the reference's own states: `states[i]` is the one before step i
 */
export function playWithout(
  player: Player,
  states: readonly Played[],
  steps: readonly NamedStep[],
  omitted: number,
): Played {
  const lost = new Set<string>();
  const leaveOut = (step: NamedStep) => {
    if (step.keep !== undefined) lost.add(step.keep);
  };
  let played = states[omitted];
  if (!played) throw new RangeError(`no state before step ${omitted}`);
  steps.slice(omitted).forEach((step, offset) => {
    if (offset === 0 || keptNames(step).some((name) => lost.has(name))) return leaveOut(step);
    try {
      played = player.step(played as Played, step, omitted + offset + 1);
    } catch (fault) {
      if (!(fault instanceof StepRefused)) throw fault;
      leaveOut(step);
    }
  });
  return player.finish(played);
}
