import { sql } from 'drizzle-orm';
import { check, index, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { centres } from './centres';
import { createdAtColumn, idColumn, momentColumn } from './columns';
import { scenarioVersions } from './scenario-versions';

export const examSessionStatus = pgEnum('exam_session_status', ['planned', 'open', 'closed']);

/** A dated sitting of one scenario version. */
export const examSessions = pgTable(
  'exam_sessions',
  {
    id: idColumn(),
    centreId: uuid('centre_id')
      .notNull()
      .references(() => centres.id),
    scenarioVersionId: uuid('scenario_version_id')
      .notNull()
      .references(() => scenarioVersions.id),
    title: text('title').notNull(),
    /** What candidates type to enter, in capitals. Unique across centres: it alone tells which centre they belong to. */
    code: text('code').notNull().unique(),
    status: examSessionStatus('status').notNull().default('planned'),
    opensAt: momentColumn('opens_at').notNull(),
    closesAt: momentColumn('closes_at').notNull(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    index('exam_sessions_centre').on(table.centreId, table.opensAt),
    unique('exam_sessions_in_centre').on(table.id, table.centreId),
    check('exam_sessions_close_after_open', sql`${table.closesAt} > ${table.opensAt}`),
  ],
);
