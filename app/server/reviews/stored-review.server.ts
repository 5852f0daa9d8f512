import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client';
import { reports } from '#db/schema/grading/reports';
import { decisions, exemptions, reviews } from '#db/schema/grading/reviews';
import { staffUsers } from '#db/schema/staff';
import type { DecidedLevel } from '~/domain/referential/decision/facts';
import type { Report } from '~/domain/grading/report';
import {
  levelKey,
  type Conclusion,
  type Decision,
  type DecisionValue,
  type Exemption,
  type Review,
} from '~/domain/review/records';

/** A review as stored, with the report it is over. */
export interface StoredReview {
  reviewId: string;
  review: Review;
  report: Report;
  /** Names of those who took the decisions, by user id. */
  deciders: ReadonlyMap<string, string>;
}

/** The review of an attempt, or null when nobody opened it yet. `lock` keeps others from changing it meanwhile. */
export async function selectOptionalReview(
  db: Database | Transaction,
  attemptId: string,
  { lock = false } = {},
): Promise<StoredReview | null> {
  const query = db
    .select({ review: reviews, report: reports, signatory: staffUsers.name })
    .from(reviews)
    .innerJoin(reports, eq(reports.id, reviews.reportId))
    .leftJoin(staffUsers, eq(staffUsers.id, reviews.signedBy))
    .where(eq(reviews.attemptId, attemptId));
  const [row] = lock ? await query.for('update', { of: reviews }) : await query;
  if (!row) return null;
  const taken = await db
    .select({ decision: decisions, decider: staffUsers.name })
    .from(decisions)
    .innerJoin(staffUsers, eq(staffUsers.id, decisions.decidedBy))
    .where(eq(decisions.reviewId, row.review.id));
  const asked = await db
    .select({ exemption: exemptions, decider: staffUsers.name })
    .from(exemptions)
    .innerJoin(staffUsers, eq(staffUsers.id, exemptions.decidedBy))
    .where(eq(exemptions.reviewId, row.review.id));
  const report = row.report.report as Report;
  const { signedAt, signedBy, signedHash } = row.review;
  return {
    reviewId: row.review.id,
    report,
    deciders: new Map([
      ...taken.map(({ decision, decider }) => [decision.decidedBy, decider] as const),
      ...asked.map(({ exemption, decider }) => [exemption.decidedBy, decider] as const),
    ]),
    review: {
      attemptId,
      headHash: row.report.headHash,
      graderVersion: row.report.graderVersion,
      proposals: new Map(report.criteria.map(({ id, proposal }) => [id, proposal])),
      decisions: new Map(taken.flatMap(({ decision }) => asDecision(decision))),
      conclusions: new Map(taken.flatMap(({ decision }) => asConclusion(decision))),
      exemptions: new Map(asked.map(({ exemption }) => [exemption.criterionId, asExemption(exemption)])),
      signature:
        signedAt && signedBy && signedHash
          ? { signedBy, signatoryName: row.signatory ?? '', signedAt: signedAt.getTime(), hash: signedHash }
          : null,
    },
  };
}

type DecisionRow = typeof decisions.$inferSelect;

function asDecision({ subject, subjectId, ...row }: DecisionRow): [string, Decision][] {
  if (subject !== 'criterion') return [];
  const { comment, reason, decidedBy, decidedAt } = row;
  const value = row.value as DecisionValue;
  return [
    [
      subjectId,
      { criterionId: subjectId, value, comment, reason, decidedBy, decidedAt: decidedAt.getTime() },
    ],
  ];
}

function asConclusion({ subject, subjectId: code, ...row }: DecisionRow): [string, Conclusion][] {
  if (subject !== 'competence' && subject !== 'block') return [];
  const { comment, reason, decidedBy, decidedAt } = row;
  const level = { level: subject, code };
  const value = row.value as DecidedLevel;
  return [[levelKey(level), { ...level, value, comment, reason, decidedBy, decidedAt: decidedAt.getTime() }]];
}

const asExemption = ({ reviewId: _, decidedAt, ...row }: typeof exemptions.$inferSelect): Exemption => ({
  ...row,
  decidedAt: decidedAt.getTime(),
});
