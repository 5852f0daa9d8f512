import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client';
import { auditLog } from '#db/schema/audit-log';
import { decisions, exemptions, reviews } from '#db/schema/grading/reviews';
import { contentHash } from '~/domain/attempt/hash-chain';
import { concludeLevel, withdrawConclusion } from '~/domain/review/concluding';
import { decideCriterion, type ReviewRefusal } from '~/domain/review/deciding';
import { exemptCriterion } from '~/domain/review/exempting';
import type { ReviewGrid } from '~/domain/review/levels';
import {
  levelKey,
  type Conclusion,
  type ConclusionFields,
  type Decision,
  type DecisionFields,
  type Exemption,
  type ExemptionFields,
  type Level,
} from '~/domain/review/records';
import { signReview } from '~/domain/review/signing';
import type { StaffPrincipal } from '../auth/principal.server';
import { selectOptionalReview, type StoredReview } from './stored-review.server';

export type ReviewOutcome = { done: true } | { done: false; message: string; field?: string };

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
  aloneOnReview(db, attemptId, async (tx, { reviewId, review }) => {
    const outcome = decideCriterion(review, fields, { userId: by.userId, at: now });
    if (outcome.refused) return outcome;
    const { criterionId } = outcome.decision;
    await keep(tx, reviewId, { subject: 'criterion', subjectId: criterionId }, outcome.decision);
    const replaced = review.decisions.get(criterionId) ?? null;
    await audit(tx, by, 'review.decided', attemptId, { criterionId, ...wordsOf(outcome.decision), replaced });
    return null;
  });

/** Stores the conclusion on one competence or block, under the same rules. */
export const saveConclusion = (
  db: Database,
  by: StaffPrincipal,
  attemptId: string,
  grid: ReviewGrid,
  fields: ConclusionFields,
  now: number,
): Promise<ReviewOutcome> =>
  aloneOnReview(db, attemptId, async (tx, { reviewId, review }) => {
    const outcome = concludeLevel(review, grid, fields, { userId: by.userId, at: now });
    if (outcome.refused) return outcome;
    const { level, code } = outcome.conclusion;
    await keep(tx, reviewId, { subject: level, subjectId: code }, outcome.conclusion);
    const replaced = review.conclusions.get(levelKey(fields)) ?? null;
    await audit(tx, by, 'review.concluded', attemptId, {
      level,
      code,
      ...wordsOf(outcome.conclusion),
      replaced,
    });
    return null;
  });

/** Forgets the conclusion on one competence or block; the audit log keeps it. */
export const saveWithdrawal = (
  db: Database,
  by: StaffPrincipal,
  attemptId: string,
  level: Level,
): Promise<ReviewOutcome> =>
  aloneOnReview(db, attemptId, async (tx, { reviewId, review }) => {
    const outcome = withdrawConclusion(review, level);
    if (outcome.refused) return outcome;
    await tx
      .delete(decisions)
      .where(
        and(
          eq(decisions.reviewId, reviewId),
          eq(decisions.subject, level.level),
          eq(decisions.subjectId, level.code),
        ),
      );
    await audit(tx, by, 'review.withdrawn', attemptId, { ...level, withdrawn: outcome.withdrawn });
    return null;
  });

/**
 * Stores, changes or withdraws a request to set a criterion aside. The advice concerns health: the audit log, which nothing erases,
 * holds its hash only.
 */
export const saveExemption = (
  db: Database,
  by: StaffPrincipal,
  attemptId: string,
  grid: ReviewGrid,
  fields: ExemptionFields,
  now: number,
): Promise<ReviewOutcome> =>
  aloneOnReview(db, attemptId, async (tx, { reviewId, review }) => {
    const asked = { userId: by.userId, at: now };
    const outcome = exemptCriterion(review, grid.referential.decision, fields, asked);
    if (outcome.refused) return outcome;
    const { criterionId } = fields;
    if (outcome.exemption === null)
      await tx
        .delete(exemptions)
        .where(and(eq(exemptions.reviewId, reviewId), eq(exemptions.criterionId, criterionId)));
    else {
      const { advice, conditions, answer } = outcome.exemption;
      const changes = {
        advice,
        conditions: [...conditions],
        answer,
        decidedBy: by.userId,
        decidedAt: new Date(now),
      };
      await tx
        .insert(exemptions)
        .values({ reviewId, criterionId, ...changes })
        .onConflictDoUpdate({ target: [exemptions.reviewId, exemptions.criterionId], set: changes });
    }
    await audit(tx, by, 'review.exempted', attemptId, {
      criterionId,
      request: bareRequest(outcome.exemption),
      replaced: bareRequest(review.exemptions.get(criterionId) ?? null),
    });
    return null;
  });

const bareRequest = (exemption: Exemption | null) =>
  exemption && { ...exemption, advice: exemption.advice === '' ? '' : contentHash(exemption.advice) };

/** Signs the review: from then on it never changes. */
export const saveSignature = (
  db: Database,
  by: StaffPrincipal,
  attemptId: string,
  grid: ReviewGrid,
  now: number,
): Promise<ReviewOutcome> =>
  aloneOnReview(db, attemptId, async (tx, { reviewId, review }) => {
    const signatory = { userId: by.userId, name: by.name, at: now };
    const outcome = signReview(review, signatory, grid);
    if (outcome.refused) return outcome;
    await tx
      .update(reviews)
      .set({ signedAt: new Date(now), signedBy: by.userId, signedHash: outcome.signature.hash })
      .where(eq(reviews.id, reviewId));
    await audit(tx, by, 'review.signed', attemptId, { hash: outcome.signature.hash });
    return null;
  });

/** Acts on a review nobody else changes meanwhile. `act` answers why it refused, or null. */
const aloneOnReview = (
  db: Database,
  attemptId: string,
  act: (tx: Transaction, stored: StoredReview) => Promise<ReviewRefusal | null>,
): Promise<ReviewOutcome> =>
  db.transaction(async (tx) => {
    const stored = await selectOptionalReview(tx, attemptId, { lock: true });
    if (!stored) return { done: false, message: 'Ouvrez d’abord l’évaluation de ce passage.' };
    const refusal = await act(tx, stored);
    return refusal ? { done: false, message: refusal.message, field: refusal.field } : { done: true };
  });

const wordsOf = ({ value, comment, reason }: Decision | Conclusion) => ({ value, comment, reason });

async function keep(
  tx: Transaction,
  reviewId: string,
  on: Pick<typeof decisions.$inferInsert, 'subject' | 'subjectId'>,
  decision: Decision | Conclusion,
): Promise<void> {
  const changes = {
    ...wordsOf(decision),
    decidedBy: decision.decidedBy,
    decidedAt: new Date(decision.decidedAt),
  };
  await tx
    .insert(decisions)
    .values({ reviewId, ...on, ...changes })
    .onConflictDoUpdate({
      target: [decisions.reviewId, decisions.subject, decisions.subjectId],
      set: changes,
    });
}

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
