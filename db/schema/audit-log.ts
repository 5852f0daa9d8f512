import { bigserial, index, jsonb, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { centres } from './centres';
import { momentColumn } from './columns';

export const auditActor = pgEnum('audit_actor', ['staff', 'candidate', 'system']);

/** Who did what to which thing, for acts outside the journals. Append-only (a trigger sees to it). */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    centreId: uuid('centre_id').references(() => centres.id),
    at: momentColumn('at').notNull().defaultNow(),
    actor: auditActor('actor').notNull(),
    actorId: uuid('actor_id'),
    /** `review.signed`, `session.revoked`… past tense, like events. */
    act: text('act').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    details: jsonb('details').notNull().default({}),
  },
  (table) => [
    index('audit_log_centre').on(table.centreId, table.at),
    index('audit_log_subject').on(table.subjectKind, table.subjectId),
  ],
);
