import type { Database } from '#db/client';
import type { Report } from '~/domain/grading/report';
import { selectOptionalReview } from '~/server/reviews/stored-review.server';

/** The report an examiner has before them. */
export async function storedReport(db: Database, attemptId: string): Promise<Report> {
  const stored = await selectOptionalReview(db, attemptId);
  if (!stored) throw new Error('the review is not open');
  return stored.report;
}

/** What an attempt that did everything right would not show: each automatic check that is not met, and why. */
export function automaticChecksNotMet({ criteria }: Report): string[] {
  const checks = new Map(criteria.flatMap(({ checks }) => checks).map((check) => [check.id, check]));
  return [...checks.values()]
    .filter(({ kind, verdict }) => kind !== 'human' && verdict !== 'met')
    .map(
      ({ id, mission, verdict, reason, missing }) =>
        `${mission} ${id}: ${verdict}. ${reason} ${missing ?? ''}`,
    );
}
