import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/client';
import { auditLog } from '#db/schema/audit-log';
import { attempts } from '#db/schema/attempts';
import { regradeItems, regrades } from '#db/schema/grading/regrades';
import { reports } from '#db/schema/grading/reports';
import { reviews } from '#db/schema/grading/reviews';
import { grade, type GradeInput } from '~/domain/grading/grade';
import type { Report } from '~/domain/grading/report';
import { compareReports } from '~/domain/regrading/compare-reports';
import { bareError } from '../log.server';
import { languagesFor } from '../language/languages.server';
import type { JournalStore } from '../journal/journal-store.server';
import type { ScenarioLibrary } from '../scenarios/scenario-library.server';
import { moveRegrade, type RegradeStatus } from './regrade-store.server';

export interface RegradingTools {
  db: Database;
  store: JournalStore;
  scenarios: ScenarioLibrary;
  /** Told after each batch. */
  onProgress?: (done: number) => unknown;
  /** Attempts done between two looks at whether somebody cancelled. */
  batch?: number;
  /** The part of the attempts this process takes, when several share the work; everything by default. */
  share?: Share;
}

/** Part `index`, from 0, of `of` parts. */
export interface Share {
  index: number;
  of: number;
}

/**
 * Takes a regrading as far as it goes: compares what waits, or applies what was compared. It holds nothing in memory that matters, so
 * that after a crash the same call goes on where the last batch ended. A process with a share ends with its share; the last to end
 * moves the regrading on. @returns the status it stopped in
 */
export async function continueRegrade(tools: RegradingTools, id: string): Promise<RegradeStatus> {
  const { db, batch = 20 } = tools;
  const rulesOf = rememberRules(tools.scenarios);
  let done = 0;
  for (;;) {
    const [regrade] = await db.select().from(regrades).where(eq(regrades.id, id));
    if (!regrade) throw new Error(`no regrading ${id}`);
    const { status } = regrade;
    if (status !== 'comparing' && status !== 'applying') return status;
    await db.update(regrades).set({ heartbeatAt: new Date() }).where(eq(regrades.id, id));
    const todo = and(
      eq(regradeItems.regradeId, id),
      status === 'comparing'
        ? eq(regradeItems.state, 'waiting')
        : inArray(regradeItems.state, ['same', 'changed']),
    );
    const items = await db
      .select()
      .from(regradeItems)
      .where(and(todo, inShare(tools.share)))
      .orderBy(asc(regradeItems.attemptId))
      .limit(batch);
    if (items.length === 0) {
      if ((await db.$count(regradeItems, todo)) > 0) return status;
      await moveRegrade(db, id, [status], status === 'comparing' ? 'compared' : 'applied', Date.now());
      continue;
    }
    for (const item of items)
      await (status === 'comparing' ? compare(tools, rulesOf, item) : apply(db, item));
    done += items.length;
    await tools.onProgress?.(done);
  }
}

const inShare = (share: Share | undefined) =>
  share && sql`abs(hashtext(${regradeItems.attemptId}::text)::bigint) % ${share.of} = ${share.index}`;

type Item = typeof regradeItems.$inferSelect;

const sameItem = ({ regradeId, attemptId }: Item) =>
  and(eq(regradeItems.regradeId, regradeId), eq(regradeItems.attemptId, attemptId));

/** Only from the state it was read in: a process thought dead may still end what another took over. */
const setItem = (db: Pick<Database, 'update'>, item: Item, values: Partial<Item>) =>
  db
    .update(regradeItems)
    .set(values)
    .where(and(sameItem(item), eq(regradeItems.state, item.state)));

const failed = (fault: unknown): Partial<Item> => ({
  state: 'failed',
  fault: fault instanceof Error ? bareError(fault).message : String(fault),
});

/** Grades an attempt by today's grader and the newest rules that apply to it, and notes what would read otherwise. */
async function compare({ db, store, scenarios }: RegradingTools, rulesOf: Rules, item: Item): Promise<void> {
  try {
    const [attempt] = await db.select().from(attempts).where(eq(attempts.id, item.attemptId));
    if (!attempt) throw new Error(`no attempt ${item.attemptId}`);
    const rules = await rulesOf(attempt.scenarioVersionId);
    const [scenario, referential, entries, before] = await Promise.all([
      scenarios.compiled(rules, attempt.seed),
      scenarios.referential(rules),
      store.read(attempt.id, 0),
      reportInUse(db, attempt.id),
    ]);
    const report = await graded({ referential, scenario, entries });
    const sat = before ?? {
      id: null,
      report: await graded({
        referential: await scenarios.referential(attempt.scenarioVersionId),
        scenario: await scenarios.compiled(attempt.scenarioVersionId, attempt.seed),
        entries,
      }),
    };
    const changes = compareReports(sat.report, report);
    const state = changes.length === 0 ? 'same' : 'changed';
    await setItem(db, item, { state, fromReportId: sat.id, report, changes });
  } catch (fault) {
    await setItem(db, item, failed(fault));
  }
}

const graded = async (input: GradeInput): Promise<Report> =>
  grade({ ...input, languages: await languagesFor(input.scenario.checks) });

/** The report the review stands on, else the newest one kept. */
async function reportInUse(db: Database, attemptId: string): Promise<{ id: string; report: Report } | null> {
  const [reviewed] = await db
    .select({ id: reports.id, report: reports.report })
    .from(reviews)
    .innerJoin(reports, eq(reports.id, reviews.reportId))
    .where(eq(reviews.attemptId, attemptId));
  const [kept] = reviewed
    ? [reviewed]
    : await db
        .select({ id: reports.id, report: reports.report })
        .from(reports)
        .where(eq(reports.attemptId, attemptId))
        .orderBy(desc(reports.createdAt))
        .limit(1);
  return kept ? { id: kept.id, report: kept.report as Report } : null;
}

/** An attempt that cannot be applied is told, and keeps its report; the others go on. */
const apply = (db: Database, item: Item): Promise<void> =>
  putInForce(db, item).catch(async (fault: unknown) => void (await setItem(db, item, failed(fault))));

/**
 * Keeps the new report beside the old one and moves the review to it, unless it is signed, or stands by now on another report than the one
 * compared with. Decisions taken stay.
 */
const putInForce = (db: Database, item: Item): Promise<void> =>
  db.transaction(async (tx) => {
    const [now] = await tx.select().from(regradeItems).where(sameItem(item)).for('update');
    if (now?.state !== item.state) return;
    const report = item.report as Report;
    const keys = {
      attemptId: item.attemptId,
      graderVersion: report.graderVersion,
      scenarioContentHash: report.contentHash,
      headHash: report.headHash,
    };
    await tx
      .insert(reports)
      .values({ ...keys, centreId: item.centreId, report })
      .onConflictDoNothing();
    const [kept] = await tx
      .select({ id: reports.id })
      .from(reports)
      .where(
        and(
          eq(reports.attemptId, keys.attemptId),
          eq(reports.graderVersion, keys.graderVersion),
          eq(reports.scenarioContentHash, keys.scenarioContentHash),
          eq(reports.headHash, keys.headHash),
        ),
      );
    if (!kept) throw new Error(`no report kept for attempt ${item.attemptId}`);
    const [review] = await tx
      .select()
      .from(reviews)
      .where(eq(reviews.attemptId, item.attemptId))
      .for('update');
    const signed = review?.signedAt != null;
    const compared =
      item.fromReportId === null || [item.fromReportId, kept.id].includes(review?.reportId ?? '');
    if (review && !signed && !compared)
      throw new Error('son rapport a changé depuis la comparaison : recalculez à nouveau');
    if (review && !signed && review.reportId !== kept.id) {
      await tx.update(reviews).set({ reportId: kept.id }).where(eq(reviews.id, review.id));
      await tx.insert(auditLog).values({
        centreId: item.centreId,
        actor: 'system',
        act: 'review.regraded',
        subjectKind: 'attempt',
        subjectId: item.attemptId,
        details: { regradeId: item.regradeId, from: review.reportId, to: kept.id },
      });
    }
    await setItem(tx, item, { state: signed ? 'kept' : 'applied', report: null });
  });

type Rules = (scenarioVersionId: string) => Promise<string>;

/** The rules in force do not change in the middle of a regrading. */
function rememberRules(scenarios: ScenarioLibrary): Rules {
  const known = new Map<string, Promise<string>>();
  return (scenarioVersionId) => {
    const asked = known.get(scenarioVersionId) ?? scenarios.rulesVersion(scenarioVersionId);
    known.set(scenarioVersionId, asked);
    return asked;
  };
}
