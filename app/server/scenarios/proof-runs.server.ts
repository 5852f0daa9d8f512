import { randomUUID } from 'node:crypto';
import { and, eq, gt, lte, ne, or } from 'drizzle-orm';
import type { Database } from '#db/client';
import { proofRuns } from '#db/schema/scenario-proofs';
import type { ProofProgress } from '~/domain/scenario/prover/prove';

/** Where a proof is, as its page shows it. */
export interface ProofRun extends ProofProgress {
  /** False when its process failed, or gave no word for long. */
  readonly alive: boolean;
}

/** A process at work gives word twice a second; after this long without one it is taken for dead. Milliseconds. */
const SILENCE = 30_000;

const lastWordToBeAlive = (): Date => new Date(Date.now() - SILENCE);

/** Notes that a version is being proved. @returns the run's id, or who is at work already: on this version, or on another one */
export async function beginRun(
  db: Database,
  scenarioVersionId: string,
): Promise<{ runId: string } | { busyWith: 'this' | 'another' }> {
  const [other] = await db
    .select({ id: proofRuns.scenarioVersionId })
    .from(proofRuns)
    .where(
      and(
        ne(proofRuns.scenarioVersionId, scenarioVersionId),
        eq(proofRuns.failed, false),
        gt(proofRuns.heartbeatAt, lastWordToBeAlive()),
      ),
    )
    .limit(1);
  if (other) return { busyWith: 'another' };
  const now = new Date();
  const run = {
    runId: randomUUID(),
    startedAt: now,
    heartbeatAt: now,
    done: 0,
    total: 1,
    failed: false,
  };
  const [begun] = await db
    .insert(proofRuns)
    .values({ scenarioVersionId, ...run })
    .onConflictDoUpdate({
      target: proofRuns.scenarioVersionId,
      set: run,
      setWhere: or(eq(proofRuns.failed, true), lte(proofRuns.heartbeatAt, lastWordToBeAlive())),
    })
    .returning({ runId: proofRuns.runId });
  return begun ?? { busyWith: 'this' };
}

export async function findRun(db: Database, scenarioVersionId: string): Promise<ProofRun | null> {
  const [run] = await db.select().from(proofRuns).where(eq(proofRuns.scenarioVersionId, scenarioVersionId));
  return run
    ? {
        done: run.done,
        total: run.total,
        alive: !run.failed && run.heartbeatAt > lastWordToBeAlive(),
      }
    : null;
}

/** Says how far a run is. @returns false when it was stopped, or replaced by another */
export async function noteProgress(db: Database, runId: string, progress: ProofProgress): Promise<boolean> {
  const noted = await db
    .update(proofRuns)
    .set({ ...progress, heartbeatAt: new Date() })
    .where(eq(proofRuns.runId, runId))
    .returning({ runId: proofRuns.runId });
  return noted.length > 0;
}

export async function noteFailure(db: Database, runId: string): Promise<void> {
  await db.update(proofRuns).set({ failed: true }).where(eq(proofRuns.runId, runId));
}

/** Stops whatever proves a version: its process ends at its next word. */
export async function forgetRun(db: Database, scenarioVersionId: string): Promise<void> {
  await db.delete(proofRuns).where(eq(proofRuns.scenarioVersionId, scenarioVersionId));
}
