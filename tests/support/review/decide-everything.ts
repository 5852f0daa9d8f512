import type { Database } from '#db/client';
import { mustBeConcluded, reviewedGrid, type ReviewGrid } from '~/domain/review/levels';
import type { Review } from '~/domain/review/records';
import type { StaffPrincipal } from '~/server/auth/principal.server';
import { saveConclusion, saveDecision } from '~/server/reviews/review-store.server';
import { selectOptionalReview } from '~/server/reviews/stored-review.server';
import { shippedReferential } from '../shipped-referential';

/** The grid of the tests' scenario, in a centre that has set nothing. */
export const shippedGrid = (): ReviewGrid => ({ referential: shippedReferential(), settings: {} });

async function selectReview(db: Database, id: string): Promise<Review> {
  const stored = await selectOptionalReview(db, id);
  if (!stored) throw new Error(`no review of ${id}`);
  return stored.review;
}

/** Decides « oui » on every criterion. */
export async function decideEveryCriterion(db: Database, by: StaffPrincipal, id: string): Promise<void> {
  for (const criterionId of (await selectReview(db, id)).proposals.keys()) {
    const fields = { criterionId, value: 'yes' as const, comment: '', reason: 'Vu.' };
    await saveDecision(db, by, id, fields, Date.now());
  }
}

/** Decides every criterion, then concludes what the attempt evaluates whole: the review is ready to sign. */
export async function decideEverything(
  db: Database,
  by: StaffPrincipal,
  id: string,
  grid = shippedGrid(),
): Promise<void> {
  await decideEveryCriterion(db, by, id);
  for (const { level, code } of reviewedGrid(await selectReview(db, id), grid).levels.filter(
    mustBeConcluded,
  )) {
    const fields = { level, code, value: 'acquired' as const, comment: '', reason: 'Vu.' };
    await saveConclusion(db, by, id, grid, fields, Date.now());
  }
}
