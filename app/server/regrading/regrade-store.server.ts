import { and, desc, eq, gt, inArray, ne, sql, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client';
import { attemptEvents, attempts } from '#db/schema/attempts';
import { centres } from '#db/schema/centres';
import { enrolments } from '#db/schema/enrolments';
import { examSessions } from '#db/schema/exam-sessions';
import { regradeItems, regrades } from '#db/schema/grading/regrades';
import { staffUsers } from '#db/schema/staff';
import { currentGraderVersion } from '../language/languages.server';
import { ReadableError } from '../readable-error.server';

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

/** A process at work writes every batch; after this long without a word it is taken for dead. */
export const SILENCE = 30_000;

/** A regrading of the centre is at work: a second one would only slow both. */
export class RegradeBusy extends ReadableError {
  constructor() {
    super(
      'Un recalcul de ce centre est en cours : attendez qu’il se termine, ou arrêtez-le, puis recommencez.',
    );
  }
}

/**
 * Lists the handed-in attempts to regrade; nothing is graded yet. @returns its id, null when nothing was handed in
 * @throws RegradeBusy
 */
export const planRegrade = (
  db: Database,
  { centreId, sessionId, startedBy }: RegradeScope,
): Promise<string | null> =>
  db.transaction(async (tx) => {
    await takeTurn(tx, centreId);
    const [regrade] = await tx
      .insert(regrades)
      .values({ centreId, sessionId, startedBy, graderVersion: currentGraderVersion() })
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

/** Makes sure that no other regrading of the centre is at work, until the transaction ends. @throws RegradeBusy */
async function takeTurn(tx: Transaction, centreId: string, id?: string): Promise<void> {
  // Two people asking at once wait for each other here.
  await tx.select({ id: centres.id }).from(centres).where(eq(centres.id, centreId)).for('no key update');
  const [busy] = await tx
    .select({ id: regrades.id })
    .from(regrades)
    .where(
      and(
        eq(regrades.centreId, centreId),
        inArray(regrades.status, ['comparing', 'applying']),
        gt(
          sql`coalesce(${regrades.heartbeatAt}, ${regrades.createdAt})`,
          sql`now() - ${SILENCE / 1_000} * interval '1 second'`,
        ),
        id === undefined ? undefined : ne(regrades.id, id),
      ),
    )
    .limit(1);
  if (busy) throw new RegradeBusy();
}

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

/** Moves a regrading on, only from the states named: two people pressing at once do it once. @returns whether it moved */
export async function moveRegrade(
  db: Database | Transaction,
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

/** Moves a regrading on to more work. @throws RegradeBusy when another of its centre is at it @returns whether it moved */
export const moveToWork = (
  db: Database,
  { id, centreId }: Pick<RegradeSummary, 'id' | 'centreId'>,
  from: RegradeStatus,
  to: RegradeStatus,
  now: number,
): Promise<boolean> =>
  db.transaction(async (tx) => {
    await takeTurn(tx, centreId, id);
    return moveRegrade(tx, id, [from], to, now);
  });
