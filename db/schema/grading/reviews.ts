import { sql } from 'drizzle-orm';
import {
  char,
  check,
  foreignKey,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { attempts } from '../attempts';
import { createdAtColumn, idColumn, momentColumn } from '../columns';
import { reports } from './reports';
import { staffUsers } from '../staff';

/** An examiner's evaluation of an attempt over one report. Once signed, neither it nor its decisions change (a trigger sees to it). */
export const reviews = pgTable(
  'reviews',
  {
    id: idColumn(),
    centreId: uuid('centre_id').notNull(),
    attemptId: uuid('attempt_id').notNull().unique(),
    reportId: uuid('report_id')
      .notNull()
      .references(() => reports.id),
    openedBy: uuid('opened_by')
      .notNull()
      .references(() => staffUsers.id),
    createdAt: createdAtColumn(),
    signedAt: momentColumn('signed_at'),
    signedBy: uuid('signed_by').references(() => staffUsers.id),
    /** Hash of what was signed: report, decisions, signatory, moment. */
    signedHash: char('signed_hash', { length: 64 }),
  },
  (table) => [
    foreignKey({
      columns: [table.attemptId, table.centreId],
      foreignColumns: [attempts.id, attempts.centreId],
      name: 'reviews_attempt_of_the_centre',
    }),
    unique('reviews_in_centre').on(table.id, table.centreId),
    check(
      'reviews_signature_whole',
      sql`num_nulls(${table.signedAt}, ${table.signedBy}, ${table.signedHash}) in (0, 3)`,
    ),
  ],
);

/** What a decision is about. A `check` is a question only a person can answer. */
export const decisionSubject = pgEnum('decision_subject', ['criterion', 'check', 'competence', 'block']);

export const decisions = pgTable(
  'decisions',
  {
    reviewId: uuid('review_id')
      .notNull()
      .references(() => reviews.id),
    subject: decisionSubject('subject').notNull(),
    subjectId: text('subject_id').notNull(),
    /** For a criterion `yes`, `no` or `not-applicable`; for a competence or a block `acquired` or `not-acquired`. */
    value: text('value').notNull(),
    comment: text('comment').notNull().default(''),
    /** Compulsory in the domain when the decision differs from the proposal. */
    reason: text('reason').notNull().default(''),
    decidedBy: uuid('decided_by')
      .notNull()
      .references(() => staffUsers.id),
    decidedAt: momentColumn('decided_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.subject, table.subjectId] })],
);

/** What the jury answers to a request to set a criterion aside. */
export const exemptionAnswer = pgEnum('exemption_answer', ['pending', 'granted', 'refused']);

/** Requests to set a criterion aside for a candidate with a disability. Frozen with the review, like its decisions. */
export const exemptions = pgTable(
  'exemptions',
  {
    reviewId: uuid('review_id')
      .notNull()
      .references(() => reviews.id),
    criterionId: text('criterion_id').notNull(),
    /** The disability officer's reasoned advice. */
    advice: text('advice').notNull().default(''),
    /** Ids of the certification's conditions found to hold. */
    conditions: text('conditions').array().notNull(),
    answer: exemptionAnswer('answer').notNull(),
    decidedBy: uuid('decided_by')
      .notNull()
      .references(() => staffUsers.id),
    decidedAt: momentColumn('decided_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.criterionId] }),
    check('exemptions_granted_over_an_advice', sql`${table.answer} <> 'granted' or ${table.advice} <> ''`),
  ],
);
