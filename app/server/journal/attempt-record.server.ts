import { eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import { attempts } from '#db/schema/attempts';
import { enrolments } from '#db/schema/enrolments';
import { examSessions } from '#db/schema/exam-sessions';

/** What is known of an attempt outside its journal. */
export interface AttemptRecord {
  id: string;
  centreId: string;
  scenarioVersionId: string;
  seed: number;
  candidateName: string;
  /** 1 for the scenario's own duration, 1.33 for a third more. */
  timeFactor: number;
  session: { title: string; status: 'planned' | 'open' | 'closed'; opensAt: Date; closesAt: Date };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The attempt, or null when there is none of this id (a malformed id included). */
export async function selectOptionalAttempt(db: Database, attemptId: string): Promise<AttemptRecord | null> {
  if (!uuid.test(attemptId)) return null;
  const [row] = await db
    .select({
      id: attempts.id,
      centreId: attempts.centreId,
      scenarioVersionId: attempts.scenarioVersionId,
      seed: attempts.seed,
      candidateName: enrolments.candidateName,
      timeFactor: enrolments.timeFactor,
      title: examSessions.title,
      status: examSessions.status,
      opensAt: examSessions.opensAt,
      closesAt: examSessions.closesAt,
    })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(examSessions, eq(examSessions.id, enrolments.sessionId))
    .where(eq(attempts.id, attemptId))
    .prepare('select_attempt')
    .execute();
  if (!row) return null;
  const { title, status, opensAt, closesAt, ...attempt } = row;
  return { ...attempt, session: { title, status, opensAt, closesAt } };
}
