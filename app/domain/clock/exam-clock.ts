import type { CivilDate } from './civil-date';
import { addWorkingDays } from './civil-date';

/** Milliseconds since the Unix epoch, from the server's clock; always an argument, never read here. */
export type Instant = number;

/** How a scenario maps exam time to company time, `day-step` mode: the candidate ends each working day. */
export interface DayStepClock {
  dayOne: CivilDate;
  /** Number of company working days in the exam. */
  days: number;
  /** Opening and closing of the company's day, in minutes since midnight. */
  dayStart: number;
  dayEnd: number;
  /** Company minutes that pass in one minute of exam. */
  pace: number;
  examMinutes: number;
}

export interface ClockState {
  startedAt: Instant | null;
  /** Exam time granted, accommodations included, in milliseconds. */
  allowedMs: number;
  pausedAt: Instant | null;
  /** Total of finished pauses, in milliseconds. */
  pausedMs: number;
  /** 0 for the first company day. */
  dayIndex: number;
  /** Exam time already spent when the current company day began, in milliseconds. */
  dayStartedAtExamMs: number;
  endedAt: Instant | null;
}

/** A point in company time. */
export interface CompanyMoment {
  date: CivilDate;
  /** Minutes since midnight. */
  minute: number;
}

export const initialClock: ClockState = {
  startedAt: null,
  allowedMs: 0,
  pausedAt: null,
  pausedMs: 0,
  dayIndex: 0,
  dayStartedAtExamMs: 0,
  endedAt: null,
};

/** Exam time spent at `now`, pauses excluded, in milliseconds. */
export function examElapsedMs(clock: ClockState, now: Instant): number {
  if (clock.startedAt === null) return 0;
  const until = clock.endedAt ?? clock.pausedAt ?? now;
  return Math.max(0, until - clock.startedAt - clock.pausedMs);
}

export const examRemainingMs = (clock: ClockState, now: Instant): number =>
  Math.max(0, clock.allowedMs - examElapsedMs(clock, now));

/** The instant at which the exam time runs out, or null while paused or not started. */
export const examEndsAt = (clock: ClockState): Instant | null =>
  clock.startedAt === null || clock.pausedAt !== null
    ? null
    : clock.startedAt + clock.pausedMs + clock.allowedMs;

const daysOf = new WeakMap<DayStepClock, Map<number, CivilDate>>();

/** Asked for each event and each line of the people's script: worked out once per clock. */
export function companyDay(config: DayStepClock, dayIndex: number): CivilDate {
  const days = daysOf.get(config) ?? new Map<number, CivilDate>();
  daysOf.set(config, days);
  const known = days.get(dayIndex);
  if (known !== undefined) return known;
  const day = addWorkingDays(config.dayOne, dayIndex);
  days.set(dayIndex, day);
  return day;
}

/** Company date and time at `now`; the hand stops at closing time until the candidate ends the day. */
export function companyMoment(config: DayStepClock, clock: ClockState, now: Instant): CompanyMoment {
  const sinceDayStartMs = examElapsedMs(clock, now) - clock.dayStartedAtExamMs;
  // A longer exam (accommodation) slows the company clock in the same proportion, so the day holds the same work.
  const stretch = clock.allowedMs > 0 ? clock.allowedMs / (config.examMinutes * 60_000) : 1;
  const minute = config.dayStart + Math.floor((sinceDayStartMs / 60_000 / stretch) * config.pace + 1e-6);
  return {
    date: companyDay(config, clock.dayIndex),
    minute: Math.min(config.dayEnd, Math.max(config.dayStart, minute)),
  };
}

/** The instant at which the company clock first shows `minute` on the current day: the inverse of `companyMoment`. */
export function instantOfCompanyMinute(config: DayStepClock, clock: ClockState, minute: number): Instant {
  const stretch = clock.allowedMs / (config.examMinutes * 60_000);
  const examMs = clock.dayStartedAtExamMs + ((minute - config.dayStart) / config.pace) * 60_000 * stretch;
  return Math.ceil((clock.startedAt ?? 0) + clock.pausedMs + examMs);
}

export const isBefore = (a: CompanyMoment, b: CompanyMoment): boolean =>
  a.date < b.date || (a.date === b.date && a.minute < b.minute);
