import { describeEvent } from '~/domain/attempt/event-labels';
import type { JournalEntry } from '~/domain/attempt/journal';
import type { AttemptEvent } from '~/domain/attempt/rooms';
import type { World } from '~/domain/attempt/world';
import { companyMoment, examEndsAt, examRemainingMs } from '~/domain/clock/exam-clock';

/** An attempt that is not handed in yet: who, since when, how long still. */
export interface UnderWayPage {
  attemptId: string;
  candidateName: string;
  scenarioTitle: string;
  sessionTitle: string;
  stage: 'not-started' | 'in-progress' | 'paused';
  startedAt: number | null;
  /** Exam time left, and when it runs out; null before the start and during a pause. */
  remainingMs: number | null;
  endsAt: number | null;
  company: { date: string; minute: number; day: number; days: number };
  /** 1 without accommodation. */
  timeFactor: number;
  session: { opensAt: number; closesAt: number };
  events: number;
  lastAct: { label: string; at: number } | null;
}

export interface UnderWayAttempt {
  attempt: {
    id: string;
    candidateName: string;
    timeFactor: number;
    session: { title: string; opensAt: Date; closesAt: Date };
  };
  scenarioTitle: string;
  world: World;
  last: JournalEntry | null;
}

export function underWayPage(
  { attempt, scenarioTitle, world, last }: UnderWayAttempt,
  now: number,
): UnderWayPage {
  const { clock, clockConfig } = world;
  const { date, minute } = companyMoment(clockConfig, clock, now);
  return {
    attemptId: attempt.id,
    candidateName: attempt.candidateName,
    scenarioTitle,
    sessionTitle: attempt.session.title,
    stage: clock.startedAt === null ? 'not-started' : clock.pausedAt === null ? 'in-progress' : 'paused',
    startedAt: clock.startedAt,
    remainingMs: clock.startedAt === null ? null : examRemainingMs(clock, now),
    endsAt: examEndsAt(clock),
    company: { date, minute, day: clock.dayIndex + 1, days: clockConfig.days },
    timeFactor: attempt.timeFactor,
    session: { opensAt: attempt.session.opensAt.getTime(), closesAt: attempt.session.closesAt.getTime() },
    events: world.seq,
    lastAct: last && {
      label: describeEvent({ type: last.type, data: last.data } as AttemptEvent),
      at: last.at,
    },
  };
}
