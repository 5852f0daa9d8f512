import type { JournalEntry } from '../../attempt/journal';
import { grade } from '../../grading/grade';
import type { Languages } from '../../grading/text/languages';
import type { Referential } from '../../referential/schema';
import { compile, type CompiledScenario, type PreparedScenario } from '../compile';
import { Player, ScriptFaulty, StepRefused, type Played } from '../play/play';
import { resolveScript, type NamedStep } from '../play/resolve-script';
import type { ExpectedVerdict, Script } from '../play/script-schema';
import { playWithout } from './ablation';
import { coverageOf, type Coverage } from './coverage';

/** Rules of the design a scenario is proved by: 1 reference, 2 empty, 3 ablation, 4 weak and alternative scripts. */
export interface Finding {
  rule: 1 | 2 | 3 | 4;
  severity: 'error' | 'warning';
  seed: number;
  message: string;
}

export interface Proof {
  seeds: readonly number[];
  findings: readonly Finding[];
  coverage: Coverage;
}

export interface ProofRequest {
  prepared: PreparedScenario;
  referential: Referential;
  seeds: readonly number[];
  /** Variants on which every step is left out in turn; the first one unless said otherwise. */
  ablationSeeds?: readonly number[];
  /** Dictionaries, for checks of language and spelling. */
  languages?: Languages;
}

type Verdicts = ReadonlyMap<
  string,
  { verdict: ExpectedVerdict; automatic: boolean; missing: string | null; fault: string | null }
>;

const verdictWords: Record<ExpectedVerdict, string> = {
  met: 'constaté',
  'partly-met': 'constaté en partie',
  'not-met': 'non constaté',
  'not-observed': 'non observé',
  'to-judge': 'à apprécier',
};

/** Runs a scenario's scripts on several variants and says what they do not prove. Pure: nothing is stored, no clock is read. */
export function prove({
  prepared,
  referential,
  seeds,
  ablationSeeds = seeds.slice(0, 1),
  languages,
}: ProofRequest): Proof {
  const findings: Finding[] = [];
  for (const seed of seeds) {
    const scenario = compile(prepared, seed);
    const prover = new VariantProver(scenario, prepared.package.scripts, referential, findings, languages);
    prover.run(ablationSeeds.includes(seed));
  }
  return { seeds, findings, coverage: coverageOf(prepared.package, referential) };
}

class VariantProver {
  private readonly player: Player;

  constructor(
    private readonly scenario: CompiledScenario,
    private readonly scripts: Readonly<Record<string, Script>>,
    private readonly referential: Referential,
    private readonly findings: Finding[],
    private readonly languages: Languages | undefined,
  ) {
    this.player = new Player(scenario);
  }

  run(withAblation: boolean): void {
    const named = Object.keys(this.scripts);
    const ofKind = (kind: Script['kind']) => named.filter((name) => this.scripts[name]?.kind === kind);
    const [reference] = ofKind('reference');
    const weakFailures = new Set<string>();
    for (const name of ofKind('weak')) this.proveWeak(name, weakFailures);
    for (const name of ofKind('alternative')) this.proveAlternative(name);
    const empty = this.verdicts(this.player.finish(this.player.start()).entries);
    this.proveEmpty(empty);
    if (reference === undefined) this.tell(1, 'error', 'aucun passage de référence dans scripts/');
    else this.proveReference(reference, withAblation, weakFailures);
  }

  private tell(rule: Finding['rule'], severity: Finding['severity'], message: string): void {
    this.findings.push({ rule, severity, seed: this.scenario.seed, message });
  }

  private verdicts(entries: readonly JournalEntry[]): Verdicts {
    const report = grade({
      referential: this.referential,
      scenario: this.scenario,
      entries,
      languages: this.languages,
    });
    return new Map(
      report.criteria.flatMap((criterion) =>
        criterion.checks.map(
          ({ id, verdict, kind, missing, fault }) =>
            [id, { verdict, automatic: kind !== 'human', missing, fault }] as const,
        ),
      ),
    );
  }

  /** Every state of a script, from the start to the last step; null when a step is refused (told). */
  private play(
    name: string,
    rule: Finding['rule'],
  ): { states: Played[]; steps: readonly NamedStep[] } | null {
    const { steps } = resolveScript(this.scripts, name);
    const states = [this.player.start()];
    try {
      steps.forEach((step, index) => states.push(this.player.step(states[index] as Played, step, index + 1)));
    } catch (fault) {
      if (!(fault instanceof StepRefused) && !(fault instanceof ScriptFaulty)) throw fault;
      this.tell(rule, 'error', `script « ${name} » : ${fault.message}`);
      return null;
    }
    return { states, steps };
  }

  private proveReference(name: string, withAblation: boolean, weakFailures: ReadonlySet<string>): void {
    const played = this.play(name, 1);
    if (!played) return;
    const whole = this.verdicts(this.player.finish(played.states.at(-1) as Played).entries);
    this.expectAllMet(1, 'référence', whole);
    if (withAblation) this.proveAblation(played.states, played.steps, whole, weakFailures);
  }

  /** Right work said or done in another way is judged like the reference, or the checks want its very words. */
  private proveAlternative(name: string): void {
    const played = this.play(name, 4);
    if (!played) return;
    const verdicts = this.verdicts(this.player.finish(played.states.at(-1) as Played).entries);
    this.expectAllMet(4, `script « ${name} »`, verdicts);
  }

  private expectAllMet(rule: Finding['rule'], who: string, verdicts: Verdicts): void {
    for (const [id, { verdict, automatic, missing, fault }] of verdicts) {
      if (!automatic || verdict === 'met') continue;
      const because = fault ?? missing;
      this.tell(
        rule,
        'error',
        `${who} : le contrôle « ${id} » est ${verdictWords[verdict]}${because ? ` (${because})` : ''}`,
      );
    }
  }

  private proveEmpty(verdicts: Verdicts): void {
    for (const [id, { verdict }] of verdicts) {
      if (verdict === 'met' || verdict === 'partly-met')
        this.tell(
          2,
          'error',
          `passage vide : le contrôle « ${id} » est ${verdictWords[verdict]}, il ne prouve donc rien`,
        );
    }
  }

  private proveAblation(
    states: readonly Played[],
    steps: readonly NamedStep[],
    whole: Verdicts,
    weakFailures: ReadonlySet<string>,
  ): void {
    const failed = new Set(weakFailures);
    steps.forEach((step, index) => {
      const without = this.verdicts(playWithout(this.player, states, steps, index).entries);
      const lost = [...without].filter(
        ([id, { verdict, automatic }]) => automatic && verdict !== 'met' && whole.get(id)?.verdict === 'met',
      );
      for (const [id] of lost) failed.add(id);
      if (lost.length === 0)
        this.tell(
          3,
          'warning',
          `étape « ${step.id} » (${step.action}, ${step.at}) : aucun contrôle ne la remarque quand elle manque`,
        );
    });
    for (const [id, { automatic, verdict }] of whole) {
      if (automatic && verdict === 'met' && !failed.has(id))
        this.tell(
          3,
          'error',
          `le contrôle « ${id} » reste constaté quelle que soit l’étape omise et dans tous les scripts faibles : il ne peut pas échouer`,
        );
    }
  }

  private proveWeak(name: string, failures: Set<string>): void {
    const script = this.scripts[name];
    const played = this.play(name, 4);
    if (!script || !played) return;
    const verdicts = this.verdicts(this.player.finish(played.states.at(-1) as Played).entries);
    for (const [id, { verdict, automatic, missing }] of verdicts) {
      if (automatic && verdict !== 'met') failures.add(id);
      const expected = script.expected[id] ?? (automatic ? script.elsewhere : null);
      if (expected !== null && verdict !== expected) {
        this.tell(
          4,
          'error',
          `script « ${name} » : « ${id} » est ${verdictWords[verdict]}${missing ? ` (${missing})` : ''} ; attendu : ${verdictWords[expected]}`,
        );
      }
    }
  }
}
