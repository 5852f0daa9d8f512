import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client';
import { auditLog } from '#db/schema/audit-log';
import { reports } from '#db/schema/grading/reports';
import { decisions, reviews } from '#db/schema/grading/reviews';
import { staffUsers } from '#db/schema/staff';
import type { Report } from '~/domain/grading/report';
import type { NotApplicableTreatment } from '~/domain/referential/decision/schema';
import { decideCriterion, signReview } from '~/domain/review/deciding';
import type { Decision, DecisionFields, DecisionValue, Review } from '~/domain/review/records';
import type { StaffPrincipal } from '../auth/principal.server';

/** A review as stored, with the report it is over. */
export interface StoredReview {
  reviewId: string;
  review: Review;
  report: Report;
  /** Names of those who took the decisions, by user id. */
  deciders: ReadonlyMap<string, string>;
}

export type ReviewOutcome = { done: true } | { done: false; message: string; field?: string };

/** The review of an attempt, or null when nobody opened it yet. `lock` keeps others from changing it meanwhile. */
export async function selectOptionalReview(
  db: Database | Transaction,
  attemptId: string,
  { lock = false } = {},
): Promise<StoredReview | null> {
  const query = db
    .select({ review: reviews, report: reports, signatory: staffUsers.name })
    .from(reviews)
    .innerJoin(reports, eq(reports.id, reviews.reportId))
    .leftJoin(staffUsers, eq(staffUsers.id, reviews.signedBy))
    .where(eq(reviews.attemptId, attemptId));
  const [row] = lock ? await query.for('update', { of: reviews }) : await query;
  if (!row) return null;
  const rows = await db
    .select({ decision: decisions, decider: staffUsers.name })
    .from(decisions)
    .innerJoin(staffUsers, eq(staffUsers.id, decisions.decidedBy))
    .where(and(eq(decisions.reviewId, row.review.id), eq(decisions.subject, 'criterion')));
  const report = row.report.report as Report;
  const { signedAt, signedBy, signedHash } = row.review;
  const taken = new Map<string, Decision>(
    rows.map(({ decision }) => [
      decision.subjectId,
      {
        criterionId: decision.subjectId,
        value: decision.value as DecisionValue,
        comment: decision.comment,
        reason: decision.reason,
        decidedBy: decision.decidedBy,
        decidedAt: decision.decidedAt.getTime(),
      },
    ]),
  );
  return {
    reviewId: row.review.id,
    report,
    deciders: new Map(rows.map(({ decision, decider }) => [decision.decidedBy, decider])),
    review: {
      attemptId,
      headHash: row.report.headHash,
      graderVersion: row.report.graderVersion,
      proposals: new Map(report.criteria.map(({ id, proposal }) => [id, proposal])),
      decisions: taken,
      signature:
        signedAt && signedBy && signedHash
          ? { signedBy, signatoryName: row.signatory ?? '', signedAt: signedAt.getTime(), hash: signedHash }
          : null,
    },
  };
}

/**
 * Stores one decision. Of two examiners deciding the same criterion the last one counts; the audit log keeps what each
 * wrote and what it replaced.
 */
export const saveDecision = (
  db: Database,
  by: StaffPrincipal,
  attemptId: string,
  fields: DecisionFields,
  now: number,
): Promise<ReviewOutcome> =>
  db.transaction(async (tx) => {
    const stored = await selectOptionalReview(tx, attemptId, { lock: true });
    if (!stored) return { done: false, message: 'Ouvrez d’abord l’évaluation de ce passage.' };
    const outcome = decideCriterion(stored.review, fields, { userId: by.userId, at: now });
    if (outcome.refused) return { done: false, message: outcome.message, field: outcome.field };
    const { criterionId, value, comment, reason } = outcome.decision;
    const changes = { value, comment, reason, decidedBy: by.userId, decidedAt: new Date(now) };
    await tx
      .insert(decisions)
      .values({ reviewId: stored.reviewId, subject: 'criterion', subjectId: criterionId, ...changes })
      .onConflictDoUpdate({
        target: [decisions.reviewId, decisions.subject, decisions.subjectId],
        set: changes,
      });
    const replaced = stored.review.decisions.get(criterionId) ?? null;
    await audit(tx, by, 'review.decided', attemptId, { criterionId, value, comment, reason, replaced });
    return { done: true };
  });

/** Signs the review: from then on it never changes. `notApplicable`: see `signReview`. */
export const saveSignature = (
  db: Database,
  by: StaffPrincipal,
  attemptId: string,
  notApplicable: NotApplicableTreatment,
  now: number,
): Promise<ReviewOutcome> =>
  db.transaction(async (tx) => {
    const stored = await selectOptionalReview(tx, attemptId, { lock: true });
    if (!stored) return { done: false, message: 'Ouvrez d’abord l’évaluation de ce passage.' };
    const signatory = { userId: by.userId, name: by.name, at: now };
    const outcome = signReview(stored.review, signatory, notApplicable);
    if (outcome.refused) return { done: false, message: outcome.message, field: outcome.field };
    await tx
      .update(reviews)
      .set({ signedAt: new Date(now), signedBy: by.userId, signedHash: outcome.signature.hash })
      .where(eq(reviews.id, stored.reviewId));
    await audit(tx, by, 'review.signed', attemptId, { hash: outcome.signature.hash });
    return { done: true };
  });

const audit = (
  tx: Transaction,
  by: StaffPrincipal,
  act: string,
  attemptId: string,
  details: Record<string, unknown>,
) =>
  tx.insert(auditLog).values({
    centreId: by.centreId,
    actor: 'staff',
    actorId: by.userId,
    act,
    subjectKind: 'attempt',
    subjectId: attemptId,
    details,
  });
