import { foreignKey, index, json, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { attempts } from '../attempts';
import { centres } from '../centres';
import { createdAtColumn, idColumn, momentColumn } from '../columns';
import { examSessions } from '../exam-sessions';
import { reports } from './reports';
import { staffUsers } from '../staff';

export const regradeStatus = pgEnum('regrade_status', [
  'comparing',
  'compared',
  'applying',
  'applied',
  'cancelled',
]);

/** A regrading of handed-in attempts: first who would change and why, then, when somebody says so, the new reports. */
export const regrades = pgTable(
  'regrades',
  {
    id: idColumn(),
    centreId: uuid('centre_id')
      .notNull()
      .references(() => centres.id),
    /** Null when it was asked from the command line. */
    startedBy: uuid('started_by').references(() => staffUsers.id),
    status: regradeStatus('status').notNull().default('comparing'),
    graderVersion: text('grader_version').notNull(),
    /** The only session regraded; null for every one of the centre. */
    sessionId: uuid('session_id').references(() => examSessions.id),
    createdAt: createdAtColumn(),
    /** Written by the process at work, so that one that died is noticed. */
    heartbeatAt: momentColumn('heartbeat_at'),
    finishedAt: momentColumn('finished_at'),
  },
  (table) => [index('regrades_centre').on(table.centreId, table.createdAt)],
);

export const regradeItemState = pgEnum('regrade_item_state', [
  'waiting',
  'same',
  'changed',
  'failed',
  'applied',
  // The new report is kept, but the review is signed and stays on the old one.
  'kept',
]);

/** One attempt of a regrading: what remains to do after a crash is what still waits. */
export const regradeItems = pgTable(
  'regrade_items',
  {
    regradeId: uuid('regrade_id')
      .notNull()
      .references(() => regrades.id),
    attemptId: uuid('attempt_id').notNull(),
    centreId: uuid('centre_id').notNull(),
    state: regradeItemState('state').notNull().default('waiting'),
    /** The report compared with; null when the attempt had none. */
    fromReportId: uuid('from_report_id').references(() => reports.id),
    /** The new report, kept here until it is applied. */
    report: json('report'),
    /** Criteria that read otherwise, with the checks that explain it. */
    changes: json('changes'),
    /** Why the attempt could not be graded. */
    fault: text('fault'),
  },
  (table) => [
    primaryKey({ columns: [table.regradeId, table.attemptId] }),
    index('regrade_items_state').on(table.regradeId, table.state),
    foreignKey({
      columns: [table.attemptId, table.centreId],
      foreignColumns: [attempts.id, attempts.centreId],
      name: 'regrade_items_attempt_of_the_centre',
    }),
  ],
);
