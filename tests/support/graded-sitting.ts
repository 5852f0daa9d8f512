import { parse } from 'yaml';
import type { PersonaScript } from '~/domain/personas/script';
import { initialState, type AttemptState, type JournalEntry } from '~/domain/attempt/journal';
import { catchUp, perform, type Answer, type AttemptSetup } from '~/domain/attempt/perform';
import type { Actor } from '~/domain/attempt/vocabulary';
import { initialWorld, type World, type WorldSeed } from '~/domain/attempt/world';
import { checkSchema, type Check } from '~/domain/grading/checks/schema';
import { runCheck } from '~/domain/grading/checks/run';
import { gradingContext } from '~/domain/grading/context';
import type { Languages } from '~/domain/grading/text/form/languages';
import { standardTolerances, type Tolerances } from '~/domain/grading/tolerances';
import type { Finding } from '~/domain/grading/verdict';
import { tinySeed } from '#fixtures/companies/tiny';

const START = 1_770_000_000_000;

/** A headless attempt whose checks can be asked one by one: act, then ask what a check says of it. */
export interface GradedSitting {
  /** Accepted or the test fails; the id of what was created, when something was. */
  act(type: string, fields?: unknown, minute?: number): string;
  wait(minute: number): void;
  /** The invigilator stops the exam, and lets it go on. */
  pause(minute: number): void;
  resume(minute: number): void;
  /** A check in YAML, without id, title and criteria. */
  says(checkYaml: string, tolerances?: Partial<Tolerances>, languages?: Languages): Finding;
  readonly journal: readonly JournalEntry[];
  /** The company as it stands. */
  world(): World;
}

export const parseCheck = (yaml: string): Check =>
  checkSchema.parse({ id: 'essai', title: 'Essai', criteria: ['AC.2.1.D02'], ...(parse(yaml) as object) });

export function gradedSitting(
  seed: WorldSeed = tinySeed(),
  script: PersonaScript = { timeline: [], reactions: [] },
): GradedSitting {
  const setup: AttemptSetup = { attemptId: 'a1', contentHash: 'c', seed: 1, worldSeed: seed, script };
  const journal: JournalEntry[] = [];
  let state: AttemptState = initialState(setup, seed);
  let count = 0;
  const at = (minute: number) => START + minute * 60_000;
  const perform1 = (type: string, fields: unknown, minute: number, actor: Actor): Answer => {
    count += 1;
    const done = perform(setup, state, { actionId: `act-${count}`, type, fields, actor }, at(minute));
    state = done.state;
    journal.push(...done.entries);
    return done.answer;
  };
  let clock = 0;
  perform1('StartAttempt', { timeFactor: 1 }, 0, 'system');
  return {
    journal,
    world: () => state.world,
    act(type, fields = {}, minute = clock) {
      clock = minute;
      const answer = perform1(type, fields, minute, 'candidate');
      if (!answer.accepted)
        throw new Error(`${type} refused: ${answer.rejection.message} (${answer.rejection.field ?? ''})`);
      return answer.id ?? '';
    },
    wait(minute) {
      clock = minute;
      const done = catchUp(setup, state, at(minute));
      state = done.state;
      journal.push(...done.entries);
    },
    pause: (minute) => {
      perform1('PauseExam', { reason: 'Exercice d’évacuation' }, minute, 'invigilator');
    },
    resume: (minute) => {
      perform1('ResumeExam', {}, minute, 'invigilator');
    },
    says(yaml, tolerances, languages) {
      const settings = { tolerances: { ...standardTolerances, ...tolerances }, languages };
      return runCheck(gradingContext(initialWorld(seed), journal, settings), parseCheck(yaml));
    },
  };
}
