import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client';
import { attemptEvents, attempts } from '#db/schema/attempts';
import { enrolments } from '#db/schema/enrolments';
import { examSessions } from '#db/schema/exam-sessions';
import { reports } from '#db/schema/grading/reports';
import { decisions, exemptions, reviews } from '#db/schema/grading/reviews';
import { scenarioVersions } from '#db/schema/scenario-versions';

/** One line of the list of attempts; what happened is read from the journal, never stored twice. */
export interface AttemptSummary {
  attemptId: string;
  candidateName: string;
  sessionTitle: string;
  scenarioTitle: string;
  startedAt: number | null;
  handedInAt: number | null;
  /** Criteria decided or set aside so far, of those the report names; null before the review is opened. */
  decided: number | null;
  toDecide: number | null;
  signedAt: number | null;
}

const milestone = (db: Database, type: 'AttemptStarted' | 'HandedIn') =>
  db
    .select({ attemptId: attemptEvents.attemptId, at: attemptEvents.at })
    .from(attemptEvents)
    .where(eq(attemptEvents.type, type));

/** Every attempt of a centre, newest session first. */
export async function listAttempts(db: Database, centreId: string): Promise<AttemptSummary[]> {
  const started = milestone(db, 'AttemptStarted').as('started');
  const ended = milestone(db, 'HandedIn').as('ended');
  const rows = await db
    .select({
      attemptId: attempts.id,
      candidateName: enrolments.candidateName,
      sessionTitle: examSessions.title,
      scenarioTitle: scenarioVersions.title,
      startedAt: started.at,
      handedInAt: ended.at,
      signedAt: reviews.signedAt,
      decided: sql<number | null>`case when ${reviews.id} is null then null else (
        select count(*)::int from (
          select ${decisions.subjectId} from ${decisions} where ${decisions.reviewId} = ${reviews.id} and ${decisions.subject} = 'criterion'
          union
          select ${exemptions.criterionId} from ${exemptions} where ${exemptions.reviewId} = ${reviews.id} and ${exemptions.answer} = 'granted'
        ) settled) end`,
      toDecide: sql<number | null>`json_array_length(${reports.report} -> 'criteria')`,
    })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(examSessions, eq(examSessions.id, enrolments.sessionId))
    .innerJoin(scenarioVersions, eq(scenarioVersions.id, attempts.scenarioVersionId))
    .leftJoin(started, eq(started.attemptId, attempts.id))
    .leftJoin(ended, eq(ended.attemptId, attempts.id))
    .leftJoin(reviews, eq(reviews.attemptId, attempts.id))
    .leftJoin(reports, eq(reports.id, reviews.reportId))
    .where(and(eq(attempts.centreId, centreId)))
    .orderBy(desc(examSessions.opensAt), enrolments.candidateName);
  return rows.map((row) => ({ ...row, signedAt: row.signedAt?.getTime() ?? null }));
}
