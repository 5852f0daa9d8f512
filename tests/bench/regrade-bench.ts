import { rmSync } from 'node:fs';
import { buildAttempt, buildCentre } from '#tests/support/builders';
import { makeTemporaryFolder } from '#tests/support/server/temporary-folder';
import { compile, prepareScenario } from '~/domain/scenario/compile';
import type { ScenarioContent } from '~/domain/scenario/package/package';
import { playScript } from '~/domain/scenario/play/play';
import { resolveScript } from '~/domain/scenario/play/resolve-script';
import { openDatabase } from '~/server/database/open-database.server';
import { createJournalStore } from '~/server/journal/journal-store.server';
import { createLog } from '~/server/log.server';
import { startRegradeWorkers } from '~/server/regrading/regrade-workers.server';
import {
  moveRegrade,
  planRegrade,
  selectOptionalRegrade,
  type RegradeSummary,
} from '~/server/regrading/regrade-store.server';
import { installReferential, installScenario } from '~/server/scenarios/install.server';
import { loadScenarioFolder } from '~/server/scenarios/package-folder.server';
import { timed } from './figures';

/** The next version of an exam, whose author dropped one check. */
const corrected = (content: ScenarioContent): ScenarioContent => ({
  ...content,
  package: {
    ...content.package,
    head: { ...content.package.head, version: content.package.head.version + 1 },
    checks: content.package.checks.slice(1),
  },
});

export interface RegradeFigures {
  attempts: number;
  events: number;
  compareMs: number;
  applyMs: number;
  counts: RegradeSummary['counts'];
}

/**
 * Regrading of handed-in attempts of the shipped exam: each plays one of its scripts on a variant of its own, over an embedded, durable
 * database. The attempts are generated first and not counted.
 */
export async function regradeFigures(attempts = 1_000): Promise<RegradeFigures> {
  const folder = makeTemporaryFolder('regrade');
  const { content, referentials } = loadScenarioFolder('suivi-commandes', [1]);
  const grid = referentials.find(({ code }) => code === content?.package.head.referential);
  if (!content || !grid) throw new Error('the shipped exam does not load');
  try {
    const { db, url, close } = await openDatabase(
      { databaseUrl: undefined, dataFolder: folder },
      createLog('silent'),
    );
    try {
      const referentialId = await installReferential(db, grid);
      const scenarioVersionId = await installScenario(db, content, referentialId);
      const { id: centreId } = await buildCentre(db);
      const store = createJournalStore(db);
      const prepared = prepareScenario(content);
      const { scripts } = content.package;
      const steps = Object.keys(scripts).map((name) => resolveScript(scripts, name).steps);
      let events = 0;
      for (let seed = 1; seed <= attempts; seed += 1) {
        const { id } = await buildAttempt(db, { centreId, scenarioVersionId, seed });
        const script = steps[seed % steps.length] ?? [];
        const { entries } = playScript(compile(prepared, seed), script, { attemptId: id });
        await store.append(id, entries);
        events += entries.length;
      }
      await installScenario(db, corrected(content), referentialId);
      const regrade = await planRegrade(db, { centreId, sessionId: null, startedBy: null });
      if (regrade === null) throw new Error('nothing to regrade');
      const go = () => startRegradeWorkers(url, regrade).ended;
      const compareMs = await timed(go);
      await moveRegrade(db, regrade, ['compared'], 'applying', Date.now());
      const applyMs = await timed(go);
      const summary = await selectOptionalRegrade(db, centreId, regrade);
      if (summary?.status !== 'applied') throw new Error(`the regrading stopped as ${summary?.status}`);
      return {
        attempts,
        events,
        compareMs: Math.round(compareMs),
        applyMs: Math.round(applyMs),
        counts: summary.counts,
      };
    } finally {
      await close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
