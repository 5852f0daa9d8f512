import { describe, expect, it } from 'vitest';
import { grade } from '~/domain/grading/grade';
import { typeset } from '~/domain/grading/verdict';
import { compile, prepareScenario } from '~/domain/scenario/compile';
import { Player, type Played } from '~/domain/scenario/play/play';
import { resolveScript } from '~/domain/scenario/play/resolve-script';
import { playWithout } from '~/domain/scenario/prover/ablation';
import { Regrader } from '~/domain/scenario/prover/regrader';
import { languagesFor } from '~/server/language/languages.server';
import { loadScenarioFolder, shippedScenarios } from '~/server/scenarios/package-folder.server';

const SEED = 2;
/** One step in so many is left out. */
const EVERY = 20;

describe.each(shippedScenarios())('%s, judged again in part', { timeout: 60_000 }, (name) => {
  it('is judged as a whole grading judges it', async () => {
    const { content, referentials } = loadScenarioFolder(name, [SEED]);
    const { head, checks, scripts } = content!.package;
    const referential = referentials.find(({ code }) => code === head.referential)!;
    const scenario = compile(prepareScenario(content!), SEED);
    const languages = await languagesFor(checks);
    const reference = Object.keys(scripts).find((one) => scripts[one]!.kind === 'reference')!;
    const player = new Player(scenario);
    const { steps } = resolveScript(scripts, reference);
    const states: Played[] = [player.start()];
    steps.forEach((step, index) => states.push(player.step(states[index]!, step, index + 1)));
    const regrader = new Regrader(scenario, player.finish(states.at(-1)!).entries, { languages });
    const omitted = steps.map((_step, index) => index).filter((index) => index % EVERY === EVERY / 2);
    const changed = new Set<string>();
    for (const index of omitted) {
      const { entries } = playWithout(player, states, steps, index);
      const { criteria } = grade({ referential, scenario, entries, languages });
      const whole = criteria.flatMap((criterion) =>
        criterion.checks.map(({ id, verdict, missing, fault }) => [id, { verdict, missing, fault }] as const),
      );
      const partial = [...regrader.judge(entries)].map(
        ([id, { verdict, missing, fault }]) =>
          [id, { verdict, missing: missing === null ? null : typeset(missing), fault }] as const,
      );
      expect(new Map(partial), `without step ${index + 1}, ${steps[index]!.id}`).toEqual(new Map(whole));
      for (const [id, { verdict }] of partial)
        if (verdict !== regrader.judgement.get(id)!.verdict) changed.add(id);
    }
    // The comparison is worth something: what is left out shows.
    expect(changed.size).toBeGreaterThan(omitted.length);
  });
});
