import { integer, json, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { centres } from './centres';
import { bytes, createdAtColumn, idColumn, momentColumn } from './columns';
import { referentials } from './referentials';

/**
 * An installed version of a scenario. `centreId` is null for those shipped with the product, which every centre sees.
 * From the moment an exam session uses it, it is frozen: content, base and hash never change (a trigger sees to it).
 */
export const scenarioVersions = pgTable(
  'scenario_versions',
  {
    id: idColumn(),
    centreId: uuid('centre_id').references(() => centres.id),
    referentialId: uuid('referential_id')
      .notNull()
      .references(() => referentials.id),
    slug: text('slug').notNull(),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    contentHash: text('content_hash').notNull(),
    /** The scenario package, parsed. */
    content: json('content').notNull(),
    /** The company's bulk data every attempt shares: canonical JSON, gzip. */
    base: bytes('base').notNull(),
    frozenAt: momentColumn('frozen_at'),
    installedAt: createdAtColumn(),
  },
  (table) => [
    unique('scenario_versions_slug_version').on(table.centreId, table.slug, table.version).nullsNotDistinct(),
    unique('scenario_versions_slug_content')
      .on(table.centreId, table.slug, table.contentHash)
      .nullsNotDistinct(),
  ],
);
