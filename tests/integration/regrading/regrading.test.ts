import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditLog, regradeItems, reports } from '#db/schema';
import { buildCentre } from '#tests/support/builders';
import { decideEverything, shippedGrid } from '#tests/support/review/decide-everything';
import type { StaffPrincipal } from '~/server/auth/principal.server';
import { createJournalStore } from '~/server/journal/journal-store.server';
import { continueRegrade, type RegradingTools } from '~/server/regrading/regrade.server';
import {
  moveRegrade,
  planRegrade,
  RegradeBusy,
  selectOptionalRegrade,
} from '~/server/regrading/regrade-store.server';
import { listRegradedAttempts, sumRegrade } from '~/server/regrading/regraded-attempts.server';
import { saveDecision, saveSignature } from '~/server/reviews/review-store.server';
import { useRegradingRooms } from './rooms';

const { database, server, room } = useRegradingRooms();

const tools = (over: Partial<RegradingTools> = {}): RegradingTools => ({
  db: database.db,
  store: createJournalStore(database.db),
  scenarios: server.services.scenarios,
  ...over,
});

async function signEverything(examiner: StaffPrincipal, id: string) {
  await decideEverything(database.db, examiner, id);
  expect(await saveSignature(database.db, examiner, id, shippedGrid(), Date.now())).toEqual({ done: true });
}

describe('a regrading', () => {
  it('says first who would change and why, and changes nothing yet', async () => {
    const { open, ids, correct, plan, centreId } = await room('recalcul-montre', 2);
    const [id] = ids as [string, string];
    const before = await open(id);
    await correct();
    const regrade = await plan();
    expect(await continueRegrade(tools(), regrade)).toBe('compared');
    expect(await selectOptionalRegrade(database.db, centreId, regrade)).toMatchObject({
      counts: { changed: 2, same: 0, waiting: 0 },
      graderVersion: expect.stringContaining('dictionary-fr'),
    });
    expect(await sumRegrade(database.db, regrade)).toMatchObject({
      attempts: 2,
      proposalsChanged: 2,
      moves: [{ criterionId: 'AC.2.1.D01', from: 'met', to: 'not-met', count: 2 }],
    });
    expect(await listRegradedAttempts(database.db, regrade, { first: 1, count: 25 })).toHaveLength(1);
    const shown = await listRegradedAttempts(database.db, regrade);
    expect(shown.find((one) => one.attemptId === id)?.changes).toEqual([
      {
        id: 'AC.2.1.D01',
        from: 'met',
        to: 'not-met',
        checks: [expect.objectContaining({ id: 'devis-validite', from: 'met', to: 'not-met' })],
      },
    ]);
    expect(shown[0]?.changes[0]?.checks[0]?.reason).toContain('objet introuvable');
    expect((await open(id)).report).toEqual(before.report);
    expect(await database.db.$count(reports, eq(reports.attemptId, id))).toBe(1);
  });

  it('then keeps the new report beside the old one, and leaves decisions and signed reviews alone', async () => {
    const { open, ids, correct, plan, examiner, centreId } = await room('recalcul-applique', 3);
    const [unsigned, signed, unopened] = ids as [string, string, string];
    const old = await open(unsigned);
    await saveDecision(
      database.db,
      examiner,
      unsigned,
      { criterionId: 'AC.2.1.D01', value: 'yes', comment: 'Date lue.', reason: '' },
      Date.now(),
    );
    const frozen = await open(signed);
    await signEverything(examiner, signed);
    await correct();
    const regrade = await plan();
    await continueRegrade(tools(), regrade);
    expect(await moveRegrade(database.db, regrade, ['compared'], 'applying', Date.now())).toBe(true);
    expect(await continueRegrade(tools(), regrade)).toBe('applied');

    const now = await open(unsigned);
    expect(now.report.version).toBe(2);
    expect(now.review.proposals.get('AC.2.1.D01')).toBe('not-met');
    expect(now.review.decisions.get('AC.2.1.D01')).toMatchObject({ value: 'yes', comment: 'Date lue.' });
    expect((await open(signed)).report).toEqual(frozen.report);
    expect((await open(unopened)).report.version).toBe(2);
    const kept = await database.db.select().from(reports).where(eq(reports.attemptId, unsigned));
    expect(kept.map(({ report }) => (report as { version: number }).version).sort()).toEqual([1, 2]);
    expect(kept.find(({ report }) => (report as { version: number }).version === 1)?.report).toEqual(
      old.report,
    );
    expect((await selectOptionalRegrade(database.db, centreId, regrade))?.counts).toMatchObject({
      applied: 2,
      kept: 1,
    });
    expect(
      await database.db.$count(
        auditLog,
        and(eq(auditLog.subjectId, unsigned), eq(auditLog.act, 'review.regraded')),
      ),
    ).toBe(1);
    // The decision contradicts the new proposal without a word: it must be looked at before signing.
    const signature = await saveSignature(database.db, examiner, unsigned, shippedGrid(), Date.now());
    expect(signature).toMatchObject({ done: false });
  });

  it('does not put an old comparison in the place of a newer report', async () => {
    const { open, ids, correct, plan, centreId } = await room('recalcul-perime', 1);
    const [id] = ids as [string];
    await open(id);
    await correct();
    const old = await plan();
    await continueRegrade(tools(), old);
    await correct((content) => ({
      ...content,
      package: { ...content.package, head: { ...content.package.head, version: 3 } },
    }));
    const recent = await plan();
    await continueRegrade(tools(), recent);
    const putInForce = async (regrade: string) => {
      await moveRegrade(database.db, regrade, ['compared'], 'applying', Date.now());
      await continueRegrade(tools(), regrade);
    };
    await putInForce(recent);
    expect((await open(id)).report.version).toBe(3);
    await putInForce(old);
    expect((await open(id)).report.version).toBe(3);
    expect((await selectOptionalRegrade(database.db, centreId, old))?.counts).toMatchObject({ failed: 1 });
    expect((await listRegradedAttempts(database.db, old))[0]?.fault).toContain('recalculez');
  });

  it('of a centre is one at a time', async () => {
    const { plan } = await room('recalcul-double', 1);
    const asked = await Promise.allSettled([plan(), plan()]);
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(plan()).rejects.toThrow(RegradeBusy);
  });

  it('does not undo what another process ended meanwhile', async () => {
    const { open, ids, correct, plan, centreId } = await room('recalcul-depasse', 1);
    await open(ids[0]!);
    await correct();
    const regrade = await plan();
    const store = createJournalStore(database.db);
    const overtaken = tools({
      store: {
        ...store,
        read: async (attemptId, after) => {
          const entries = await store.read(attemptId, after);
          await continueRegrade(tools(), regrade);
          await moveRegrade(database.db, regrade, ['compared'], 'applying', Date.now());
          await continueRegrade(tools(), regrade);
          return entries;
        },
      },
    });
    expect(await continueRegrade(overtaken, regrade)).toBe('applied');
    expect((await selectOptionalRegrade(database.db, centreId, regrade))?.counts).toMatchObject({
      applied: 1,
    });
  });

  it('does not use the rules of a version whose story is another one', async () => {
    const { correct, plan, centreId } = await room('recalcul-autre', 1);
    await correct((content) => ({
      ...content,
      package: { ...content.package, head: { ...content.package.head, examMinutes: 77 } },
    }));
    const regrade = await plan();
    await continueRegrade(tools(), regrade);
    expect((await selectOptionalRegrade(database.db, centreId, regrade))?.counts).toMatchObject({
      changed: 0,
      same: 1,
    });
  });

  it('stops between two attempts when it is cancelled, and goes on where it stopped', async () => {
    const { correct, plan, centreId } = await room('recalcul-annule', 3);
    await correct();
    const regrade = await plan();
    const read = async () => (await selectOptionalRegrade(database.db, centreId, regrade))!;
    const cancelling = tools({
      batch: 1,
      onProgress: () => server.services.regrading.cancel({ id: regrade }),
    });
    expect(await continueRegrade(cancelling, regrade)).toBe('cancelled');
    expect((await read()).counts).toMatchObject({ changed: 1, waiting: 2 });
    expect(await moveRegrade(database.db, regrade, ['cancelled'], 'comparing', Date.now())).toBe(true);
    expect(await continueRegrade(tools(), regrade)).toBe('compared');
    expect((await read()).counts).toMatchObject({ changed: 3, waiting: 0 });
  });

  it('ends with its share, and is compared when the last share is', async () => {
    const { correct, plan, centreId } = await room('recalcul-partage', 6);
    await correct();
    const regrade = await plan();
    expect(await continueRegrade(tools({ share: { index: 0, of: 2 } }), regrade)).toBe('comparing');
    const { counts } = (await selectOptionalRegrade(database.db, centreId, regrade))!;
    expect(counts.waiting).toBeGreaterThan(0);
    expect(counts.waiting + counts.changed).toBe(6);
    expect(await continueRegrade(tools({ share: { index: 1, of: 2 } }), regrade)).toBe('compared');
  });

  it('loses nothing when its process dies in the middle', async () => {
    const { correct, plan, centreId, ids } = await room('recalcul-meurt', 3);
    await correct();
    const regrade = await plan();
    const dying = tools({
      batch: 1,
      onProgress: (done) => {
        if (done === 2) throw new Error('killed');
      },
    });
    await expect(continueRegrade(dying, regrade)).rejects.toThrow('killed');
    expect((await selectOptionalRegrade(database.db, centreId, regrade))?.counts).toMatchObject({
      changed: 2,
      waiting: 1,
    });
    expect(await continueRegrade(tools(), regrade)).toBe('compared');
    expect(await database.db.$count(regradeItems, eq(regradeItems.regradeId, regrade))).toBe(ids.length);
  });

  it('tells an attempt that cannot be graded, and goes on with the others', async () => {
    const { plan, ids, centreId } = await room('recalcul-echec', 2);
    const regrade = await plan();
    const store = createJournalStore(database.db);
    const failing = tools({
      store: {
        ...store,
        read: (attemptId, after) =>
          attemptId === ids[0] ? Promise.reject(new Error('illisible')) : store.read(attemptId, after),
      },
    });
    expect(await continueRegrade(failing, regrade)).toBe('compared');
    expect((await selectOptionalRegrade(database.db, centreId, regrade))?.counts).toMatchObject({
      failed: 1,
      same: 1,
    });
    expect(await listRegradedAttempts(database.db, regrade)).toMatchObject([{ fault: 'illisible' }]);
  });

  it('regrades nothing in a centre where nobody handed in', async () => {
    const { id: centreId } = await buildCentre(database.db);
    expect(await planRegrade(database.db, { centreId, sessionId: null, startedBy: null })).toBeNull();
  });
});
