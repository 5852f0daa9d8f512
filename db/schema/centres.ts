import { pgTable, text } from 'drizzle-orm/pg-core';
import { createdAtColumn, idColumn } from './columns';

/** A training centre: the boundary no data crosses. */
export const centres = pgTable('centres', {
  id: idColumn(),
  name: text('name').notNull(),
  createdAt: createdAtColumn(),
});
