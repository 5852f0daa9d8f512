import { pgEnum, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { centres } from './centres';
import { createdAtColumn } from './columns';
import { staffUsers } from './staff';

export const staffRole = pgEnum('staff_role', ['admin', 'trainer', 'examiner']);

export type StaffRole = (typeof staffRole.enumValues)[number];

/** One row per role a person holds in a centre. */
export const memberships = pgTable(
  'memberships',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => staffUsers.id, { onDelete: 'cascade' }),
    centreId: uuid('centre_id')
      .notNull()
      .references(() => centres.id, { onDelete: 'cascade' }),
    role: staffRole('role').notNull(),
    createdAt: createdAtColumn(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.centreId, table.role] })],
);
