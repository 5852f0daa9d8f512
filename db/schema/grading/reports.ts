import { char, foreignKey, json, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { attempts } from '../attempts';
import { createdAtColumn, idColumn } from '../columns';

/** What the grader found in a journal. The four keys determine it: the same ones always give the same bytes. */
export const reports = pgTable(
  'reports',
  {
    id: idColumn(),
    centreId: uuid('centre_id').notNull(),
    attemptId: uuid('attempt_id').notNull(),
    graderVersion: text('grader_version').notNull(),
    scenarioContentHash: text('scenario_content_hash').notNull(),
    /** Hash of the last event graded. */
    headHash: char('head_hash', { length: 64 }).notNull(),
    report: json('report').notNull(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    foreignKey({
      columns: [table.attemptId, table.centreId],
      foreignColumns: [attempts.id, attempts.centreId],
      name: 'reports_attempt_of_the_centre',
    }),
    unique('reports_inputs').on(
      table.attemptId,
      table.graderVersion,
      table.scenarioContentHash,
      table.headHash,
    ),
  ],
);
