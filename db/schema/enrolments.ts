import { sql } from 'drizzle-orm';
import {
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAtColumn, idColumn, momentColumn } from './columns';
import { examSessions } from './exam-sessions';

/** A candidate's place in a sitting. */
export const enrolments = pgTable(
  'enrolments',
  {
    id: idColumn(),
    centreId: uuid('centre_id').notNull(),
    sessionId: uuid('session_id').notNull(),
    candidateName: text('candidate_name').notNull(),
    /** Keyed hash (app/server/auth/candidate-codes.server.ts): the code itself is shown once, when it is made. */
    personalCodeHash: text('personal_code_hash').notNull(),
    /** 1 for the scenario's own duration, 1.333 for a third more. */
    timeFactor: doublePrecision('time_factor').notNull().default(1),
    /** Draws the variant of the scenario. */
    seed: integer('seed').notNull(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    foreignKey({
      columns: [table.sessionId, table.centreId],
      foreignColumns: [examSessions.id, examSessions.centreId],
      name: 'enrolments_session_of_the_centre',
    }),
    unique('enrolments_personal_code').on(table.sessionId, table.personalCodeHash),
    unique('enrolments_in_centre').on(table.id, table.centreId),
    check('enrolments_time_factor', sql`${table.timeFactor} between 1 and 3`),
  ],
);

/** A candidate signed in on a device. The cookie holds a random token; only its hash is kept. */
export const candidateSessions = pgTable(
  'candidate_sessions',
  {
    id: idColumn(),
    enrolmentId: uuid('enrolment_id')
      .notNull()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique(),
    userAgent: text('user_agent'),
    createdAt: createdAtColumn(),
    expiresAt: momentColumn('expires_at').notNull(),
    revokedAt: momentColumn('revoked_at'),
  },
  (table) => [index('candidate_sessions_enrolment').on(table.enrolmentId)],
);
