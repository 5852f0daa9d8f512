import type { Database } from '#db/client';
import { buildCandidate, buildSitting, type BuiltCandidate } from '#tests/support/builders';
import { initialState, replay, type AttemptState } from '~/domain/attempt/journal';
import type { AttemptSetup } from '~/domain/attempt/perform';
import { fieldsOfStep } from '~/domain/scenario/play/play';
import { resolveScript, type NamedStep } from '~/domain/scenario/play/resolve-script';
import { demonstration, firstSitting } from '~/server/demo/demonstration';
import { selectOptionalAttempt } from '~/server/journal/attempt-record.server';
import { createJournalStore, type JournalStore } from '~/server/journal/journal-store.server';
import { installReferential, installScenario } from '~/server/scenarios/install.server';
import { loadScenarioFolder } from '~/server/scenarios/package-folder.server';
import { createScenarioLibrary } from '~/server/scenarios/scenario-library.server';

/** Company minutes in one minute of exam: an author asks for 14; here nobody has to think, and the people answer at once. */
const pace = 300;
/** A number no author gives: the version shipped stays beside it. */
const version = 9_000;

/** A candidate of the demonstration centre, in a sitting of the shipped exam whose clock runs faster. */
export async function enrolForExam(
  db: Database,
  codeSecret: string,
  seed: number,
  candidateName: string,
): Promise<BuiltCandidate> {
  const { content, referentials } = loadScenarioFolder(firstSitting.scenarioSlug, [seed]);
  if (!content) throw new Error('the shipped scenario does not load');
  const { head } = content.package;
  const referential = referentials.find(({ code }) => code === head.referential);
  if (!referential) throw new Error(`no referential ${head.referential}`);
  const faster = {
    ...content,
    package: { ...content.package, head: { ...head, version, clock: { ...head.clock, pace } } },
  };
  const scenarioVersionId = await installScenario(db, faster, await installReferential(db, referential));
  const { centreId } = demonstration;
  const sitting = await buildSitting(db, {
    centreId,
    scenarioVersionId,
    title: 'Session du passage complet',
  });
  return buildCandidate(db, codeSecret, { ...sitting, centreId }, { seed, candidateName });
}

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
    private readonly steps: readonly NamedStep[],
  ) {
    this.state = initialState(setup, setup.worldSeed);
  }

  static async of(db: Database, attemptId: string): Promise<ReferenceAnswers> {
    const attempt = await selectOptionalAttempt(db, attemptId);
    if (!attempt) throw new Error(`no attempt ${attemptId}`);
    const library = createScenarioLibrary(db);
    const scenario = await library.compiled(attempt.scenarioVersionId, attempt.seed);
    const { steps } = resolveScript(await library.scripts(attempt.scenarioVersionId), 'reference');
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
    if (!step) throw new Error(`the reference script has no step ${id}`);
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
