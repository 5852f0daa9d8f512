import { json, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { centres } from './centres';
import { momentColumn } from './columns';
import { staffUsers } from './staff';

/** What a centre makes of a certification: its answers where the certifier leaves the rule open, and its own official wording. */
export const centreReferentials = pgTable(
  'centre_referentials',
  {
    centreId: uuid('centre_id')
      .notNull()
      .references(() => centres.id),
    /** Code of the certification: `CQPM-TCI`. */
    code: text('code').notNull(),
    settings: json('settings').notNull().default({}),
    /** Texts that take the place of the product's, by place in the grid. */
    wording: json('wording').notNull().default({}),
    updatedAt: momentColumn('updated_at').notNull().defaultNow(),
    updatedBy: uuid('updated_by').references(() => staffUsers.id),
  },
  (table) => [primaryKey({ columns: [table.centreId, table.code] })],
);
