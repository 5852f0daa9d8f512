import type { JournalEntry } from '../../../attempt/journal';
import type { Half } from '../templates';

/** Why an activation lacks its partner although something like it is there. */
export interface NearMiss {
  /**
   * `too-late`, `too-early`: beyond the delay, after or before; `wrong-order`: on the other side; `repeated`: the activation came twice
   * for one partner; `interrupted`: something else was done in between.
   */
  readonly why: 'too-late' | 'too-early' | 'wrong-order' | 'repeated' | 'interrupted';
  readonly entry: JournalEntry;
}

/** An event that calls for a partner. */
export interface Activation {
  readonly entry: JournalEntry;
  readonly keys: readonly string[];
  partner: JournalEntry | null;
  miss: NearMiss | null;
  separator: JournalEntry | null;
}

/** The state machine of one half of a template: fed with events in order, it pairs each activation with its partner. */
export interface HalfMachine {
  readonly half: Half;
  readonly activations: readonly Activation[];
  readonly partners: readonly JournalEntry[];
  /** Something the candidate did, whatever it is. */
  pass(entry: JournalEntry): void;
  /** An event of the pair; it may be both. */
  observe(entry: JournalEntry, isActivation: boolean, isPartner: boolean): void;
}

export interface HalfSettings {
  readonly half: Half;
  readonly keysOfActivation: (entry: JournalEntry) => readonly string[];
  readonly keysOfPartner: (entry: JournalEntry) => readonly string[];
  readonly isWithin: (earlier: JournalEntry, later: JournalEntry) => boolean;
}

export const activationOf = (entry: JournalEntry, keys: readonly string[]): Activation => ({
  entry,
  keys,
  partner: null,
  miss: null,
  separator: null,
});

/** Members by instance, in order of arrival. */
export class ByInstance<T> {
  private readonly lists = new Map<string, T[]>();

  add(keys: readonly string[], member: T): void {
    for (const key of keys) {
      const list = this.lists.get(key);
      if (list === undefined) this.lists.set(key, [member]);
      else list.push(member);
    }
  }

  /** Members of these instances, each once. */
  of(keys: readonly string[]): readonly T[] {
    const lists = keys.flatMap((key) => this.lists.get(key) ?? []);
    return keys.length > 1 ? [...new Set(lists)] : lists;
  }

  /** Keeps only some of the members of these instances. */
  keep(keys: readonly string[], isKept: (member: T) => boolean): void {
    for (const key of keys) {
      const list = this.lists.get(key);
      if (list !== undefined) this.lists.set(key, list.filter(isKept));
    }
  }
}

/** The last member of each instance. */
export class LastByInstance<T extends { readonly entry: JournalEntry }> {
  private readonly members = new Map<string, T>();

  set(keys: readonly string[], member: T): void {
    for (const key of keys) this.members.set(key, member);
  }

  /** The latest of the last members of these instances. */
  latest(keys: readonly string[]): T | null {
    let latest: T | null = null;
    for (const key of keys) {
      const member = this.members.get(key);
      if (member !== undefined && (latest === null || member.entry.seq > latest.entry.seq)) latest = member;
    }
    return latest;
  }
}
