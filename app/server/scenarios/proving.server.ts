import { and, desc, eq, isNull, or } from 'drizzle-orm';
import type { Database } from '#db/client';
import { referentials } from '#db/schema/referentials';
import { scenarioProofs } from '#db/schema/scenario-proofs';
import { scenarioVersions } from '#db/schema/scenario-versions';
import type { Proof } from '~/domain/scenario/prover/findings';
import { startBackgroundProcess, type BackgroundProcess } from '../background-process.server';
import { currentGraderVersion } from '../language/languages.server';
import type { Log } from '../log.server';
import { beginRun, findRun, forgetRun, noteFailure, type ProofRun } from './proof-runs.server';

export interface KeptProof {
  readonly proof: Proof;
  readonly proved: boolean;
  readonly provedAt: Date;
  /** False when the grader or the content has changed since. */
  readonly isCurrent: boolean;
}

export interface ListedVersion {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly title: string;
  readonly referential: string;
  readonly proved: boolean | null;
  readonly provedAt: Date | null;
}

/** Proofs of installed versions. They are made by a process of its own: candidates who sit meanwhile notice nothing. */
export interface Proving {
  list(centreId: string): Promise<readonly ListedVersion[]>;
  /** The newest version of this name the centre sees, or null. */
  find(centreId: string, slug: string): Promise<ListedVersion | null>;
  kept(versionId: string): Promise<KeptProof | null>;
  /** The proof under way or the last that failed, whichever instance was asked; null otherwise. */
  run(versionId: string): Promise<ProofRun | null>;
  /** Begins a proof. @returns false when the server makes another version's; one of this version goes on */
  start(versionId: string): Promise<boolean>;
  stop(versionId: string): Promise<void>;
  close(): Promise<void>;
}

export function createProving({
  db,
  databaseUrl,
  log,
}: {
  db: Database;
  databaseUrl: string;
  log: Log;
}): Proving {
  const atWork = new Map<string, { child: BackgroundProcess; settled: Promise<void> }>();

  function work(versionId: string, runId: string): void {
    const words = ['--version', versionId, '--run', runId];
    const child = startBackgroundProcess('prove', words, databaseUrl);
    const settled = child.ended.then(async (complaint) => {
      atWork.delete(runId);
      if (complaint === null) return;
      log.error({ complaint, versionId }, 'a proof ended too early');
      // Without the database its page says so after a while of silence.
      await noteFailure(db, runId).catch((err: unknown) => log.error({ err, versionId }, 'not noted'));
    });
    atWork.set(runId, { child, settled });
  }

  async function list(centreId: string, slug?: string): Promise<readonly ListedVersion[]> {
    return db
      .select({
        id: scenarioVersions.id,
        slug: scenarioVersions.slug,
        version: scenarioVersions.version,
        title: scenarioVersions.title,
        referential: referentials.code,
        proved: scenarioProofs.proved,
        provedAt: scenarioProofs.provedAt,
      })
      .from(scenarioVersions)
      .innerJoin(referentials, eq(referentials.id, scenarioVersions.referentialId))
      .leftJoin(scenarioProofs, eq(scenarioProofs.scenarioVersionId, scenarioVersions.id))
      .where(
        and(
          or(isNull(scenarioVersions.centreId), eq(scenarioVersions.centreId, centreId)),
          slug === undefined ? undefined : eq(scenarioVersions.slug, slug),
        ),
      )
      .orderBy(scenarioVersions.slug, desc(scenarioVersions.version));
  }

  return {
    list,
    find: async (centreId, slug) => (await list(centreId, slug))[0] ?? null,
    async kept(versionId) {
      const [row] = await db
        .select({ kept: scenarioProofs, contentHash: scenarioVersions.contentHash })
        .from(scenarioProofs)
        .innerJoin(scenarioVersions, eq(scenarioVersions.id, scenarioProofs.scenarioVersionId))
        .where(eq(scenarioProofs.scenarioVersionId, versionId));
      return row
        ? {
            proof: row.kept.proof as Proof,
            proved: row.kept.proved,
            provedAt: row.kept.provedAt,
            isCurrent:
              row.kept.graderVersion === currentGraderVersion() && row.kept.contentHash === row.contentHash,
          }
        : null;
    },
    run: (versionId) => findRun(db, versionId),
    async start(versionId) {
      const begun = await beginRun(db, versionId);
      if ('runId' in begun) work(versionId, begun.runId);
      return 'runId' in begun || begun.busyWith === 'this';
    },
    stop: (versionId) => forgetRun(db, versionId),
    async close() {
      await Promise.all(
        [...atWork.values()].map(async ({ child, settled }) => {
          await child.stop();
          await settled;
        }),
      );
    },
  };
}
