import type { Services } from '~/server/services.server';
import { installReferential, installScenario } from '~/server/scenarios/install.server';
import { buildAttempt } from '../builders';
import { reviewedScenario } from './reviewed-scenario';
import { shippedReferential } from '../shipped-referential';
import { workAndHandIn, workOn } from '../worked-attempt';

/** Installs the scenario with checks once per database and answers its version. */
export async function installReviewedScenario({ db }: Pick<Services, 'db'>): Promise<string> {
  return installScenario(db, reviewedScenario(), await installReferential(db, shippedReferential()));
}

interface Built {
  id: string;
  centreId: string;
}

type Place = { centreId?: string; scenarioVersionId: string };

/** An attempt worked on and handed in an hour ago. */
export async function buildHandedInAttempt(services: Services, place: Place): Promise<Built> {
  const attempt = await buildAttempt(services.db, place);
  await workAndHandIn(services.attempts, attempt.id, Date.now() - 60 * 60_000);
  return attempt;
}

/** An attempt worked on for a quarter of an hour, still open. */
export async function buildOpenAttempt(services: Services, place: Place): Promise<Built> {
  const attempt = await buildAttempt(services.db, place);
  await workOn(services.attempts, attempt.id, Date.now() - 15 * 60_000);
  return attempt;
}
