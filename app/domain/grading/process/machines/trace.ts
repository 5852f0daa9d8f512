import type { JournalEntry } from '../../../attempt/journal';
import { companyDay, examElapsedMs } from '../../../clock/exam-clock';
import type { GradingContext } from '../../context';
import type { EventMatcher } from '../../checks/definitions/parts';
import { isSuch, questionOf, type EventQuestion } from '../../events/find-events';

/** What process checks read of an attempt: its events in order, what they are, and when they were on each clock. */
export interface Trace {
  readonly entries: readonly JournalEntry[];
  /** @throws what an author's expression throws */
  describes(entry: JournalEntry, matcher: EventMatcher): boolean;
  /** Minutes of opening hours since the first company day began. */
  openMinutes(entry: JournalEntry): number;
  /** Minutes of exam, pauses removed. */
  examMinutes(entry: JournalEntry): number;
}

/** The events these questions are about, or all of them. */
export function traceOf(context: GradingContext, questions: readonly EventQuestion[] | 'all'): Trace {
  const { clockConfig } = context.start;
  const days = new Map(
    Array.from({ length: clockConfig.days }, (_, index) => [companyDay(clockConfig, index), index]),
  );
  const dayLength = clockConfig.dayEnd - clockConfig.dayStart;
  return {
    entries: questions === 'all' ? context.entries : context.candidates(questions),
    describes: (entry, matcher) => isSuch(context, entry, questionOf(matcher)),
    openMinutes: ({ companyDate, companyMinute }) =>
      (days.get(companyDate) ?? -1) * dayLength + companyMinute - clockConfig.dayStart,
    examMinutes: ({ seq, at }) => examElapsedMs((context.worlds[seq] ?? context.end).clock, at) / 60_000,
  };
}
