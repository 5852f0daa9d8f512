import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { decisionFieldsSchema } from '~/domain/review/records';
import type { DecisionReply } from '~/examiner/review/decision-pane';
import { ReviewDesk } from '~/examiner/review/review-desk';
import { readForm } from '~/server/http/read-form.server';
import { can } from '~/server/permissions.server';
import { requireAttempt } from '~/server/reviews/review-dossier.server';
import { saveDecision, saveSignature } from '~/server/reviews/review-store.server';
import { reviewOf } from './review-of.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.page.candidateName ?? 'Évaluation'} · Comptoir` }];

export async function loader(args: LoaderFunctionArgs) {
  const { principal, centreId, page } = await reviewOf(args);
  return { page, maySign: can(principal, 'review.sign', { centreId }) };
}

export async function action(args: ActionFunctionArgs): Promise<DecisionReply> {
  const { db } = args.context.services;
  const form = await readForm(args.request);
  if (form.intent === 'sign') {
    const { principal, attempt } = await requireAttempt(args, 'review.sign');
    return saveSignature(db, principal, attempt.id, Date.now());
  }
  const { principal, attempt } = await requireAttempt(args, 'review.decide');
  const { criterionId, value, comment, reason } = form;
  const fields = decisionFieldsSchema.safeParse({ criterionId, value, comment: comment ?? '', reason: reason ?? '' });
  if (!fields.success) {
    const issue = fields.error.issues[0];
    return { done: false, message: issue?.message ?? 'Cette décision est incomplète.', field: issue?.path.join('.') };
  }
  return saveDecision(db, principal, attempt.id, fields.data, Date.now());
}

export default function Review() {
  const { page, maySign } = useLoaderData<typeof loader>();
  return <ReviewDesk page={page} maySign={maySign} />;
}
