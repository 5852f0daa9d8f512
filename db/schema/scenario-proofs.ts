import { boolean, integer, json, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { momentColumn } from './columns';
import { scenarioVersions } from './scenario-versions';

/** The last proof of a scenario version, kept until it is proved again. */
export const scenarioProofs = pgTable('scenario_proofs', {
  scenarioVersionId: uuid('scenario_version_id')
    .primaryKey()
    .references(() => scenarioVersions.id),
  /** Content proved: a version no session uses yet may be replaced under the same number. */
  contentHash: text('content_hash').notNull(),
  graderVersion: text('grader_version').notNull(),
  proved: boolean('proved').notNull(),
  proof: json('proof').notNull(),
  provedAt: momentColumn('proved_at').notNull(),
});

/** A proof under way, or the last one that ended too early. It goes when its proof is kept or when it is stopped. */
export const proofRuns = pgTable('proof_runs', {
  /** A version is proved once at a time, whichever instance was asked. */
  scenarioVersionId: uuid('scenario_version_id')
    .primaryKey()
    .references(() => scenarioVersions.id),
  /** Another run of the same version has another one: a process that was stopped finds its own gone. */
  runId: uuid('run_id').notNull(),
  startedAt: momentColumn('started_at').notNull(),
  /** When its process last gave word. */
  heartbeatAt: momentColumn('heartbeat_at').notNull(),
  /** Attempts played, and to play. */
  done: integer('done').notNull(),
  total: integer('total').notNull(),
  failed: boolean('failed').notNull(),
});
