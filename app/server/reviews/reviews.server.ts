import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import { reports } from '#db/schema/grading/reports';
import { reviews } from '#db/schema/grading/reviews';
import type { JournalEntry } from '~/domain/attempt/journal';
import { grade } from '~/domain/grading/grade';
import type { StaffPrincipal } from '../auth/principal.server';
import type { AttemptRecord } from '../journal/attempt-record.server';
import type { Attempts } from '../journal/attempts.server';
import { languagesFor } from '../language/languages.server';
import type { ScenarioLibrary } from '../scenarios/scenario-library.server';
import { selectOptionalReview, type StoredReview } from './stored-review.server';

/** Reviews of handed-in attempts, graded on the first look. */
export interface Reviews {
  /** The review of an attempt; null while the candidate still works on it. */
  open(attempt: AttemptRecord, by: StaffPrincipal, now: number): Promise<StoredReview | null>;
}

export interface ReviewsOptions {
  db: Database;
  scenarios: ScenarioLibrary;
  attempts: Attempts;
}

export function createReviews({ db, scenarios, attempts }: ReviewsOptions): Reviews {
  /** The id of the report to review: the newest kept for this journal, else what today's grader finds, kept from then on. */
  async function reportOf(attempt: AttemptRecord, entries: readonly JournalEntry[]): Promise<string> {
    const headHash = entries.at(-1)?.hash ?? '';
    const newest = () =>
      db
        .select({ id: reports.id })
        .from(reports)
        .where(and(eq(reports.attemptId, attempt.id), eq(reports.headHash, headHash)))
        .orderBy(desc(reports.createdAt), desc(reports.id))
        .limit(1);
    const [known] = await newest();
    if (known) return known.id;
    const [scenario, referential] = await Promise.all([
      scenarios.compiled(attempt.scenarioVersionId, attempt.seed),
      scenarios.referential(attempt.scenarioVersionId),
    ]);
    const languages = await languagesFor(scenario.checks);
    const report = grade({ referential, scenario, entries, languages });
    await db
      .insert(reports)
      .values({
        attemptId: attempt.id,
        centreId: attempt.centreId,
        graderVersion: report.graderVersion,
        scenarioContentHash: report.contentHash,
        headHash,
        report,
      })
      .onConflictDoNothing();
    const [kept] = await newest();
    if (!kept) throw new Error(`no report kept for attempt ${attempt.id}`);
    return kept.id;
  }

  return {
    async open(attempt, by, now) {
      const known = await selectOptionalReview(db, attempt.id);
      if (known) return known;
      const state = await attempts.open(attempt.id, now);
      if (state.world.handedIn === null) return null;
      const reportId = await reportOf(attempt, await attempts.journal(attempt.id));
      await db
        .insert(reviews)
        .values({ centreId: attempt.centreId, attemptId: attempt.id, reportId, openedBy: by.userId })
        .onConflictDoNothing();
      return selectOptionalReview(db, attempt.id);
    },
  };
}
