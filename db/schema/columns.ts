import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Primary key. The database makes one when the caller does not bring its own. */
export const idColumn = () => uuid('id').primaryKey().defaultRandom();

/** A moment on the world's clock. The journal's own times are epoch milliseconds (see attempt-events.ts). */
export const momentColumn = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const createdAtColumn = () => momentColumn('created_at').notNull().defaultNow();

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
});
