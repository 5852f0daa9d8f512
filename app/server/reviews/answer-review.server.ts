import type { ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { ReviewGrid } from '~/domain/review/levels';
import {
  conclusionFieldsSchema,
  decisionFieldsSchema,
  exemptionFieldsSchema,
  levelSchema,
} from '~/domain/review/records';
import { readForm } from '../http/read-form.server';
import type { AttemptRecord } from '../journal/attempt-record.server';
import { asCentreReads } from '../referentials/centre-referentials.server';
import { requireAttempt } from './review-dossier.server';
import {
  saveConclusion,
  saveDecision,
  saveExemption,
  saveSignature,
  saveWithdrawal,
  type ReviewOutcome,
} from './review-store.server';

/**
 * Does one act of an examiner on a review: `intent` is `sign`, `conclude` or `withdraw` a competence or a block, `exempt` a criterion,
 * or else decides one. A refusal is an answer with the field to mend. @throws Response 401, 403 or 404 for those who may not
 */
export async function answerReview(asked: ActionFunctionArgs): Promise<ReviewOutcome> {
  const { db } = asked.context.services;
  const { intent, ...form } = await readForm(asked.request);
  const { criterionId, level, code, value, comment = '', reason = '' } = form;
  const { principal, attempt } = await requireAttempt(
    asked,
    intent === 'sign' ? 'review.sign' : 'review.decide',
  );
  const grid = () => gridOf(asked, attempt);
  const now = Date.now();
  switch (intent) {
    case 'sign':
      return saveSignature(db, principal, attempt.id, await grid(), now);
    case 'conclude':
      return withFields(conclusionFieldsSchema, { level, code, value, comment, reason }, async (fields) =>
        saveConclusion(db, principal, attempt.id, await grid(), fields, now),
      );
    case 'withdraw':
      return withFields(levelSchema, { level, code }, (fields) =>
        saveWithdrawal(db, principal, attempt.id, fields),
      );
    case 'exempt': {
      const { advice = '', answer } = form;
      const request = { criterionId, advice, answer, conditions: checkedIn(form) };
      return withFields(exemptionFieldsSchema, request, async (fields) =>
        saveExemption(db, principal, attempt.id, await grid(), fields, now),
      );
    }
    default:
      return withFields(decisionFieldsSchema, { criterionId, value, comment, reason }, (fields) =>
        saveDecision(db, principal, attempt.id, fields, now),
      );
  }
}

/** Boxes are named `condition.<id>`: a browser sends those that are checked. */
const checkedIn = (form: Readonly<Record<string, string>>): string[] =>
  Object.keys(form).flatMap((name) =>
    name.startsWith('condition.') ? [name.slice('condition.'.length)] : [],
  );

async function gridOf({ context }: ActionFunctionArgs, attempt: AttemptRecord): Promise<ReviewGrid> {
  const { db, scenarios } = context.services;
  const grid = await scenarios.referential(attempt.scenarioVersionId);
  return asCentreReads(db, attempt.centreId, grid);
}

async function withFields<Fields>(
  schema: z.ZodType<Fields>,
  sent: unknown,
  save: (fields: Fields) => Promise<ReviewOutcome>,
): Promise<ReviewOutcome> {
  const fields = schema.safeParse(sent);
  if (fields.success) return save(fields.data);
  const issue = fields.error.issues[0];
  const message = issue?.message ?? 'Cette décision est incomplète.';
  return { done: false, message, field: issue?.path.join('.') };
}
