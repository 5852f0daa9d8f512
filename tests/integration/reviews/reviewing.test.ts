import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditLog, decisions, reports, reviews } from '#db/schema';
import { buildCentre, buildStaff, type BuiltStaff } from '#tests/support/builders';
import { decideEverything, shippedGrid } from '#tests/support/review/decide-everything';
import { useTestDatabase } from '#tests/support/server/database';
import {
  buildHandedInAttempt,
  buildOpenAttempt,
  installReviewedScenario,
} from '#tests/support/review/handed-in-attempt';
import { reviewedScenario } from '#tests/support/review/reviewed-scenario';
import { shippedReferential } from '#tests/support/shipped-referential';
import { useTestServer } from '#tests/support/server/test-server';
import { Visitor } from '#tests/support/server/visitor';
import { reportText } from '~/domain/grading/report';
import type { StaffPrincipal } from '~/server/auth/principal.server';
import { selectOptionalAttempt } from '~/server/journal/attempt-record.server';
import { installReferential, installScenario } from '~/server/scenarios/install.server';
import { saveDecision, saveSignature } from '~/server/reviews/review-store.server';
import { selectOptionalReview } from '~/server/reviews/stored-review.server';

const database = useTestDatabase();
const server = useTestServer(database);
let scenarioVersionId: string;
beforeAll(async () => {
  scenarioVersionId = await installReviewedScenario(server.services);
});

const principal = (staff: BuiltStaff, name = 'Dominique'): StaffPrincipal => ({
  kind: 'staff',
  userId: staff.userId,
  name,
  centreId: staff.centreId,
  centreName: 'Centre',
  roles: ['examiner'],
  sessionId: 's',
});

async function room() {
  const { db } = database;
  const { id: centreId } = await buildCentre(db);
  const { id } = await buildHandedInAttempt(server.services, { centreId, scenarioVersionId });
  const attempt = (await selectOptionalAttempt(db, id))!;
  const examiner = principal(await buildStaff(db, { centreId }));
  const open = () => server.services.reviews.open(attempt, examiner, Date.now());
  return { id, centreId, attempt, examiner, open };
}

type DecisionParts = { value?: 'yes' | 'no' | 'not-applicable'; reason?: string; comment?: string };
const decide = (
  by: StaffPrincipal,
  id: string,
  criterionId: string,
  parts: DecisionParts = {},
  now = Date.now(),
) =>
  saveDecision(database.db, by, id, { criterionId, value: 'yes', comment: '', reason: 'Vu.', ...parts }, now);

describe('the report of a handed-in attempt', () => {
  it('is made once, whoever opens the review and however often', async () => {
    const { id, open, attempt } = await room();
    const other = principal(await buildStaff(database.db, { centreId: attempt.centreId }));
    const [first, second] = await Promise.all([
      open(),
      server.services.reviews.open(attempt, other, Date.now()),
    ]);
    const third = await open();
    expect(reportText(second!.report)).toBe(reportText(first!.report));
    expect(reportText(third!.report)).toBe(reportText(first!.report));
    expect(await database.db.$count(reports, eq(reports.attemptId, id))).toBe(1);
    expect(await database.db.$count(reviews, eq(reviews.attemptId, id))).toBe(1);
  });

  it('names every verdict, and leaves to the examiner what no check informs', async () => {
    const { open } = await room();
    const { report } = (await open())!;
    const proposals = Object.fromEntries(report.criteria.map(({ id, proposal }) => [id, proposal]));
    expect(proposals).toMatchObject({
      'AC.2.1.D01': 'met',
      'AC.2.1.D02': 'met',
      'AC.2.1.D03': 'not-met',
      'AC.2.1.S02': 'to-judge',
      'AC.2.2.R02': 'not-observed',
      'AC.2.3.L01': 'to-judge',
      'AC.3.2.O01': 'to-judge',
    });
    expect(report.criteria.find(({ id }) => id === 'AC.2.3.L01')?.checks).toEqual([]);
  });

  it('waits for the hand-in', async () => {
    const { id } = await buildOpenAttempt(server.services, { scenarioVersionId });
    const attempt = (await selectOptionalAttempt(database.db, id))!;
    const examiner = principal(await buildStaff(database.db, { centreId: attempt.centreId }));
    expect(await server.services.reviews.open(attempt, examiner, Date.now())).toBeNull();
    expect(await database.db.$count(reviews, eq(reviews.attemptId, id))).toBe(0);
  });
});

describe('two examiners on one review', () => {
  it('the last decision counts and the audit keeps both', async () => {
    const { id, centreId, examiner, open } = await room();
    await open();
    const other = principal(await buildStaff(database.db, { centreId }), 'Camille');
    await decide(examiner, id, 'AC.2.1.D01', { value: 'yes', comment: 'Date présente.' });
    await decide(other, id, 'AC.2.1.D01', { value: 'no', reason: 'Date antérieure au devis.' });
    const { review } = (await open())!;
    expect(review.decisions.get('AC.2.1.D01')).toMatchObject({ value: 'no', decidedBy: other.userId });
    const kept = await database.db
      .select({ by: auditLog.actorId, details: auditLog.details })
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, id), eq(auditLog.act, 'review.decided')))
      .orderBy(auditLog.id);
    expect(kept).toMatchObject([
      { by: examiner.userId, details: { value: 'yes', comment: 'Date présente.', replaced: null } },
      { by: other.userId, details: { value: 'no', replaced: { value: 'yes', comment: 'Date présente.' } } },
    ]);
  });

  it('decisions sent at the same moment are all kept', async () => {
    const { id, centreId, examiner, open } = await room();
    const { review } = (await open())!;
    const other = principal(await buildStaff(database.db, { centreId }));
    const criteria = [...review.proposals.keys()];
    await Promise.all(criteria.map((criterionId, n) => decide(n % 2 ? other : examiner, id, criterionId)));
    expect((await open())!.review.decisions.size).toBe(criteria.length);
  });

  it('a decision that meets a signature is refused, or is part of what is signed', async () => {
    const { id, centreId, examiner, open } = await room();
    await open();
    await decideEverything(database.db, examiner, id);
    const other = principal(await buildStaff(database.db, { centreId }));
    const [late, signed] = await Promise.all([
      decide(other, id, 'AC.2.1.D02', { value: 'no', reason: 'Trop tard ?' }),
      saveSignature(database.db, examiner, id, shippedGrid(), Date.now()),
    ]);
    expect(signed).toEqual({ done: true });
    const { review } = (await open())!;
    expect(review.decisions.get('AC.2.1.D02')?.value).toBe(late.done ? 'no' : 'yes');
    expect(await decide(other, id, 'AC.2.1.D02')).toMatchObject({
      done: false,
      message: expect.stringMatching(/signée/) as string,
    });
  });
});

describe('a signed review', () => {
  it('cannot be changed by SQL either', async () => {
    const { id, examiner, open } = await room();
    const { reviewId } = (await open())!;
    expect(await saveSignature(database.db, examiner, id, shippedGrid(), Date.now())).toMatchObject({
      done: false,
    });
    await decideEverything(database.db, examiner, id);
    await saveSignature(database.db, examiner, id, shippedGrid(), Date.now());
    const before = await open();
    await expect(
      database.db.update(decisions).set({ value: 'no' }).where(eq(decisions.reviewId, reviewId)),
    ).rejects.toThrow();
    await expect(database.db.delete(decisions).where(eq(decisions.reviewId, reviewId))).rejects.toThrow();
    await expect(
      database.db
        .update(reviews)
        .set({ signedHash: null, signedAt: null, signedBy: null })
        .where(eq(reviews.id, reviewId)),
    ).rejects.toThrow();
    expect(await open()).toEqual(before);
  });
});

describe('over HTTP', () => {
  const decision = {
    intent: 'decide',
    criterionId: 'AC.2.1.D01',
    value: 'yes',
    reason: '',
    comment: 'Ligne 1\r\nLigne 2\u0000',
  };

  async function signedIn(centreId: string, roles: ('examiner' | 'trainer' | 'admin')[]): Promise<Visitor> {
    const visitor = new Visitor(server.address);
    await visitor.signInAsStaff(await buildStaff(database.db, { centreId, roles }));
    return visitor;
  }

  it('an examiner decides; a trainer and an admin only look', async () => {
    const { id, centreId, open } = await room();
    const address = `/evaluation/${id}`;
    for (const role of ['trainer', 'admin'] as const) {
      const visitor = await signedIn(centreId, [role]);
      expect((await visitor.get(address)).status).toBe(200);
      expect((await visitor.post(address, decision)).status).toBe(403);
      expect((await visitor.post(address, { intent: 'sign' })).status).toBe(403);
    }
    expect((await open())!.review.decisions.size).toBe(0);
    const examiner = await signedIn(centreId, ['examiner']);
    expect((await examiner.post(address, decision)).status).toBe(200);
    expect((await open())!.review.decisions.get('AC.2.1.D01')).toMatchObject({
      value: 'yes',
      comment: 'Ligne 1\nLigne 2',
    });
  });

  it('a refusal says which field to mend, and a malformed decision changes nothing', async () => {
    const { id, centreId, open } = await room();
    const examiner = await signedIn(centreId, ['examiner']);
    await open();
    for (const fields of [
      { value: 'no' },
      { value: 'peut-être' },
      { criterionId: 'AC.9.9.X99' },
      { comment: 'x'.repeat(5_000) },
    ]) {
      const answer = await examiner.post(`/evaluation/${id}.data`, { ...decision, ...fields });
      expect(await answer.text()).toContain('field');
    }
    expect((await open())!.review.decisions.size).toBe(0);
  });

  it('a line without object must be explained before signing where the grid says so; nothing decided is lost', async () => {
    const { db } = database;
    const shipped = shippedReferential();
    const { decision: rule } = shipped;
    const notApplicable = {
      ...rule.notApplicable,
      statedByCertifier: true,
      treatment: 'no-with-comment' as const,
    };
    const grid = { ...shipped, decision: { ...rule, notApplicable } };
    const tested = reviewedScenario();
    const head = { ...tested.package.head, slug: 'essai-deux-cases' };
    const { id: centreId } = await buildCentre(db);
    const { id } = await buildHandedInAttempt(server.services, {
      centreId,
      scenarioVersionId: await installScenario(
        db,
        { ...tested, package: { ...tested.package, head } },
        await installReferential(db, grid),
      ),
    });
    const examiner = await signedIn(centreId, ['examiner']);
    const address = `/evaluation/${id}`;
    await examiner.get(address);
    const stored = (await selectOptionalReview(db, id))!;
    const decideAs = (criterionId: string, value: string, words: Record<string, string> = {}) =>
      examiner.post(address, { ...decision, criterionId, value, comment: '', ...words });
    for (const criterionId of stored.review.proposals.keys())
      await decideAs(criterionId, 'yes', { reason: 'Vu.' });
    await decideAs('AC.2.3.L01', 'not-applicable');
    for (const code of ['2.1.1', '3.2.2'])
      await examiner.post(address, { intent: 'conclude', level: 'competence', code, value: 'acquired' });

    const refused = await (await examiner.post(`${address}.data`, { intent: 'sign' })).text();
    expect(refused).toContain('commentaire obligatoire');
    expect(refused).toContain('AC.2.3.L01');
    const kept = (await selectOptionalReview(db, id))!.review;
    expect(kept.signature).toBeNull();
    expect(kept.decisions.size).toBe(kept.proposals.size);

    await decideAs('AC.2.3.L01', 'not-applicable', { comment: 'Aucune livraison à suivre.' });
    await examiner.post(address, { intent: 'sign' });
    expect((await selectOptionalReview(db, id))!.review.signature).not.toBeNull();
  });

  it('another centre’s examiner finds nothing, a candidate neither', async () => {
    const { id } = await room();
    const elsewhere = await signedIn((await buildCentre(database.db)).id, ['examiner']);
    for (const path of [
      '',
      '/grille.pdf',
      '/grille.xlsx',
      '/proces-verbal.pdf',
      '/journal.json',
      '/rejeu/1',
      '/evenement/5',
    ])
      expect((await elsewhere.get(`/evaluation/${id}${path}`)).status).toBe(404);
    expect((await elsewhere.post(`/evaluation/${id}`, decision)).status).toBe(404);
  });

  it('an event leads to the screen it is about, as it was then; one that never was, nowhere', async () => {
    const { id, centreId } = await room();
    const examiner = await signedIn(centreId, ['examiner']);
    const answer = await examiner.get(`/evaluation/${id}/evenement/5?critere=AC.2.1.D02`);
    expect(answer.status).toBe(302);
    const location = answer.headers.get('location') ?? '';
    expect(location).toBe(`/evaluation/${id}/rejeu/5/clients/C0001?critere=AC.2.1.D02`);
    const screen = await (await examiner.get(location)).text();
    expect(screen).toContain('Rejeu · Candidate');
    for (const seq of ['0', '99', '1.5', 'x'])
      expect((await examiner.get(`/evaluation/${id}/evenement/${seq}`)).status).toBe(404);
  });

  it('before the hand-in there is a page that says so, and no grid', async () => {
    const { id: centreId } = await buildCentre(database.db);
    const { id } = await buildOpenAttempt(server.services, { centreId, scenarioVersionId });
    const examiner = await signedIn(centreId, ['examiner']);
    const page = await examiner.get(`/evaluation/${id}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Le passage n’est pas rendu');
    expect((await examiner.get(`/evaluation/${id}/grille.pdf`)).status).toBe(409);
    expect((await examiner.post(`/evaluation/${id}`, decision)).status).toBe(200);
    expect(await database.db.$count(reviews, eq(reviews.attemptId, id))).toBe(0);
  });

  it('gives the grid, the minutes and the journal as files', async () => {
    const { id, centreId } = await room();
    const examiner = await signedIn(centreId, ['examiner']);
    const start = async (file: string) =>
      Buffer.from(await (await examiner.get(`/evaluation/${id}/${file}`)).arrayBuffer()).subarray(0, 5);
    expect((await start('grille.pdf')).toString()).toBe('%PDF-');
    expect((await start('proces-verbal.pdf')).toString()).toBe('%PDF-');
    expect((await start('grille.xlsx')).subarray(0, 2).toString()).toBe('PK');
    const journal = (await (await examiner.get(`/evaluation/${id}/journal.json`)).json()) as {
      entries: unknown[];
    };
    expect(journal.entries).toHaveLength(18);
  });
});
