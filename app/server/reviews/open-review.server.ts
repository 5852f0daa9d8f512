import { and, eq } from 'drizzle-orm';
import { reports } from '#db/schema/reports';
import { reviews } from '#db/schema/reviews';
import type { JournalEntry } from '~/domain/attempt/journal';
import { grade } from '~/domain/grading/grade';
import { GRADER_VERSION, type Report } from '~/domain/grading/report';
import type { StaffPrincipal } from '../auth/principal.server';
import type { AttemptRecord } from '../journal/attempt-record.server';
import type { Services } from '../services.server';
import { selectOptionalReview, type StoredReview } from './review-store.server';

/** The report of a journal under today's grader; graded once, kept, never replaced. */
async function reportOf(services: Services, attempt: AttemptRecord, entries: readonly JournalEntry[]): Promise<{ id: string; report: Report }> {
  const { db, scenarios } = services;
  const [scenario, referential] = await Promise.all([
    scenarios.compiled(attempt.scenarioVersionId, attempt.seed),
    scenarios.referential(attempt.scenarioVersionId),
  ]);
  const keys = {
    attemptId: attempt.id,
    graderVersion: GRADER_VERSION,
    scenarioContentHash: scenario.contentHash,
    headHash: entries.at(-1)?.hash ?? '',
  };
  const stored = () =>
    db
      .select({ id: reports.id, report: reports.report })
      .from(reports)
      .where(
        and(
          eq(reports.attemptId, keys.attemptId),
          eq(reports.graderVersion, keys.graderVersion),
          eq(reports.scenarioContentHash, keys.scenarioContentHash),
          eq(reports.headHash, keys.headHash),
        ),
      );
  const [known] = await stored();
  if (known) return { id: known.id, report: known.report as Report };
  const report = grade({ referential, scenario, entries });
  await db.insert(reports).values({ ...keys, centreId: attempt.centreId, report }).onConflictDoNothing();
  const [kept] = await stored();
  if (!kept) throw new Error(`no report kept for attempt ${attempt.id}`);
  return { id: kept.id, report: kept.report as Report };
}

/** The review of a handed-in attempt, opened on the first look; null while the candidate still works on it. */
export async function openReview(services: Services, attempt: AttemptRecord, by: StaffPrincipal, now: number): Promise<StoredReview | null> {
  const known = await selectOptionalReview(services.db, attempt.id);
  if (known) return known;
  const state = await services.attempts.open(attempt.id, now);
  if (state.world.handedIn === null) return null;
  const { id } = await reportOf(services, attempt, await services.attempts.journal(attempt.id));
  await services.db
    .insert(reviews)
    .values({ centreId: attempt.centreId, attemptId: attempt.id, reportId: id, openedBy: by.userId })
    .onConflictDoNothing();
  return selectOptionalReview(services.db, attempt.id);
}
