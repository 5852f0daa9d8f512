import type { JournalEntry } from '../../attempt/journal';
import type { GradingSettings } from '../../grading/context';
import type { Evidence } from '../../grading/verdict';
import type { CompiledScenario } from '../compile';
import { Player, ScriptFaulty, StepRefused, type Played } from '../play/play';
import { resolveScript, type NamedStep } from '../play/resolve-script';
import type { Script } from '../play/script-schema';
import { playWithout } from './ablation';
import { verdictWords, type Finding, type Rule, type VariantProof } from './findings';
import { heardIn } from './heard';
import { Regrader, type Judgement } from './regrader';

export interface VariantRequest {
  readonly scenario: CompiledScenario;
  readonly scripts: Readonly<Record<string, Script>>;
  readonly settings: GradingSettings;
  readonly withAblation: boolean;
  readonly tell: (finding: Finding) => void;
}

/** Attempts played on one variant: how many there will be, so that progress can be shown. */
export const attemptsOf = (scripts: Readonly<Record<string, Script>>, withAblation: boolean): number => {
  const names = Object.keys(scripts);
  const reference = names.find((name) => scripts[name]?.kind === 'reference');
  const others = names.filter((name) => ['weak', 'alternative'].includes(scripts[name]?.kind ?? '')).length;
  const steps = reference === undefined ? 0 : resolveScript(scripts, reference).steps.length;
  return 2 + others + (withAblation ? steps : 0);
};

/** Proves one variant by rules 1 to 4; yields after each attempt. */
export class VariantProver {
  private readonly player: Player;
  private readonly heard = new Set<string>();
  private readonly behaviour = new Map<string, string[]>();

  constructor(private readonly request: VariantRequest) {
    this.player = new Player(request.scenario, { isChained: false });
  }

  *run(): Generator<void, VariantProof> {
    const { scripts, scenario, settings } = this.request;
    const names = Object.keys(scripts);
    const reference = names.find((name) => scripts[name]?.kind === 'reference');
    const played = reference === undefined ? null : this.play(reference, 1);
    if (reference === undefined) this.tell(1, 'error', 'aucun passage de référence dans scripts/');
    // Without a reference, the empty attempt is what others are compared with.
    const base = played?.states.at(-1) ?? this.player.start();
    const regrader = new Regrader(scenario, this.finished(base), settings);
    const whole = regrader.judgement;
    if (played !== null) this.expectAllMet(1, 'référence', whole);
    yield;
    this.proveEmpty(regrader.judge(this.finished(this.player.start())));
    yield;
    const failed = new Set<string>();
    for (const name of names) {
      const kind = scripts[name]?.kind;
      if (kind === 'weak') this.proveWeak(name, regrader, failed);
      else if (kind === 'alternative') this.proveAlternative(name, regrader);
      else continue;
      yield;
    }
    const failsWithout = new Map<string, string[]>();
    const neededSteps =
      played !== null && this.request.withAblation
        ? yield* this.proveAblation(played, regrader, failed, failsWithout)
        : null;
    return {
      seed: scenario.seed,
      played: played !== null,
      neededSteps,
      metChecks: played === null ? [] : [...met(whole)],
      failsWithout,
      behaviour: new Map([...this.behaviour].map(([id, verdicts]) => [id, verdicts.join(' ')])),
      citedEvents: new Map([...whole].map(([id, { evidence }]) => [id, citedEvents(evidence)])),
      heardRules: this.heard,
    };
  }

  private tell(rule: Rule, severity: Finding['severity'], message: string): void {
    this.request.tell({ rule, severity, seed: this.request.scenario.seed, message });
  }

  private finished(played: Played): readonly JournalEntry[] {
    const { entries } = this.player.finish(played);
    for (const rule of heardIn(entries)) this.heard.add(rule);
    return entries;
  }

  private remember(judgement: Judgement): Judgement {
    for (const [id, { verdict }] of judgement) {
      const known = this.behaviour.get(id);
      if (known === undefined) this.behaviour.set(id, [verdict]);
      else known.push(verdict);
    }
    return judgement;
  }

  /** Every state of a script, from the start to the last step; null when a step is refused (told). */
  private play(name: string, rule: Rule): { states: Played[]; steps: readonly NamedStep[] } | null {
    const { steps } = resolveScript(this.request.scripts, name);
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

  /** Right work said or done in another way is judged like the reference, or the checks want its very words. */
  private proveAlternative(name: string, regrader: Regrader): void {
    const last = this.play(name, 4)?.states.at(-1);
    if (last !== undefined) this.expectAllMet(4, `script « ${name} »`, regrader.judge(this.finished(last)));
  }

  private expectAllMet(rule: Rule, who: string, judgement: Judgement): void {
    for (const [id, { verdict, automatic, missing, fault }] of this.remember(judgement)) {
      if (!automatic || verdict === 'met') continue;
      const because = fault ?? missing;
      this.tell(
        rule,
        'error',
        `${who} : le contrôle « ${id} » est ${verdictWords[verdict]}${because ? ` (${because})` : ''}`,
      );
    }
  }

  private proveEmpty(judgement: Judgement): void {
    for (const [id, { verdict }] of this.remember(judgement)) {
      if (verdict === 'met' || verdict === 'partly-met')
        this.tell(
          2,
          'error',
          `passage vide : le contrôle « ${id} » est ${verdictWords[verdict]}, il ne prouve donc rien`,
        );
    }
  }

  private *proveAblation(
    { states, steps }: { states: readonly Played[]; steps: readonly NamedStep[] },
    regrader: Regrader,
    failed: Set<string>,
    failsWithout: Map<string, string[]>,
  ): Generator<void, readonly string[]> {
    const needed: string[] = [];
    const whole = met(regrader.judgement);
    for (const [index, step] of steps.entries()) {
      const entries = this.finished(playWithout(this.player, states, steps, index));
      const without = this.remember(regrader.judge(entries));
      const lost = [...whole].filter((id) => without.get(id)?.verdict !== 'met');
      for (const id of lost) {
        failed.add(id);
        failsWithout.set(id, [...(failsWithout.get(id) ?? []), step.id]);
      }
      if (lost.length > 0) needed.push(step.id);
      else
        this.tell(
          3,
          'warning',
          `étape « ${step.id} » (${step.action}, ${step.at}) : aucun contrôle ne la remarque quand elle manque`,
        );
      yield;
    }
    for (const id of whole)
      if (!failed.has(id))
        this.tell(
          3,
          'error',
          `le contrôle « ${id} » reste constaté quelle que soit l’étape omise et dans tous les scripts faibles : il ne peut pas échouer`,
        );
    return needed;
  }

  private proveWeak(name: string, regrader: Regrader, failures: Set<string>): void {
    const script = this.request.scripts[name];
    const played = this.play(name, 4);
    const last = played?.states.at(-1);
    if (script === undefined || last === undefined) return;
    for (const [id, { verdict, automatic, missing }] of this.remember(regrader.judge(this.finished(last)))) {
      if (automatic && verdict !== 'met') failures.add(id);
      const expected = script.expected[id] ?? (automatic ? script.elsewhere : null);
      if (expected === null || verdict === expected) continue;
      this.tell(
        4,
        'error',
        `script « ${name} » : « ${id} » est ${verdictWords[verdict]}${missing ? ` (${missing})` : ''} ; attendu : ${verdictWords[expected]}`,
      );
    }
  }
}

const met = (judgement: Judgement): ReadonlySet<string> =>
  new Set(
    [...judgement].flatMap(([id, { automatic, verdict }]) => (automatic && verdict === 'met' ? [id] : [])),
  );

/** Two checks that cite the same events look at the same things; null when one rests on records or texts too. */
function citedEvents(evidence: readonly Evidence[]): string | null {
  if (evidence.length === 0) return null;
  const seqs = evidence.map((one) => (one.kind === 'event' ? one.seq : null));
  return seqs.includes(null) ? null : seqs.join(' ');
}
