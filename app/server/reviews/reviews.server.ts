import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import { reports } from '#db/schema/reports';
import { reviews } from '#db/schema/reviews';
import type { JournalEntry } from '~/domain/attempt/journal';
import { grade } from '~/domain/grading/grade';
import { graderVersionWith } from '~/domain/grading/report';
import type { StaffPrincipal } from '../auth/principal.server';
import type { AttemptRecord } from '../journal/attempt-record.server';
import type { Attempts } from '../journal/attempts.server';
import { languagesFor } from '../language/languages.server';
import type { ScenarioLibrary } from '../scenarios/scenario-library.server';
import { selectOptionalReview, type StoredReview } from './review-store.server';

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
  /** The id of the report of a journal under today's grader; graded once, kept, never replaced. */
  async function reportOf(attempt: AttemptRecord, entries: readonly JournalEntry[]): Promise<string> {
    const [scenario, referential] = await Promise.all([
      scenarios.compiled(attempt.scenarioVersionId, attempt.seed),
      scenarios.referential(attempt.scenarioVersionId),
    ]);
    const languages = await languagesFor(scenario.checks);
    const keys = {
      attemptId: attempt.id,
      graderVersion: graderVersionWith(languages),
      scenarioContentHash: scenario.contentHash,
      headHash: entries.at(-1)?.hash ?? '',
    };
    const stored = () =>
      db
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
    const [known] = await stored();
    if (known) return known.id;
    const report = grade({ referential, scenario, entries, languages });
    await db
      .insert(reports)
      .values({ ...keys, centreId: attempt.centreId, report })
      .onConflictDoNothing();
    const [kept] = await stored();
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
