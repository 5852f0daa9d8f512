import type { Database } from '#db/client';
import { enrol } from '#tests/support/browser/enrol';
import type { BuiltCandidate } from '#tests/support/builders';
import { initialState, replay, type AttemptState } from '~/domain/attempt/journal';
import type { AttemptSetup } from '~/domain/attempt/perform';
import { fieldsOfStep } from '~/domain/scenario/play/play';
import { resolveScript, type NamedStep } from '~/domain/scenario/play/resolve-script';
import { selectOptionalAttempt } from '~/server/journal/attempt-record.server';
import { createJournalStore, type JournalStore } from '~/server/journal/journal-store.server';
import { createScenarioLibrary } from '~/server/scenarios/scenario-library.server';

/** A number no author gives: the version shipped stays beside it. */
const version = 9_000;

interface FastSitting {
  scenario: string;
  seed: number;
  candidateName: string;
  /** Company minutes in one minute of exam: an author gives time to think; here nobody has to, and the people answer soon. */
  pace: number;
}

/** A candidate of the demonstration centre, in a sitting of a shipped exam whose clock runs faster. */
export const enrolForExam = (
  db: Database,
  codeSecret: string,
  { pace, ...candidate }: FastSitting,
): Promise<BuiltCandidate> =>
  enrol(db, codeSecret, {
    ...candidate,
    sessionTitle: `Session de ${candidate.candidateName}`,
    change(content) {
      const { head } = content.package;
      const faster = { ...head, version, clock: { ...head.clock, pace } };
      return { ...content, package: { ...content.package, head: faster } };
    },
  });

/**
 * What the reference script would type, worked out over the attempt as the server has it: names, figures and dates of the variant, and
 * the numbers the company gave to what was made on screen.
 */
export class ReferenceAnswers {
  private state: AttemptState;
  private readonly kept: Record<string, string> = {};

  private constructor(
    private readonly store: JournalStore,
    private readonly setup: AttemptSetup,
    /** What the script does, in order. */
    readonly steps: readonly NamedStep[],
  ) {
    this.state = initialState(setup, setup.worldSeed);
  }

  /** Those of another script of the scenario, when the candidate is not to do everything right. */
  static async of(db: Database, attemptId: string, script = 'reference'): Promise<ReferenceAnswers> {
    const attempt = await selectOptionalAttempt(db, attemptId);
    if (!attempt) throw new Error(`no attempt ${attemptId}`);
    const library = createScenarioLibrary(db);
    const scenario = await library.compiled(attempt.scenarioVersionId, attempt.seed);
    const { steps } = resolveScript(await library.scripts(attempt.scenarioVersionId), script);
    return new ReferenceAnswers(createJournalStore(db), scenario.setup(attemptId), steps);
  }

  /** The attempt as of its last event. */
  async now(): Promise<AttemptState> {
    this.state = replay(this.state, await this.store.read(this.setup.attemptId, this.state.world.seq));
    return this.state;
  }

  /** An expected figure or name of the variant. */
  fact<Value = string>(name: string): Value {
    return this.setup.worldSeed.facts[name] as Value;
  }

  step(id: string): NamedStep {
    const step = this.steps.find((one) => one.id === id);
    if (!step) throw new Error(`the script has no step ${id}`);
    return step;
  }

  /** The fields of a step, as its screen would send them now. */
  async fields<Fields>(id: string): Promise<Fields> {
    const state = await this.now();
    const refuse = (problem: string): never => {
      throw new Error(`${id}: ${problem}`);
    };
    return fieldsOfStep({ state, kept: this.kept, now: Date.now() }, this.step(id), refuse) as Fields;
  }

  /** Remembers what a step made, under the name later steps use. */
  keep(stepId: string, recordId: string): void {
    const { keep } = this.step(stepId);
    if (keep !== undefined) this.kept[keep] = recordId;
  }
}
