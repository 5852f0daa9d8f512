import type { JournalEntry } from '../../../attempt/journal';

/** What a candidate causes without it being a piece of work. */
const NOT_WORK: ReadonlySet<string> = new Set([
  'AttemptStarted',
  'DayEnded',
  'DayStarted',
  'MissionTicked',
  'HandedIn',
]);

export const isWork = ({ actor, type }: JournalEntry): boolean =>
  actor === 'candidate' && !NOT_WORK.has(type);

/** Events of one act belong together: sending a mail also sends the quote attached. */
export const actOf = ({ actionId, seq }: JournalEntry): string => actionId ?? `event ${seq}`;

/** An event with what first came between it and the partner it waits for. */
export interface Neighbour {
  readonly entry: JournalEntry;
  separator: JournalEntry | null;
}

/**
 * Events that nothing separates yet from what may come next. One other act may have begun: the partner may be a later event of that
 * very act. A second act separates for good.
 */
export class Neighbours<T extends Neighbour> {
  private open: T[] = [];

  add(member: T): void {
    this.open.push(member);
  }

  /** Something was done. */
  pass(entry: JournalEntry): void {
    const act = actOf(entry);
    this.open = this.open.filter((member) => {
      if (act === actOf(member.entry)) return true;
      if (member.separator !== null && actOf(member.separator) !== act) return false;
      member.separator ??= entry;
      return true;
    });
  }

  /** Those this event touches. */
  touching(entry: JournalEntry): readonly T[] {
    const act = actOf(entry);
    return this.open.filter(({ separator }) => separator === null || actOf(separator) === act);
  }

  isOpen(member: T): boolean {
    return this.open.includes(member);
  }
}
