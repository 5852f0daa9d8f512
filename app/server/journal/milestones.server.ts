import { and, asc, eq, max } from 'drizzle-orm';
import type { Database } from '#db/client';
import { attemptEvents } from '#db/schema/attempts';

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
