import { json, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { centres } from './centres';
import { createdAtColumn, idColumn } from './columns';

/** A certification's grid. `centreId` is null for those shipped with the product, which every centre sees. */
export const referentials = pgTable(
  'referentials',
  {
    id: idColumn(),
    centreId: uuid('centre_id').references(() => centres.id),
    /** Prefix of its criteria: `AC`. */
    code: text('code').notNull(),
    title: text('title').notNull(),
    contentHash: text('content_hash').notNull(),
    content: json('content').notNull(),
    installedAt: createdAtColumn(),
  },
  (table) => [
    unique('referentials_code_content').on(table.centreId, table.code, table.contentHash).nullsNotDistinct(),
  ],
);
