import { initialState, type AttemptState, type JournalEntry } from '../../attempt/journal';
import { catchUp, perform, type AttemptSetup } from '../../attempt/perform';
import type { Actor } from '../../attempt/vocabulary';
import type { World } from '../../attempt/world';
import { companyDay, companyMoment, instantOfCompanyMinute, type Instant } from '../../clock/exam-clock';
import { minuteOf } from '../../personas/script';
import { readShortForms, ShortFormError } from '../authored/read-short';
import type { CompiledScenario } from '../compile';
import { companyFunctions } from '../company/functions';
import { contextOver } from '../expressions';
import { personIn } from '../variants/draft';
import { fillAuthored } from '../variants/write-records';
import { completeFields } from './complete-fields';
import type { NamedStep } from './resolve-script';

/** A scripted attempt as far as it went. Immutable: a proof continues it in several ways. */
export interface Played {
  state: AttemptState;
  entries: readonly JournalEntry[];
  /** Identifiers kept under a name. */
  kept: Readonly<Record<string, string>>;
  now: Instant;
}

/** Why a step could not be done, told to the author. */
export class StepRefused extends Error {
  constructor(
    readonly step: NamedStep,
    readonly position: number,
    readonly problem: string,
  ) {
    super(`Étape ${position} « ${step.id} » (${step.action}, ${step.at}) : ${problem}`);
    this.name = 'StepRefused';
  }
}

/** A line of the people's script that cannot be read, met while playing. */
export class ScriptFaulty extends Error {}

export interface PlayOptions {
  attemptId?: string;
  /** Exam time begins then; any instant will do, company time does not depend on it. */
  startedAt?: Instant;
  timeFactor?: number;
  /** See `AttemptSetup`. */
  isChained?: boolean;
}

export class Player {
  private readonly setup: AttemptSetup;

  constructor(
    private readonly scenario: CompiledScenario,
    private readonly options: PlayOptions = {},
  ) {
    this.setup = {
      ...scenario.setup(options.attemptId ?? 'play'),
      isChained: options.isChained,
      onScriptFault: (fault) => {
        throw new ScriptFaulty(`personas.yaml : ${fault.message}`);
      },
    };
  }

  /** The attempt just started. */
  start(): Played {
    const now = this.options.startedAt ?? Date.parse(`${this.scenario.worldSeed.clock.dayOne}T08:00:00Z`);
    const before: Played = {
      state: initialState(this.setup, this.setup.worldSeed),
      entries: [],
      kept: {},
      now,
    };
    return this.act(before, 'StartAttempt', { timeFactor: this.options.timeFactor ?? 1 }, 'system', 'start')
      .played;
  }

  /** @throws StepRefused when the step cannot be done, saying why */
  step(before: Played, step: NamedStep, position: number): Played {
    const refuse = (problem: string): never => {
      throw new StepRefused(step, position, problem);
    };
    let played = this.reachDay(before, Number(step.at[1]) - 1, refuse);
    const minute = minuteOf(step.at.slice(3));
    const { clockConfig, clock } = played.state.world;
    if (minute < clockConfig.dayStart || minute > clockConfig.dayEnd)
      refuse('heure hors de l’ouverture de l’entreprise');
    played = this.wait(played, Math.max(played.now, instantOfCompanyMinute(clockConfig, clock, minute)));
    const fields = fieldsOfStep(played, step, refuse);
    const {
      played: after,
      id,
      rejection,
    } = this.act(played, step.action, fields, 'candidate', `${step.id}-${position}`);
    if (rejection) refuse(rejection);
    return step.keep === undefined ? after : { ...after, kept: { ...after.kept, [step.keep]: id ?? '' } };
  }

  /** Hands in, unless the script or the clock did. */
  finish(played: Played): Played {
    return played.state.world.handedIn === null
      ? this.act(played, 'HandIn', {}, 'candidate', 'hand-in').played
      : played;
  }

  /** Ends days until the day asked, as the candidate does. */
  private reachDay(before: Played, dayIndex: number, refuse: (problem: string) => never): Played {
    let played = before;
    for (let today = played.state.world.clock.dayIndex; today < dayIndex; today += 1) {
      const ended = this.act(played, 'EndWorkingDay', {}, 'candidate', `end-of-day-${today + 1}`);
      if (ended.rejection) refuse(ended.rejection);
      played = ended.played;
    }
    if (played.state.world.clock.dayIndex > dayIndex) refuse('cette journée est déjà terminée');
    return played;
  }

  private wait(played: Played, now: Instant): Played {
    const { state, entries } = catchUp(this.setup, played.state, now);
    return {
      ...played,
      state,
      entries: entries.length > 0 ? [...played.entries, ...entries] : played.entries,
      now,
    };
  }

  private act(
    played: Played,
    type: string,
    fields: unknown,
    actor: Actor,
    actionId: string,
  ): { played: Played; id: string | null; rejection: string | null } {
    const { state, entries, answer } = perform(
      this.setup,
      played.state,
      { actionId, type, fields, actor },
      played.now,
    );
    const after = { ...played, state, entries: [...played.entries, ...entries] };
    if (answer.accepted) return { played: after, id: answer.id, rejection: null };
    const { message, field } = answer.rejection;
    return { played: after, id: null, rejection: field ? `${message} (champ ${field})` : message };
  }
}

/**
 * The fields of a step as its screen would send them, worked out over the attempt as it stands; `refuse` is told what cannot be
 * worked out, and throws.
 */
export function fieldsOfStep(
  played: Pick<Played, 'state' | 'kept' | 'now'>,
  step: NamedStep,
  refuse: (problem: string) => never,
): Record<string, unknown> {
  const { world } = played.state;
  const { date } = companyMoment(world.clockConfig, world.clock, played.now);
  const context = contextOver(world.facts, {
    ...companyFunctions(() => world.tables, date),
    kept: played.kept,
    day: (n: number) => companyDay(world.clockConfig, n - 1),
  });
  const unknown = keptNames(step).find((name) => played.kept[name] === undefined);
  if (unknown !== undefined) refuse(`« kept.${unknown} » : aucune étape précédente n’a gardé ce nom`);
  const filled = filledOnce(step, played.kept, world.facts, () =>
    fillAuthored(step.fields, context, (path, message) => refuse(`${path.join('.')} : ${message}`)),
  );
  try {
    const read = readShortForms(filled, {
      dayOne: world.clockConfig.dayOne,
      person: (id) => personIn(world.profile, world.tables, id),
    });
    return completeFields(step.action, read as Record<string, unknown>, {
      profile: world.profile,
      tables: world.tables,
      templates: world.templates,
      today: date,
    });
  } catch (fault) {
    if (!(fault instanceof ShortFormError)) throw fault;
    return refuse(`${fault.path.join('.')} : ${fault.message}`);
  }
}

const unasked = (): never => {
  throw new Error('asked for its names only');
};
const COMPANY = new RegExp(`\\b(?:${Object.keys(companyFunctions(unasked, '')).join('|')})\\b`);

/** What a step looks at while it is played, besides its variant. */
interface Looks {
  /** Names kept by earlier steps. */
  readonly kept: readonly string[];
  readonly atCompany: boolean;
}
const looksBySteps = new WeakMap<NamedStep, Looks>();

function looksOf(step: NamedStep): Looks {
  let looks = looksBySteps.get(step);
  if (looks === undefined) {
    const fields = JSON.stringify(step.fields);
    const kept = [...fields.matchAll(/\bkept\.([A-Za-z]\w*)/g)].map(([, name = '']) => name);
    looksBySteps.set(step, (looks = { kept, atCompany: COMPANY.test(fields) }));
  }
  return looks;
}

/** Names kept by earlier steps that a step uses. */
export const keptNames = (step: NamedStep): readonly string[] => looksOf(step).kept;

const filledByFacts = new WeakMap<World['facts'], WeakMap<NamedStep, Map<string, unknown>>>();

/** A step that does not look at the company is filled once for all the attempts at a variant that kept the same names. */
function filledOnce(
  step: NamedStep,
  kept: Played['kept'],
  facts: World['facts'],
  fill: () => unknown,
): unknown {
  const looks = looksOf(step);
  if (looks.atCompany) return fill();
  let bySteps = filledByFacts.get(facts);
  if (bySteps === undefined) filledByFacts.set(facts, (bySteps = new WeakMap()));
  let known = bySteps.get(step);
  if (known === undefined) bySteps.set(step, (known = new Map()));
  const key = looks.kept.map((name) => kept[name]).join(' ');
  if (!known.has(key)) known.set(key, fill());
  return known.get(key);
}

/** Plays a whole script. Pure: the same scenario, seed and steps give the same journal. @throws StepRefused, ScriptFaulty */
export function playScript(
  scenario: CompiledScenario,
  steps: readonly NamedStep[],
  options: PlayOptions = {},
): Played {
  const player = new Player(scenario, options);
  const played = steps.reduce((before, step, index) => player.step(before, step, index + 1), player.start());
  return player.finish(played);
}
