import { foreignKey, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { attempts } from './attempts';
import { bytes, createdAtColumn, idColumn } from './columns';

/** A file a candidate attached. The journal refers to it by id and hash. */
export const files = pgTable(
  'files',
  {
    id: idColumn(),
    centreId: uuid('centre_id').notNull(),
    attemptId: uuid('attempt_id').notNull(),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    /** Bytes. */
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    content: bytes('content').notNull(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    foreignKey({
      columns: [table.attemptId, table.centreId],
      foreignColumns: [attempts.id, attempts.centreId],
      name: 'files_attempt_of_the_centre',
    }),
    index('files_attempt').on(table.attemptId),
  ],
);
