import { and, asc, eq, exists, max, notExists, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/client';
import { attemptEvents, attempts } from '#db/schema/attempts';

/** Condition on `attempts`: started, not handed in. */
export function isUnderWay(db: Database): SQL | undefined {
  const started = alias(attemptEvents, 'started');
  const ended = alias(attemptEvents, 'ended');
  return and(
    exists(
      db
        .select({ one: sql`1` })
        .from(started)
        .where(and(eq(started.attemptId, attempts.id), eq(started.type, 'AttemptStarted'))),
    ),
    notExists(
      db
        .select({ one: sql`1` })
        .from(ended)
        .where(and(eq(ended.attemptId, attempts.id), eq(ended.type, 'HandedIn'))),
    ),
  );
}

/** How long a journal is, and which of its events began a company day: the marks of the replay's scrubber. */
export async function selectMilestones(
  db: Database,
  attemptId: string,
): Promise<{ total: number; dayStarts: number[] }> {
  const ofAttempt = eq(attemptEvents.attemptId, attemptId);
  const [[length], days] = await Promise.all([
    db
      .select({ total: max(attemptEvents.seq) })
      .from(attemptEvents)
      .where(ofAttempt),
    db
      .select({ seq: attemptEvents.seq })
      .from(attemptEvents)
      .where(and(ofAttempt, eq(attemptEvents.type, 'DayStarted')))
      .orderBy(asc(attemptEvents.seq)),
  ]);
  return { total: length?.total ?? 0, dayStarts: days.map(({ seq }) => seq) };
}
