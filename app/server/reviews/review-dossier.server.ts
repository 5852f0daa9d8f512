import type { LoaderFunctionArgs } from '@remix-run/node';
import type { JournalEntry } from '~/domain/attempt/journal';
import type { World } from '~/domain/attempt/world';
import type { CompiledScenario } from '~/domain/scenario/compile';
import type { DecisionSettings } from '~/domain/referential/decision/facts';
import type { Referential } from '~/domain/referential/schema';
import type { StaffPrincipal } from '../auth/principal.server';
import { selectOptionalAttempt, type AttemptRecord } from '../journal/attempt-record.server';
import { asCentreReads } from '../referentials/centre-referentials.server';
import { authorize, notFound, requireStaff, type Permission } from '../permissions.server';
import type { Services } from '../services.server';
import type { StoredReview } from './stored-review.server';

export interface Dossier extends StoredReview {
  attempt: AttemptRecord;
  scenario: CompiledScenario;
  /** The grid in the centre's wording, with what the centre chose where the certifier leaves the rule open. */
  referential: Referential;
  settings: DecisionSettings;
  journal: readonly JournalEntry[];
  /** The company as the candidate left it. */
  world: World;
}

type Asked = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>;

/** The attempt an examiner asks for, if it is of their centre. @throws Response 404 otherwise */
export async function requireAttempt(
  asked: Asked,
  permission: Permission,
): Promise<{ principal: StaffPrincipal; attempt: AttemptRecord }> {
  const principal = await requireStaff(asked, permission);
  const attempt = await selectOptionalAttempt(asked.context.services.db, asked.params.attemptId ?? '');
  if (!attempt) throw notFound();
  authorize(principal, permission, { centreId: attempt.centreId, attemptId: attempt.id });
  return { principal, attempt };
}

/** The attempt asked for, with everything its review is made from once it is handed in. */
export async function openDossier(
  asked: Asked,
): Promise<{ principal: StaffPrincipal; attempt: AttemptRecord; dossier: Dossier | null }> {
  const { principal, attempt } = await requireAttempt(asked, 'attempt.review');
  const { services } = asked.context;
  const stored = await services.reviews.open(attempt, principal, Date.now());
  if (!stored) return { principal, attempt, dossier: null };
  const [scenario, grid, journal, last] = await Promise.all([
    services.scenarios.compiled(attempt.scenarioVersionId, attempt.seed),
    services.scenarios
      .referential(attempt.scenarioVersionId)
      .then((referential) => asCentreReads(services.db, attempt.centreId, referential)),
    services.attempts.journal(attempt.id),
    services.attempts.asOf(attempt.id, stored.report.events),
  ]);
  return {
    principal,
    attempt,
    dossier: { ...stored, ...grid, attempt, scenario, journal, world: last.state.world },
  };
}

/** An attempt under way as it is now, with the last entry of its journal. */
export async function stateUnderWay(
  { scenarios, attempts }: Pick<Services, 'scenarios' | 'attempts'>,
  attempt: AttemptRecord,
  now: number,
): Promise<{ attempt: AttemptRecord; scenarioTitle: string; world: World; last: JournalEntry | null }> {
  const { title } = await scenarios.compiled(attempt.scenarioVersionId, attempt.seed);
  const { world } = await attempts.open(attempt.id, now);
  const journal = await attempts.journal(attempt.id);
  return { attempt, scenarioTitle: title, world, last: journal.at(-1) ?? null };
}

/** For what exists only once the attempt is handed in: grid, minutes, journal. @throws Response 409 before that */
export async function requireDossier(asked: Asked): Promise<Dossier> {
  const { dossier } = await openDossier(asked);
  if (!dossier) {
    throw new Response('Ce passage n’est pas encore rendu : ses documents seront prêts à la remise.', {
      status: 409,
    });
  }
  return dossier;
}
