import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { momentColumn } from './columns';

/** Counters of rate-limiter-flexible (app/server/auth/sign-in-limits.server.ts), shared by every instance. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull(),
  expire: momentColumn('expire'),
});
