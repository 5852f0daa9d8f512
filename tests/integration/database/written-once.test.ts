import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Transaction } from '#db/client';
import { attemptEvents, auditLog, decisions, reports, reviews, scenarioVersions } from '#db/schema';
import { buildAttempt, buildScenarioVersion, buildSitting, buildStaff } from '#tests/support/builders';
import { useTestDatabase } from '#tests/support/server/database';

const database = useTestDatabase();

/** The database's own words, however deep drizzle wraps them. */
async function refusal(work: PromiseLike<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    const messages = [];
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
      messages.push(cause.message);
    return messages.join(' ← ');
  }
  throw new Error('it was accepted');
}

const hash = (sign: string) => sign.repeat(64);

async function openReview() {
  const { db } = database;
  const attempt = await buildAttempt(db);
  const { userId } = await buildStaff(db, attempt);
  const of = { centreId: attempt.centreId, attemptId: attempt.id };
  const [report] = await db
    .insert(reports)
    .values({ ...of, graderVersion: '1', scenarioContentHash: 'x', headHash: hash('a'), report: {} })
    .returning();
  const [review] = await db
    .insert(reviews)
    .values({ ...of, reportId: report!.id, openedBy: userId })
    .returning();
  const decide = (subjectId: string) =>
    db.insert(decisions).values({
      reviewId: review!.id,
      subject: 'criterion',
      subjectId,
      value: 'yes',
      decidedBy: userId,
      decidedAt: new Date(),
    });
  const sign = () =>
    db
      .update(reviews)
      .set({ signedAt: new Date(), signedBy: userId, signedHash: hash('b') })
      .where(eq(reviews.id, review!.id));
  return { reviewId: review!.id, reportId: report!.id, decide, sign };
}

const buildEvent = (attemptId: string) => ({
  attemptId,
  seq: 1,
  actionId: 'a',
  actionIndex: 0,
  at: 1,
  companyDate: '2026-02-02',
  companyMinute: 540,
  actor: 'candidate',
  type: 'MailSent',
  data: {},
  hash: hash('0'),
});

it('an event cannot be changed or deleted', async () => {
  const { db } = database;
  const { id: attemptId } = await buildAttempt(db);
  const event = { ...buildEvent(attemptId), data: { text: 'zéro \u0000 et moitié \ud800' } };
  await db.insert(attemptEvents).values(event);
  const [kept] = await db.select().from(attemptEvents).where(eq(attemptEvents.attemptId, attemptId));
  expect(kept).toEqual(event);
  expect(await refusal(db.update(attemptEvents).set({ data: {} }))).toContain('written once');
  expect(await refusal(db.delete(attemptEvents))).toContain('written once');
});

it('a sequence number or an action is taken once', async () => {
  const { db } = database;
  const { id: attemptId } = await buildAttempt(db);
  const event = buildEvent(attemptId);
  await db.insert(attemptEvents).values(event);
  const sameSeq = db.insert(attemptEvents).values({ ...event, actionId: 'b' });
  expect(await refusal(sameSeq)).toContain('attempt_events_attempt_id_seq_pk');
  const sameAction = db.insert(attemptEvents).values({ ...event, seq: 2 });
  expect(await refusal(sameAction)).toContain('attempt_events_action');
});

it('a signed review is final, decisions included', async () => {
  const { db } = database;
  const { reviewId, decide, sign } = await openReview();
  await decide('AC.2.2.F01');
  await sign();
  expect(await refusal(decide('AC.2.2.F02'))).toContain('is signed');
  expect(
    await refusal(db.update(decisions).set({ value: 'no' }).where(eq(decisions.reviewId, reviewId))),
  ).toContain('is signed');
  expect(await refusal(db.delete(decisions).where(eq(decisions.reviewId, reviewId)))).toContain('is signed');
  expect(await refusal(sign())).toContain('is signed');
});

it('a signature is whole or absent', async () => {
  const { reviewId } = await openReview();
  const half = database.db.update(reviews).set({ signedAt: new Date() }).where(eq(reviews.id, reviewId));
  expect(await refusal(half)).toContain('reviews_signature_whole');
});

it('a report and the audit log are not rewritten', async () => {
  const { db } = database;
  await openReview();
  expect(await refusal(db.update(reports).set({ report: { better: true } }))).toContain('written once');
  await db
    .insert(auditLog)
    .values({ actor: 'system', act: 'test.done', subjectKind: 'test', subjectId: '1' });
  expect(await refusal(db.delete(auditLog))).toContain('written once');
});

it('a scenario version is frozen by the first sitting that uses it', async () => {
  const { db } = database;
  const version = await buildScenarioVersion(db);
  const change = (title: string) =>
    db.update(scenarioVersions).set({ title }).where(eq(scenarioVersions.id, version.id));
  await change('Encore libre');
  const { centreId } = await buildAttempt(db);
  await buildSitting(db, { centreId, scenarioVersionId: version.id });
  expect(await refusal(change('Trop tard'))).toContain('is frozen');
});

it('retention may delete, when it says so, and never change', async () => {
  const { db } = database;
  const { id: attemptId } = await buildAttempt(db);
  const mine = eq(attemptEvents.attemptId, attemptId);
  await db.insert(attemptEvents).values(buildEvent(attemptId));
  const purge = (work: (transaction: Transaction) => Promise<unknown>) =>
    db.transaction(async (transaction) => {
      await transaction.execute(`set local comptoir.purge = 'on'`);
      await work(transaction);
    });
  const rewrite = purge((transaction) => transaction.update(attemptEvents).set({ type: 'X' }).where(mine));
  expect(await refusal(rewrite)).toContain('written once');
  await purge((transaction) => transaction.delete(attemptEvents).where(mine));
  expect(await db.$count(attemptEvents, mine)).toBe(0);
});
