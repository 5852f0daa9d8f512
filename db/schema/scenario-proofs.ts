import { boolean, json, pgTable, text, uuid } from 'drizzle-orm/pg-core';
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
