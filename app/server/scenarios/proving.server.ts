import { setImmediate as nextTurn } from 'node:timers/promises';
import { and, desc, eq, isNull, or } from 'drizzle-orm';
import type { Database } from '#db/client';
import { referentials } from '#db/schema/referentials';
import { scenarioProofs } from '#db/schema/scenario-proofs';
import { scenarioVersions } from '#db/schema/scenario-versions';
import { GRADER_VERSION } from '~/domain/grading/report';
import { isProved, type Proof } from '~/domain/scenario/prover/findings';
import { proveStepwise, type ProofProgress } from '~/domain/scenario/prover/prove';
import { languagesFor } from '../language/languages.server';
import type { Log } from '../log.server';
import type { ScenarioLibrary } from './scenario-library.server';

/** Variants a proof is made on. */
const SEEDS = [1, 2, 3, 4, 5];

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

/** Proofs of installed versions, made one attempt at a time between the other requests, and kept. */
export interface Proving {
  list(centreId: string): Promise<readonly ListedVersion[]>;
  /** The newest version of this name the centre sees, or null. */
  find(centreId: string, slug: string): Promise<ListedVersion | null>;
  kept(versionId: string): Promise<KeptProof | null>;
  /** Null when no proof is under way. */
  progress(versionId: string): (ProofProgress & { readonly startedAt: number }) | null;
  /** Begins a proof unless one is under way; comes back at once. */
  start(versionId: string): void;
  stop(versionId: string): void;
  close(): void;
}

interface Running {
  progress: ProofProgress;
  readonly startedAt: number;
  stopped: boolean;
}

export function createProving({
  db,
  scenarios,
  log,
}: {
  db: Database;
  scenarios: ScenarioLibrary;
  log: Log;
}): Proving {
  const running = new Map<string, Running>();

  async function run(versionId: string, state: Running): Promise<void> {
    const { prepared, referential } = await scenarios.prepared(versionId);
    const languages = await languagesFor(prepared.package.checks);
    const proving = proveStepwise({ prepared, referential, seeds: SEEDS, languages });
    for (;;) {
      if (state.stopped) return;
      const step = proving.next();
      if (step.done) return keep(versionId, prepared.contentHash, step.value);
      state.progress = step.value;
      await nextTurn();
    }
  }

  async function keep(versionId: string, contentHash: string, proof: Proof): Promise<void> {
    const row = {
      contentHash,
      graderVersion: GRADER_VERSION,
      proved: isProved(proof),
      proof,
      provedAt: new Date(),
    };
    await db
      .insert(scenarioProofs)
      .values({ scenarioVersionId: versionId, ...row })
      .onConflictDoUpdate({ target: scenarioProofs.scenarioVersionId, set: row });
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
            isCurrent: row.kept.graderVersion === GRADER_VERSION && row.kept.contentHash === row.contentHash,
          }
        : null;
    },
    progress: (versionId) => {
      const state = running.get(versionId);
      return state ? { ...state.progress, startedAt: state.startedAt } : null;
    },
    start(versionId) {
      if (running.has(versionId)) return;
      const state: Running = { progress: { done: 0, total: 1 }, startedAt: Date.now(), stopped: false };
      running.set(versionId, state);
      run(versionId, state)
        .catch((fault: unknown) => log.error({ fault, versionId }, 'a proof failed'))
        .finally(() => running.delete(versionId));
    },
    stop(versionId) {
      const state = running.get(versionId);
      if (state) state.stopped = true;
    },
    close() {
      for (const state of running.values()) state.stopped = true;
    },
  };
}
