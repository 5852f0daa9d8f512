import { eq } from 'drizzle-orm';
import { attempts } from '#db/schema';
import { playScript } from '~/domain/scenario/play/play';
import { resolveScript } from '~/domain/scenario/play/resolve-script';
import { createJournalStore } from '../journal/journal-store.server';
import { ReadableError } from '../readable-error.server';
import { InstallationRefused, installReferential, installScenario } from '../scenarios/install.server';
import { loadScenarioFolder, readReferentials, shippedScenarios } from '../scenarios/package-folder.server';
import type { Services } from '../services.server';
import { isMarkedInstalled, markInstalled, shippedFingerprint } from './installed-mark.server';

/**
 * Installs the referentials and scenarios that come with the product. A scenario that changed without a new version number while a
 * session uses it stays as it was installed: the log says so.
 * @throws ReadableError when a shipped scenario does not load
 */
export async function installShippedContent({ env, db, log }: Services): Promise<void> {
  const fingerprint = shippedFingerprint();
  if (fingerprint !== null && (await isMarkedInstalled(db, env.dataFolder, fingerprint))) return;
  const grids = new Map<string, string>();
  for (const referential of readReferentials())
    grids.set(referential.code, await installReferential(db, referential));
  const installed: string[] = [];
  const slugs = shippedScenarios();
  for (const slug of slugs) {
    const { content, issues } = loadScenarioFolder(slug, [1]);
    const referentialId = content && grids.get(content.package.head.referential);
    if (!content || !referentialId) {
      const problems = issues.map(({ file, line, message }) => `  ${file}:${line} ${message}`);
      throw new ReadableError(`The scenario ${slug} does not load:\n${problems.join('\n')}`);
    }
    try {
      installed.push(await installScenario(db, content, referentialId));
    } catch (refused) {
      // A session sat on the version as it was installed: it stays, and the author is told to raise its number.
      if (!(refused instanceof InstallationRefused)) throw refused;
      log.warn({ scenario: slug }, refused.message);
    }
  }
  if (fingerprint !== null && installed.length === slugs.length)
    await markInstalled(db, env.dataFolder, fingerprint, installed);
}

const hour = 3_600_000;

/** Plays a script of the scenario into an empty attempt, so that there is something worth reviewing. */
export async function finishAttempt(
  { db, scenarios }: Services,
  attemptId: string,
  script: string,
): Promise<void> {
  const [attempt] = await db.select().from(attempts).where(eq(attempts.id, attemptId));
  if (!attempt) throw new Error(`no attempt ${attemptId}`);
  const [scenario, scripts] = await Promise.all([
    scenarios.compiled(attempt.scenarioVersionId, attempt.seed),
    scenarios.scripts(attempt.scenarioVersionId),
  ]);
  const { steps } = resolveScript(scripts, script);
  // Long enough ago for the whole exam to be over.
  const startedAt = Date.now() - hour - scenario.worldSeed.clock.examMinutes * 60_000;
  const { entries } = playScript(scenario, steps, { attemptId, startedAt });
  await createJournalStore(db).append(attemptId, entries);
}
