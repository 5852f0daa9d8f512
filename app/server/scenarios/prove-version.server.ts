import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import { proofRuns, scenarioProofs } from '#db/schema/scenario-proofs';
import { isProved, type Proof } from '~/domain/scenario/prover/findings';
import { proveStepwise } from '~/domain/scenario/prover/prove';
import { currentGraderVersion, languagesFor } from '../language/languages.server';
import { noteProgress } from './proof-runs.server';
import type { ScenarioLibrary } from './scenario-library.server';

/** Variants a proof is made on. */
const SEEDS = [1, 2, 3, 4, 5];
/** Milliseconds between two words about how far it is. */
const WORD = 500;

/** Makes the proof of a version and keeps it in place of the last one, unless the run is stopped meanwhile. */
export async function proveVersion(
  { db, scenarios }: { db: Database; scenarios: ScenarioLibrary },
  versionId: string,
  runId: string,
): Promise<'kept' | 'stopped'> {
  const { prepared, referential } = await scenarios.prepared(versionId);
  const languages = await languagesFor(prepared.package.checks);
  const proving = proveStepwise({ prepared, referential, seeds: SEEDS, languages });
  let lastWord = 0;
  for (;;) {
    const step = proving.next();
    if (step.done) return keep(db, versionId, runId, prepared.contentHash, step.value);
    if (Date.now() - lastWord < WORD) continue;
    if (!(await noteProgress(db, runId, step.value))) return 'stopped';
    lastWord = Date.now();
  }
}

/** The proof is kept and its run goes, or, when the run was stopped at the last moment, neither happens. */
const keep = (
  db: Database,
  versionId: string,
  runId: string,
  contentHash: string,
  proof: Proof,
): Promise<'kept' | 'stopped'> =>
  db.transaction(async (tx) => {
    const ended = await tx
      .delete(proofRuns)
      .where(and(eq(proofRuns.scenarioVersionId, versionId), eq(proofRuns.runId, runId)))
      .returning({ runId: proofRuns.runId });
    if (ended.length === 0) return 'stopped';
    const row = {
      contentHash,
      graderVersion: currentGraderVersion(),
      proved: isProved(proof),
      proof,
      provedAt: new Date(),
    };
    await tx
      .insert(scenarioProofs)
      .values({ scenarioVersionId: versionId, ...row })
      .onConflictDoUpdate({ target: scenarioProofs.scenarioVersionId, set: row });
    return 'kept';
  });
