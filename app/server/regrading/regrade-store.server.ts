import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client';
import { attemptEvents, attempts } from '#db/schema/attempts';
import { enrolments } from '#db/schema/enrolments';
import { examSessions } from '#db/schema/exam-sessions';
import { regradeItems, regrades } from '#db/schema/regrades';
import { reviews } from '#db/schema/reviews';
import { staffUsers } from '#db/schema/staff';
import { GRADER_VERSION } from '~/domain/grading/report';
import type { CriterionChange } from '~/domain/regrading/compare-reports';

export type RegradeStatus = (typeof regrades.$inferSelect)['status'];
export type RegradeItemState = (typeof regradeItems.$inferSelect)['state'];

export interface RegradeScope {
  centreId: string;
  /** One session; every session of the centre when null. */
  sessionId: string | null;
  /** Null from the command line. */
  startedBy: string | null;
}

/** A regrading and how far it is. */
export interface RegradeSummary {
  id: string;
  centreId: string;
  status: RegradeStatus;
  graderVersion: string;
  sessionTitle: string | null;
  startedBy: string | null;
  createdAt: number;
  finishedAt: number | null;
  heartbeatAt: number | null;
  counts: Record<RegradeItemState, number>;
}

/** Lists the handed-in attempts to regrade; nothing is graded yet. @returns its id, null when nothing was handed in */
export const planRegrade = (
  db: Database,
  { centreId, sessionId, startedBy }: RegradeScope,
): Promise<string | null> =>
  db.transaction(async (tx) => {
    const [regrade] = await tx
      .insert(regrades)
      .values({ centreId, sessionId, startedBy, graderVersion: GRADER_VERSION })
      .returning({ id: regrades.id });
    if (!regrade) throw new Error('the regrading was not kept');
    const items = await tx
      .insert(regradeItems)
      .select(
        tx
          .select({
            regradeId: sql<string>`${regrade.id}::uuid`.as('regrade_id'),
            attemptId: attempts.id,
            centreId: attempts.centreId,
            state: sql<'waiting'>`'waiting'::regrade_item_state`.as('state'),
            fromReportId: sql<null>`null::uuid`.as('from_report_id'),
            report: sql<null>`null::json`.as('report'),
            changes: sql<null>`null::json`.as('changes'),
            fault: sql<null>`null::text`.as('fault'),
          })
          .from(attempts)
          .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
          .innerJoin(
            attemptEvents,
            and(eq(attemptEvents.attemptId, attempts.id), eq(attemptEvents.type, 'HandedIn')),
          )
          .where(
            and(
              eq(attempts.centreId, centreId),
              sessionId === null ? undefined : eq(enrolments.sessionId, sessionId),
            ),
          ),
      )
      .returning({ attemptId: regradeItems.attemptId });
    if (items.length > 0) return regrade.id;
    await tx.delete(regrades).where(eq(regrades.id, regrade.id));
    return null;
  });

const none: Record<RegradeItemState, number> = {
  waiting: 0,
  same: 0,
  changed: 0,
  failed: 0,
  applied: 0,
  kept: 0,
};

/** Regradings of a centre, the newest first. */
export const listRegrades = (db: Database, centreId: string): Promise<RegradeSummary[]> =>
  summaries(db, eq(regrades.centreId, centreId));

async function summaries(db: Database, chosen: SQL | undefined): Promise<RegradeSummary[]> {
  const rows = await db
    .select({ regrade: regrades, sessionTitle: examSessions.title, startedBy: staffUsers.name })
    .from(regrades)
    .leftJoin(examSessions, eq(examSessions.id, regrades.sessionId))
    .leftJoin(staffUsers, eq(staffUsers.id, regrades.startedBy))
    .where(chosen)
    .orderBy(desc(regrades.createdAt))
    .limit(100);
  const ids = rows.map(({ regrade }) => regrade.id);
  const counts = ids.length === 0 ? [] : await countItems(db, ids);
  return rows.map(({ regrade, sessionTitle, startedBy }) => ({
    id: regrade.id,
    centreId: regrade.centreId,
    status: regrade.status,
    graderVersion: regrade.graderVersion,
    sessionTitle,
    startedBy,
    createdAt: regrade.createdAt.getTime(),
    finishedAt: regrade.finishedAt?.getTime() ?? null,
    heartbeatAt: regrade.heartbeatAt?.getTime() ?? null,
    counts: {
      ...none,
      ...Object.fromEntries(
        counts.filter((row) => row.regradeId === regrade.id).map(({ state, count }) => [state, count]),
      ),
    },
  }));
}

const countItems = (db: Database, ids: string[]) =>
  db
    .select({
      regradeId: regradeItems.regradeId,
      state: regradeItems.state,
      count: sql<number>`count(*)::int`,
    })
    .from(regradeItems)
    .where(inArray(regradeItems.regradeId, ids))
    .groupBy(regradeItems.regradeId, regradeItems.state);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function selectOptionalRegrade(
  db: Database,
  centreId: string,
  id: string,
): Promise<RegradeSummary | null> {
  if (!uuid.test(id)) return null;
  const [found] = await summaries(db, and(eq(regrades.centreId, centreId), eq(regrades.id, id)));
  return found ?? null;
}

/** One attempt of a regrading that reads otherwise, or could not be graded. */
export interface RegradedAttempt {
  attemptId: string;
  scenarioVersionId: string;
  candidateName: string;
  sessionTitle: string;
  state: RegradeItemState;
  signed: boolean;
  changes: readonly CriterionChange[];
  fault: string | null;
}

/** Who changes: attempts whose report reads otherwise first by name; those that stay the same are counted, not listed. */
export async function listRegradedAttempts(db: Database, regradeId: string): Promise<RegradedAttempt[]> {
  const rows = await db
    .select({
      attemptId: regradeItems.attemptId,
      state: regradeItems.state,
      changes: regradeItems.changes,
      fault: regradeItems.fault,
      candidateName: enrolments.candidateName,
      sessionTitle: examSessions.title,
      scenarioVersionId: attempts.scenarioVersionId,
      signedAt: reviews.signedAt,
    })
    .from(regradeItems)
    .innerJoin(attempts, eq(attempts.id, regradeItems.attemptId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(examSessions, eq(examSessions.id, enrolments.sessionId))
    .leftJoin(reviews, eq(reviews.attemptId, attempts.id))
    .where(
      and(
        eq(regradeItems.regradeId, regradeId),
        sql`(${regradeItems.state} = 'failed' or json_array_length(${regradeItems.changes}) > 0)`,
      ),
    )
    .orderBy(asc(enrolments.candidateName), asc(regradeItems.attemptId));
  return rows.map(({ changes, signedAt, ...attempt }) => ({
    ...attempt,
    signed: signedAt !== null,
    changes: (changes ?? []) as CriterionChange[],
  }));
}

/** Moves a regrading on, only from the states named: two people pressing at once do it once. @returns whether it moved */
export async function moveRegrade(
  db: Database,
  id: string,
  from: readonly RegradeStatus[],
  to: RegradeStatus,
  now: number,
): Promise<boolean> {
  const finished = to === 'applied' || to === 'cancelled';
  const moved = await db
    .update(regrades)
    .set({ status: to, finishedAt: finished ? new Date(now) : null, heartbeatAt: new Date(now) })
    .where(and(eq(regrades.id, id), inArray(regrades.status, [...from])))
    .returning({ id: regrades.id });
  return moved.length > 0;
}
