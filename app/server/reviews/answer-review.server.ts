import type { ActionFunctionArgs } from '@remix-run/node';
import { treatmentInForce } from '~/domain/referential/decision/rule-in-force';
import { decisionFieldsSchema } from '~/domain/review/records';
import { readForm } from '../http/read-form.server';
import { asCentreReads } from '../referentials/centre-referentials.server';
import { requireAttempt } from './review-dossier.server';
import { saveDecision, saveSignature, type ReviewOutcome } from './review-store.server';

/**
 * Does one act of an examiner on a review: `intent=sign`, or a decision on a criterion. A refusal is an answer with the field to
 * mend. @throws Response 401, 403 or 404 for those who may not
 */
export async function answerReview(asked: ActionFunctionArgs): Promise<ReviewOutcome> {
  const { db, scenarios } = asked.context.services;
  const { intent, criterionId, value, comment = '', reason = '' } = await readForm(asked.request);
  if (intent === 'sign') {
    const { principal, attempt } = await requireAttempt(asked, 'review.sign');
    const grid = await scenarios.referential(attempt.scenarioVersionId);
    const { referential, settings } = await asCentreReads(db, attempt.centreId, grid);
    const { rule } = treatmentInForce(referential.decision, settings);
    return saveSignature(db, principal, attempt.id, rule, Date.now());
  }
  const { principal, attempt } = await requireAttempt(asked, 'review.decide');
  const fields = decisionFieldsSchema.safeParse({ criterionId, value, comment, reason });
  if (!fields.success) {
    const issue = fields.error.issues[0];
    const message = issue?.message ?? 'Cette décision est incomplète.';
    return { done: false, message, field: issue?.path.join('.') };
  }
  return saveDecision(db, principal, attempt.id, fields.data, Date.now());
}
