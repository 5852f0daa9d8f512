import type { JournalEntry } from '../../../attempt/journal';
import type { ProcessCheck } from '../../checks/schema';
import { actOf } from './between';
import { instancesOf } from './correlation';
import { isWithin } from './delay';
import type { HalfMachine, HalfSettings } from './half';
import { LookingAhead } from './looking-ahead';
import { LookingBack } from './looking-back';
import { LookingBothWays } from './looking-both-ways';
import { halvesOf, isPair, looksBetween, type Half } from '../templates';
import type { Trace } from './trace';

/** Events a check is interested in. `work` is what counts as doing something else. */
export type Role = 'event' | 'first' | 'then' | 'after' | 'before' | 'work';

/** What one process check saw of a journal. */
export interface Seen {
  /** The counted event, in the part of the journal that is looked at. */
  readonly events: readonly JournalEntry[];
  /** The same, outside that part. */
  readonly elsewhere: readonly JournalEntry[];
  readonly firsts: readonly JournalEntry[];
  readonly thens: readonly JournalEntry[];
  readonly halves: readonly HalfMachine[];
  /** `init` and `last`: the event with nothing else before it, or after it. */
  readonly atTheEnd: JournalEntry | null;
  /** `init` and `last`: what is there instead. */
  readonly instead: JournalEntry | null;
}

/** The state machine of one check: its scope, and the halves of its template. */
export class Watch implements Seen {
  readonly events: JournalEntry[] = [];
  readonly elsewhere: JournalEntry[] = [];
  readonly firsts: JournalEntry[] = [];
  readonly thens: JournalEntry[] = [];
  readonly halves: readonly HalfMachine[];
  instead: JournalEntry | null = null;
  /** What kept this check from being computed. */
  fault: unknown = null;
  private scope: 'waiting' | 'open' | 'closed';
  private candidates: JournalEntry[] = [];
  private beyondFirstAct = false;

  constructor(
    readonly check: ProcessCheck,
    trace: Trace,
  ) {
    this.scope = check.after === undefined ? 'open' : 'waiting';
    this.halves = isPair(check.pattern)
      ? halvesOf[check.pattern].map((half) => machineFor(half, check, trace))
      : [];
  }

  get atTheEnd(): JournalEntry | null {
    return (this.check.pattern === 'last' ? this.candidates.at(-1) : this.candidates[0]) ?? null;
  }

  step(entry: JournalEntry, roles: ReadonlySet<Role>): void {
    if (this.scope === 'open' && roles.has('before')) this.scope = 'closed';
    if (this.scope === 'open') this.look(entry, roles);
    else if (roles.has('event')) this.elsewhere.push(entry);
    if (this.scope === 'waiting' && roles.has('after')) this.scope = 'open';
  }

  private look(entry: JournalEntry, roles: ReadonlySet<Role>): void {
    if (roles.has('work')) this.work(entry);
    if (roles.has('event')) this.count(entry);
    const isFirst = roles.has('first');
    const isThen = roles.has('then');
    if (isFirst) this.firsts.push(entry);
    if (isThen) this.thens.push(entry);
    if (!isFirst && !isThen) return;
    for (const machine of this.halves) {
      const byFirst = machine.half.activation === 'first';
      machine.observe(entry, byFirst ? isFirst : isThen, byFirst ? isThen : isFirst);
    }
  }

  private work(entry: JournalEntry): void {
    for (const machine of this.halves) machine.pass(entry);
    if (this.check.pattern === 'init') {
      this.instead ??= entry;
      this.beyondFirstAct ||= actOf(entry) !== actOf(this.instead);
    } else if (this.check.pattern === 'last') {
      this.instead = entry;
      this.candidates = this.candidates.filter((candidate) => actOf(candidate) === actOf(entry));
    }
  }

  private count(entry: JournalEntry): void {
    this.events.push(entry);
    if (!looksBetween(this.check.pattern)) return;
    const isFirstAct =
      !this.beyondFirstAct && (this.instead === null || actOf(this.instead) === actOf(entry));
    if (this.check.pattern === 'last' || isFirstAct) this.candidates.push(entry);
  }
}

function machineFor(half: Half, check: ProcessCheck, trace: Trace): HalfMachine {
  const firstPaths = Object.keys(check.same ?? {});
  const thenPaths = Object.values(check.same ?? {});
  const byFirst = half.activation === 'first';
  const settings: HalfSettings = {
    half,
    keysOfActivation: (entry) => instancesOf(entry, byFirst ? firstPaths : thenPaths),
    keysOfPartner: (entry) => instancesOf(entry, byFirst ? thenPaths : firstPaths),
    isWithin: (earlier, later) => isWithin(trace, check.within, earlier, later),
  };
  switch (half.side) {
    case 'after':
      return new LookingAhead(settings);
    case 'before':
      return new LookingBack(settings);
    case 'either':
      return new LookingBothWays(settings);
    default:
      return half.side satisfies never;
  }
}
