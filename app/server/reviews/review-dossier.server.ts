import type { LoaderFunctionArgs } from '@remix-run/node';
import type { JournalEntry } from '~/domain/attempt/journal';
import type { CompiledScenario } from '~/domain/scenario/compile';
import type { Referential } from '~/domain/referential/schema';
import type { StaffPrincipal } from '../auth/principal.server';
import { selectOptionalAttempt, type AttemptRecord } from '../journal/attempt-record.server';
import { authorize, notFound, requireStaff, type Permission } from '../permissions.server';
import type { StoredReview } from './review-store.server';

export interface Dossier extends StoredReview {
  attempt: AttemptRecord;
  scenario: CompiledScenario;
  referential: Referential;
  journal: readonly JournalEntry[];
}

type Asked = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>;

/** The attempt an examiner asks for, if it is of their centre. @throws Response 404 otherwise */
export async function requireAttempt(asked: Asked, permission: Permission): Promise<{ principal: StaffPrincipal; attempt: AttemptRecord }> {
  const principal = await requireStaff(asked, permission);
  const attempt = await selectOptionalAttempt(asked.context.services.db, asked.params.attemptId ?? '');
  if (!attempt) throw notFound();
  authorize(principal, permission, { centreId: attempt.centreId, attemptId: attempt.id });
  return { principal, attempt };
}

/** Everything the review desk, the grid and the minutes are made from. */
export async function requireDossier(asked: Asked): Promise<{ principal: StaffPrincipal; dossier: Dossier }> {
  const { principal, attempt } = await requireAttempt(asked, 'attempt.review');
  const { services } = asked.context;
  const stored = await services.reviews.open(attempt, principal, Date.now());
  if (!stored) {
    throw new Response('Ce passage n’est pas encore rendu : son évaluation s’ouvrira à la remise.', { status: 409 });
  }
  const [scenario, referential, journal] = await Promise.all([
    services.scenarios.compiled(attempt.scenarioVersionId, attempt.seed),
    services.scenarios.referential(attempt.scenarioVersionId),
    services.attempts.journal(attempt.id),
  ]);
  return { principal, dossier: { ...stored, attempt, scenario, referential, journal } };
}
