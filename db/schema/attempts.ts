import { sql } from 'drizzle-orm';
import {
  bigint,
  char,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAtColumn, idColumn } from './columns';
import { enrolments } from './enrolments';
import { scenarioVersions } from './scenario-versions';

/**
 * A candidate's run of one variant. Made when the candidate first signs in; the exam starts with the journal's
 * `AttemptStarted`. Only what binds the journal is here; everything else (start, progress, hand-in, head hash) is read from the
 * journal, which is the single truth about an attempt.
 */
export const attempts = pgTable(
  'attempts',
  {
    id: idColumn(),
    centreId: uuid('centre_id').notNull(),
    enrolmentId: uuid('enrolment_id').notNull().unique(),
    scenarioVersionId: uuid('scenario_version_id')
      .notNull()
      .references(() => scenarioVersions.id),
    seed: integer('seed').notNull(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    foreignKey({
      columns: [table.enrolmentId, table.centreId],
      foreignColumns: [enrolments.id, enrolments.centreId],
      name: 'attempts_enrolment_of_the_centre',
    }),
    unique('attempts_in_centre').on(table.id, table.centreId),
  ],
);

/**
 * The journal: append-only (a trigger refuses updates and deletes), hash-chained. `(attempt_id, seq)` lets one writer win;
 * `(attempt_id, action_id, action_index)` makes an action sent twice one action.
 */
export const attemptEvents = pgTable(
  'attempt_events',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id),
    /** 1, 2, 3… without gaps. */
    seq: integer('seq').notNull(),
    /** Made by the client for an action; null for what the product did by itself. */
    actionId: text('action_id'),
    /** Rank of the event among those its action caused, from 0; 0 when no action did. */
    actionIndex: smallint('action_index').notNull(),
    /** Server time, epoch milliseconds. */
    at: bigint('at', { mode: 'number' }).notNull(),
    /** Civil date in the fictitious company, `YYYY-MM-DD`. */
    companyDate: char('company_date', { length: 10 }).notNull(),
    /** Minutes since midnight in the fictitious company. */
    companyMinute: smallint('company_minute').notNull(),
    actor: text('actor').notNull(),
    type: text('type').notNull(),
    /** `json`, not `jsonb`: kept to the letter, hostile characters included, since the hash covers it. */
    data: json('data').notNull(),
    /** SHA-256, hexadecimal, of the previous hash and this event. */
    hash: char('hash', { length: 64 }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.seq] }),
    unique('attempt_events_action').on(table.attemptId, table.actionId, table.actionIndex),
    // For lists of attempts and for the sweep: who has started, who has handed in.
    index('attempt_events_milestones')
      .on(table.attemptId, table.type)
      .where(sql`${table.type} in ('AttemptStarted', 'HandedIn')`),
  ],
);

export type AttemptRow = typeof attempts.$inferSelect;
export type AttemptEventRow = typeof attemptEvents.$inferSelect;
export type NewAttemptEventRow = typeof attemptEvents.$inferInsert;
