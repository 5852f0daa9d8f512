import { companyMoment, examEndsAt, type Instant } from '../clock/exam-clock';
import { producedDocument } from '../crm/documents/produced';
import {
  dueEffects,
  effectsOf,
  eventOfEffect,
  reactionDue,
  reactionsTo,
  type OnScriptFault,
} from '../personas/due';
import type { PersonaScript } from '../personas/script';
import {
  apply,
  entryHash,
  type AttemptState,
  type JournalBinding,
  type JournalEntry,
  type Receipt,
} from './journal';
import { actions, eventRoom, type ActionName } from './rooms';
import { reject, type Actor, type AnyEvent, type Decision, type Rejection, type Stamp } from './vocabulary';
import type { World, WorldSeed } from './world';

/** Everything an attempt needs besides its journal. */
export interface AttemptSetup extends JournalBinding {
  worldSeed: WorldSeed;
  script: PersonaScript;
  /** Told of lines of the script that cannot be read; they are skipped otherwise. */
  onScriptFault?: OnScriptFault;
  /** False for an attempt that is judged and thrown away: its entries bear no hash. */
  isChained?: boolean;
}

export interface ActionRequest {
  /** Made by the client; the same id twice gets the first answer. */
  actionId: string;
  type: string;
  fields: unknown;
  actor: Actor;
}

export type Answer = ({ accepted: true } & Receipt) | { accepted: false; rejection: Rejection };

export interface Performed {
  state: AttemptState;
  /** New entries, to be stored together or not at all. */
  entries: readonly JournalEntry[];
}

const isActionName = (type: string): type is ActionName => Object.hasOwn(actions, type);

/** Actions the invigilator and the product may do while the candidate cannot. */
const outsideWork = new Set<string>(['StartAttempt', 'PauseExam', 'ResumeExam']);

/** What an action causes in this world, or why it causes nothing. Pure: the clock comes in with the stamp. */
export function decide(
  world: World,
  request: Pick<ActionRequest, 'type' | 'fields' | 'actor'>,
  stamp: Stamp,
): Decision {
  if (!isActionName(request.type))
    return reject('invalid', 'Cette action n’existe pas dans cette version. Rechargez la page.');
  const definition = actions[request.type];
  if ((definition.actor ?? 'candidate') !== request.actor)
    return reject('not-allowed', 'Vous ne pouvez pas faire cette action.');
  if (world.handedIn !== null)
    return reject('closed', 'Ce passage est rendu : plus rien ne peut y être modifié.');
  if (!outsideWork.has(request.type)) {
    if (world.clock.startedAt === null) return reject('closed', 'Ce passage n’est pas encore commencé.');
    if (world.clock.pausedAt !== null)
      return reject('closed', 'L’épreuve est en pause. Attendez la reprise annoncée par le surveillant.');
  }
  const parsed = definition.fields.safeParse(request.fields);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return reject('invalid', issue?.message ?? 'Cette saisie n’est pas valable.', issue?.path.join('.'));
  }
  return definition.decide(world, parsed.data as never, stamp);
}

/** Writes events at the end of an attempt, with the reactions and the files they bring about. */
class Scribe {
  readonly entries: JournalEntry[] = [];

  constructor(
    private readonly setup: AttemptSetup,
    public state: AttemptState,
  ) {}

  write(event: AnyEvent, stamp: Stamp, actionId: string | null): void {
    const seq = this.state.world.seq + 1;
    const unsigned = { seq, ...stamp, actionId, type: event.type, data: event.data };
    const hash = this.setup.isChained === false ? '' : entryHash(this.state.headHash, unsigned);
    const entry = { ...unsigned, hash };
    this.state = apply(this.state, entry);
    this.entries.push(entry);
    this.follow(event, seq, stamp);
  }

  private follow(event: AnyEvent, seq: number, stamp: Stamp): void {
    const bySystem: Stamp = { ...stamp, actor: 'system' };
    const produced = producedDocument(this.state.world, event);
    if (produced) this.write(produced, bySystem, null);
    for (const rule of reactionsTo(this.setup.script, this.state.world, event, this.setup.onScriptFault)) {
      const due = reactionDue(
        rule,
        { date: stamp.companyDate, minute: stamp.companyMinute },
        this.state.world.clockConfig,
      );
      const id = `EF-${(this.state.world.counters.effects ?? 0) + 1}`;
      const data = {
        id,
        ruleId: rule.id,
        dueDate: due.date,
        dueMinute: due.minute,
        causeSeq: seq,
        cause: event,
      };
      this.write({ type: 'EffectScheduled', data }, bySystem, null);
    }
  }
}

const stampAt = (world: World, now: Instant, actor: Actor): Stamp => {
  const { date, minute } = companyMoment(world.clockConfig, world.clock, now);
  return { at: now, companyDate: date, companyMinute: minute, actor };
};

/** Writes what personas owe up to `now`, earliest first, until nothing is due. */
function writeDue(scribe: Scribe, { script, onScriptFault }: AttemptSetup, now: Instant): void {
  for (;;) {
    const [first] = dueEffects(script, scribe.state.world, now);
    if (!first) return;
    const stamp: Stamp = {
      at: now,
      companyDate: first.due.date,
      companyMinute: first.due.minute,
      actor: 'system',
    };
    const effects = effectsOf(script, scribe.state.world, first.ruleId, first.cause, onScriptFault);
    scribe.write({ type: 'EffectTriggered', data: { id: first.id, ruleId: first.ruleId } }, stamp, null);
    for (const effect of effects) {
      const event = eventOfEffect(scribe.state.world, effect, first.due);
      // What an expression gave may fit no event: stored, it would make the journal unreadable.
      const parsed = eventRoom(event.type).schema.safeParse(event.data);
      if (parsed.success) scribe.write({ type: event.type, data: parsed.data }, stamp, null);
      else onScriptFault?.(new Error(`${first.ruleId}: ${event.type}: ${parsed.error.message}`));
    }
  }
}

function catchUpWith(scribe: Scribe, setup: AttemptSetup, now: Instant): void {
  const { world } = scribe.state;
  if (world.clock.startedAt === null || world.handedIn !== null) return;
  const end = examEndsAt(world.clock);
  const timeIsUp = end !== null && now >= end;
  if (world.clock.pausedAt === null) writeDue(scribe, setup, timeIsUp ? end : now);
  if (timeIsUp)
    scribe.write(
      { type: 'HandedIn', data: { cause: 'time-up' } },
      stampAt(scribe.state.world, end, 'system'),
      null,
    );
}

/** What happened while nobody looked: personas' acts that fell due and the end of the exam. */
export function catchUp(setup: AttemptSetup, state: AttemptState, now: Instant): Performed {
  const scribe = new Scribe(setup, state);
  catchUpWith(scribe, setup, now);
  return { state: scribe.state, entries: scribe.entries };
}

/**
 * One action on an attempt, from the caught-up world to its consequences. Nothing is stored here:
 * the caller stores `entries` in one transaction, or takes the state again and retries.
 */
export function perform(
  setup: AttemptSetup,
  state: AttemptState,
  request: ActionRequest,
  now: Instant,
): Performed & { answer: Answer } {
  const known = state.receipts.get(request.actionId);
  if (known) return { state, entries: [], answer: { accepted: true, ...known } };
  const scribe = new Scribe(setup, state);
  catchUpWith(scribe, setup, now);
  const stamp = stampAt(scribe.state.world, now, request.actor);
  const decision = decide(scribe.state.world, request, stamp);
  if (!decision.accepted) {
    return {
      state: scribe.state,
      entries: scribe.entries,
      answer: { accepted: false, rejection: decision.rejection },
    };
  }
  for (const event of decision.events) {
    // Events of one act share its instant, but a new day has its own company date.
    scribe.write(
      event,
      event.type === 'DayStarted' ? dayStartStamp(event, stamp, scribe.state.world) : stamp,
      request.actionId,
    );
  }
  catchUpWith(scribe, setup, now);
  const receipt = scribe.state.receipts.get(request.actionId) ?? {
    id: null,
    firstSeq: scribe.state.world.seq,
    lastSeq: scribe.state.world.seq,
  };
  return { state: scribe.state, entries: scribe.entries, answer: { accepted: true, ...receipt } };
}

const dayStartStamp = (event: AnyEvent, stamp: Stamp, world: World): Stamp => ({
  ...stamp,
  companyDate: (event.data as { date: string }).date,
  companyMinute: world.clockConfig.dayStart,
});
