import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditLog, decisions, exemptions } from '#db/schema';
import { buildCentre, buildStaff } from '#tests/support/builders';
import { decideEveryCriterion } from '#tests/support/review/decide-everything';
import { buildHandedInAttempt } from '#tests/support/review/handed-in-attempt';
import { reviewedScenario } from '#tests/support/review/reviewed-scenario';
import { useTestDatabase } from '#tests/support/server/database';
import { useTestServer } from '#tests/support/server/test-server';
import { Visitor } from '#tests/support/server/visitor';
import { shippedReferential } from '#tests/support/shipped-referential';
import type { StaffPrincipal } from '~/server/auth/principal.server';
import { listAttempts } from '~/server/reviews/attempt-list.server';
import { selectOptionalReview } from '~/server/reviews/stored-review.server';
import { installReferential, installScenario } from '~/server/scenarios/install.server';

const database = useTestDatabase();
const server = useTestServer(database);
let scenarioVersionId: string;

/** The tests' grid, where a jury may set a criterion aside as in the certification that provides it. */
beforeAll(async () => {
  const grid = shippedReferential();
  const { exemption, roles } = shippedReferential('DC').decision;
  const decision = { ...grid.decision, exemption, roles: [...grid.decision.roles, ...roles] };
  scenarioVersionId = await installScenario(
    database.db,
    reviewedScenario(),
    await installReferential(database.db, { ...grid, decision }),
  );
});

type Fields = Record<string, string>;

async function signedIn(centreId: string, role: 'examiner' | 'trainer' | 'admin') {
  const staff = await buildStaff(database.db, { centreId, roles: [role] });
  const visitor = new Visitor(server.address);
  await visitor.signInAsStaff(staff);
  const principal: StaffPrincipal = {
    kind: 'staff',
    userId: staff.userId,
    name: 'Dominique',
    centreId,
    centreName: 'Centre',
    roles: [role],
    sessionId: 's',
  };
  return { visitor, principal };
}

async function room() {
  const { db } = database;
  const { id: centreId } = await buildCentre(db);
  const { id } = await buildHandedInAttempt(server.services, { centreId, scenarioVersionId });
  const { visitor, principal } = await signedIn(centreId, 'examiner');
  await visitor.get(`/evaluation/${id}`);
  return {
    id,
    centreId,
    examiner: visitor,
    review: async () => (await selectOptionalReview(db, id))!,
    decideCriteria: () => decideEveryCriterion(db, principal, id),
    /** What the page answers, as its own script reads it. */
    answer: async (fields: Fields) => (await visitor.post(`/evaluation/${id}.data`, fields)).text(),
    acts: async () =>
      (
        await db
          .select({ act: auditLog.act, details: auditLog.details })
          .from(auditLog)
          .where(and(eq(auditLog.subjectId, id), eq(auditLog.subjectKind, 'attempt')))
          .orderBy(auditLog.id)
      ).filter(({ act }) => act !== 'review.decided'),
  };
}

/** 2.1.1 and 3.2.2 are evaluated whole; 2.2.1 by half. */
const whole: Fields = { intent: 'conclude', level: 'competence', code: '3.2.2', value: 'acquired' };
const otherWhole: Fields = { ...whole, code: '2.1.1' };
const partial: Fields = { ...whole, code: '2.2.1', reason: 'Vu en entreprise.' };
const request: Fields = {
  intent: 'exempt',
  criterionId: 'AC.2.3.L01',
  advice: 'Le poste visé ne comporte\r\npas cette activité.\u0000',
  'condition.overall-ability': 'on',
  'condition.future-job': 'on',
  answer: 'granted',
};

describe('a competence and a block', () => {
  it('are concluded once what they rest on is decided, and kept with who and what was replaced', async () => {
    const { answer, review, decideCriteria, acts } = await room();
    expect(await answer(whole)).toContain('AC.3.2.T01');
    await decideCriteria();
    await answer({ ...whole, comment: 'Ligne 1\r\nLigne 2' });
    await answer({ ...whole, value: 'not-acquired', reason: 'Vu à l’oral.' });
    const kept = (await review()).review.conclusions;
    expect([...kept.values()]).toMatchObject([
      { level: 'competence', code: '3.2.2', value: 'not-acquired', reason: 'Vu à l’oral.' },
    ]);
    expect(await acts()).toMatchObject([
      { act: 'review.concluded', details: { code: '3.2.2', value: 'acquired', comment: 'Ligne 1\nLigne 2' } },
      { act: 'review.concluded', details: { value: 'not-acquired', replaced: { value: 'acquired' } } },
    ]);
  });

  it('are not decisions on criteria: what the list of attempts counts stays the same', async () => {
    const { id, centreId, answer, review, decideCriteria } = await room();
    await decideCriteria();
    await answer(whole);
    const [line] = await listAttempts(database.db, centreId);
    expect(line).toMatchObject({ attemptId: id, decided: (await review()).review.proposals.size });
  });

  it('in part say on what else they rest; a conclusion may be withdrawn', async () => {
    const { answer, review, decideCriteria, acts } = await room();
    await decideCriteria();
    expect(await answer({ ...partial, reason: '' })).toContain('1 critère sur 2');
    await answer(partial);
    expect((await review()).review.conclusions.size).toBe(1);
    const withdraw = { intent: 'withdraw', level: 'competence', code: '2.2.1' };
    await answer(withdraw);
    expect((await review()).review.conclusions.size).toBe(0);
    expect(await answer(withdraw)).toContain('pas de conclusion');
    expect((await acts()).at(-1)).toMatchObject({
      act: 'review.withdrawn',
      details: { withdrawn: { reason: 'Vu en entreprise.' } },
    });
  });

  it('evaluated whole, are asked before signing; the signature covers and freezes them', async () => {
    const { answer, review, decideCriteria, examiner, id } = await room();
    await decideCriteria();
    expect(await answer({ intent: 'sign' })).toContain('2.1.1, 3.2.2');
    await answer(whole);
    expect(await answer({ intent: 'sign' })).toContain('2.1.1');
    await answer(otherWhole);
    await answer({ intent: 'sign' });
    const { review: signed, reviewId } = await review();
    expect(signed.signature).not.toBeNull();
    expect(await answer({ ...whole, value: 'not-acquired', reason: 'Trop tard.' })).toContain('signée');
    expect(await answer({ intent: 'withdraw', level: 'competence', code: '3.2.2' })).toContain('signée');
    expect(await answer(request)).toContain('signée');
    const mine = eq(decisions.reviewId, reviewId);
    await expect(database.db.delete(decisions).where(mine)).rejects.toThrow();
    const late = { reviewId, criterionId: 'AC.2.3.L01', conditions: [], answer: 'refused' as const };
    await expect(
      database.db
        .insert(exemptions)
        .values({ ...late, decidedBy: signed.signature!.signedBy, decidedAt: new Date() }),
    ).rejects.toThrow();
    for (const file of ['grille.pdf', 'grille.xlsx', 'proces-verbal.pdf'])
      expect((await examiner.get(`/evaluation/${id}/${file}`)).status).toBe(200);
  });

  it.each<Fields>([
    { code: '9.9.9' },
    { code: '' },
    { code: '3.2.2\u0000' },
    { code: 'x'.repeat(500) },
    { level: 'certification' },
    { level: 'block' },
    { value: 'yes' },
    { value: '' },
    { comment: 'x'.repeat(5_000) },
    { reason: 'x'.repeat(5_000) },
  ])('malformed, change nothing and say which field: %o', async (fields) => {
    const { answer, review, decideCriteria } = await room();
    await decideCriteria();
    expect(await answer({ ...whole, ...fields })).toContain('field');
    expect((await review()).review.conclusions.size).toBe(0);
  });

  it('concluded at the same moment by two examiners, are one conclusion', async () => {
    const { id, centreId, answer, review, decideCriteria } = await room();
    await decideCriteria();
    const { visitor } = await signedIn(centreId, 'examiner');
    await Promise.all([
      answer(whole),
      visitor.post(`/evaluation/${id}`, { ...whole, value: 'not-acquired', reason: 'Vu.' }),
      answer({ intent: 'withdraw', level: 'competence', code: '3.2.2' }),
    ]);
    expect((await review()).review.conclusions.size).toBeLessThanOrEqual(1);
  });
});

describe('a criterion set aside', () => {
  it('needs the advice and every condition, then no decision', async () => {
    const { answer, review, id, centreId } = await room();
    expect(await answer({ ...request, advice: ' \u0000 ' })).toContain('advice');
    const { 'condition.future-job': _, ...oneCondition } = request;
    expect(await answer(oneCondition)).toContain('conditions');
    await answer(request);
    expect((await review()).review.exemptions.get('AC.2.3.L01')).toMatchObject({
      advice: 'Le poste visé ne comporte\npas cette activité.',
      conditions: ['overall-ability', 'future-job'],
      answer: 'granted',
    });
    const [line] = await listAttempts(database.db, centreId);
    expect(line).toMatchObject({ attemptId: id, decided: 1 });
    expect(await answer({ intent: 'decide', criterionId: 'AC.2.3.L01', value: 'yes' })).toContain('écarté');
  });

  it('leaves no word of the advice in the audit log, and is withdrawn by emptying it', async () => {
    const { answer, review, acts } = await room();
    await answer(request);
    await answer({ intent: 'exempt', criterionId: 'AC.2.3.L01', advice: '', answer: 'pending' });
    expect((await review()).review.exemptions.size).toBe(0);
    const kept = await acts();
    expect(kept).toMatchObject([
      { act: 'review.exempted', details: { request: { answer: 'granted' }, replaced: null } },
      { act: 'review.exempted', details: { request: null, replaced: { answer: 'granted' } } },
    ]);
    expect(JSON.stringify(kept)).not.toContain('poste visé');
  });

  it('is not signed over while the request waits for its answer', async () => {
    const { answer, decideCriteria } = await room();
    await decideCriteria();
    await answer(whole);
    await answer(otherWhole);
    await answer({ ...request, answer: 'pending' });
    expect(await answer({ intent: 'sign' })).toContain('AC.2.3.L01');
  });

  it.each<Fields>([
    { criterionId: 'AC.9.9.X99' },
    { criterionId: 'AC.2.3.L01\u0000' },
    { answer: 'peut-être' },
    { 'condition.inconnue': 'on' },
    { 'condition.': 'on' },
    { advice: 'x'.repeat(5_000) },
  ])('malformed, changes nothing and says which field: %o', async (fields) => {
    const { answer, review } = await room();
    expect(await answer({ ...request, ...fields })).toContain('field');
    expect((await review()).review.exemptions.size).toBe(0);
  });

  it('shows the advice to those who decide, and to nobody else', async () => {
    const { answer, id, centreId, examiner } = await room();
    await answer(request);
    const address = `/evaluation/${id}?critere=AC.2.3.L01`;
    expect(await (await examiner.get(address)).text()).toContain('poste visé');
    for (const role of ['trainer', 'admin'] as const) {
      const page = await (await (await signedIn(centreId, role)).visitor.get(address)).text();
      expect(page).not.toContain('poste visé');
      expect(page).toContain('Écarté');
    }
  });
});

describe('who may', () => {
  const acts = [whole, { intent: 'withdraw', level: 'competence', code: '3.2.2' }, request];

  it('an examiner; a trainer and an admin only look, and another centre finds nothing', async () => {
    const { id, centreId, review, decideCriteria } = await room();
    await decideCriteria();
    const elsewhere = (await buildCentre(database.db)).id;
    for (const [centre, role, status] of [
      [centreId, 'trainer', 403],
      [centreId, 'admin', 403],
      [elsewhere, 'examiner', 404],
    ] as const) {
      const { visitor } = await signedIn(centre, role);
      for (const act of acts) expect((await visitor.post(`/evaluation/${id}`, act)).status).toBe(status);
    }
    const { review: untouched } = await review();
    expect([untouched.conclusions.size, untouched.exemptions.size]).toEqual([0, 0]);
  });
});
