import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client';
import { attempts } from '#db/schema/attempts';
import { enrolments } from '#db/schema/enrolments';
import { examSessions } from '#db/schema/exam-sessions';
import { regradeItems } from '#db/schema/grading/regrades';
import { reviews } from '#db/schema/grading/reviews';
import type { CriterionChange } from '~/domain/regrading/compare-reports';
import type { RegradeItemState } from './regrade-store.server';

/** One attempt of a regrading that reads otherwise, or could not be graded. */
export interface RegradedAttempt {
  attemptId: string;
  candidateName: string;
  sessionTitle: string;
  state: RegradeItemState;
  signed: boolean;
  changes: readonly CriterionChange[];
  fault: string | null;
}

/** How many attempts move from one proposal to another on a criterion. */
export interface ProposalMove {
  criterionId: string;
  from: CriterionChange['from'];
  to: CriterionChange['to'];
  count: number;
}

/** What a regrading changes in all, counted by the database: a page of its attempts is read besides. */
export interface RegradeSums {
  attempts: number;
  /** Attempts whose examiner would see another proposal. */
  proposalsChanged: number;
  /** The most frequent first. */
  moves: readonly ProposalMove[];
  scenarioVersionIds: readonly string[];
}

const toShow = (regradeId: string) =>
  and(
    eq(regradeItems.regradeId, regradeId),
    sql`(${regradeItems.state} = 'failed' or json_array_length(${regradeItems.changes}) > 0)`,
  );

const changesOf = sql`json_array_elements(${regradeItems.changes}) as change`;
const isMove = sql`change ->> 'from' is distinct from change ->> 'to'`;

export async function sumRegrade(db: Database, regradeId: string): Promise<RegradeSums> {
  const ofRegrade = eq(regradeItems.regradeId, regradeId);
  const [counts, moves, versions] = await Promise.all([
    db
      .select({
        attempts: sql<number>`count(*)::int`,
        proposalsChanged: sql<number>`(count(*) filter (where exists (select 1 from ${changesOf} where ${isMove})))::int`,
      })
      .from(regradeItems)
      .where(toShow(regradeId)),
    db.execute<{
      criterionId: string;
      from: CriterionChange['from'];
      to: CriterionChange['to'];
      count: number;
    }>(sql`
      select change ->> 'id' as "criterionId", change ->> 'from' as "from", change ->> 'to' as "to", count(*)::int as "count"
      from ${regradeItems}, ${changesOf}
      where ${ofRegrade} and ${isMove}
      group by 1, 2, 3
      order by 4 desc, 1`),
    db
      .selectDistinct({ id: attempts.scenarioVersionId })
      .from(regradeItems)
      .innerJoin(attempts, eq(attempts.id, regradeItems.attemptId))
      .where(toShow(regradeId)),
  ]);
  return {
    attempts: counts[0]?.attempts ?? 0,
    proposalsChanged: counts[0]?.proposalsChanged ?? 0,
    moves: [...moves],
    scenarioVersionIds: versions.map(({ id }) => id),
  };
}

/**
 * Who changes, by name; those that stay the same are counted, not listed. `part`: the attempts from the first one asked for; all of them
 * by default.
 */
export async function listRegradedAttempts(
  db: Database,
  regradeId: string,
  part?: { first: number; count: number },
): Promise<RegradedAttempt[]> {
  const query = db
    .select({
      attemptId: regradeItems.attemptId,
      state: regradeItems.state,
      changes: regradeItems.changes,
      fault: regradeItems.fault,
      candidateName: enrolments.candidateName,
      sessionTitle: examSessions.title,
      signedAt: reviews.signedAt,
    })
    .from(regradeItems)
    .innerJoin(attempts, eq(attempts.id, regradeItems.attemptId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(examSessions, eq(examSessions.id, enrolments.sessionId))
    .leftJoin(reviews, eq(reviews.attemptId, attempts.id))
    .where(toShow(regradeId))
    .orderBy(asc(enrolments.candidateName), asc(regradeItems.attemptId));
  const rows = await (part ? query.limit(part.count).offset(part.first) : query);
  return rows.map(({ changes, signedAt, ...attempt }) => ({
    ...attempt,
    signed: signedAt !== null,
    changes: (changes ?? []) as CriterionChange[],
  }));
}
