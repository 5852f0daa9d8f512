import { describe, expect, it } from 'vitest';
import { miniReferential, miniScenario } from '#fixtures/scenarios/mini';
import { grade } from '../../grading/grade';
import { compile } from '../compile';
import { Player, type Played } from '../play/play';
import { resolveScript } from '../play/resolve-script';
import { playWithout } from './ablation';
import { Regrader } from './regrader';

describe('judging again only what may have changed', { timeout: 60_000 }, () => {
  it('says what a whole grading says, whichever step is left out', () => {
    const prepared = miniScenario();
    const scenario = compile(prepared, 1);
    const player = new Player(scenario);
    const { steps } = resolveScript(prepared.package.scripts, 'reference');
    const states: Played[] = [player.start()];
    steps.forEach((step, index) => states.push(player.step(states[index] as Played, step, index + 1)));
    const last = states.at(-1) as Played;
    const regrader = new Regrader(scenario, player.finish(last).entries, {});
    const attempts = [
      player.finish(last),
      player.finish(player.start()),
      ...steps.map((_step, index) => playWithout(player, states, steps, index)),
    ];
    const verdicts = new Set<string>();
    for (const { entries } of attempts) {
      const report = grade({ referential: miniReferential(), scenario, entries });
      const whole = new Map(
        report.criteria.flatMap(({ checks }) => checks.map(({ id, verdict }) => [id, verdict] as const)),
      );
      const incremental = new Map(
        [...regrader.judge(entries)].map(([id, { verdict }]) => [id, verdict] as const),
      );
      expect(incremental).toEqual(whole);
      for (const [id, verdict] of whole) verdicts.add(`${id} ${verdict}`);
    }
    // The comparison is worth something: the attempts are judged in different ways.
    expect(verdicts.size).toBeGreaterThan(7);
  });
});
