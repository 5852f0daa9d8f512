import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditLog, regrades, reports, reviews } from '#db/schema';
import { buildCentre, buildStaff } from '#tests/support/builders';
import { Visitor } from '#tests/support/server/visitor';
import { selectOptionalRegrade, SILENCE } from '~/server/regrading/regrade-store.server';
import { isInterrupted } from '~/server/regrading/regrading.server';
import { useRegradingRooms } from './rooms';

const { database, server, room } = useRegradingRooms();

describe('a regrading asked by a person', () => {
  it('works in a process of its own', async () => {
    const { correct, centreId, ids } = await room('recalcul-processus', 1);
    await correct();
    const started = await server.services.regrading.start({ centreId, sessionId: null, startedBy: null });
    const regrade = 'id' in started ? started.id : '';
    const status = async () => (await selectOptionalRegrade(database.db, centreId, regrade))?.status;
    await expect.poll(status, { timeout: 70_000, interval: 200 }).toBe('compared');
    const compared = (await selectOptionalRegrade(database.db, centreId, regrade))!;
    expect(await server.services.regrading.apply(compared)).toBeNull();
    await expect.poll(status, { timeout: 70_000, interval: 200 }).toBe('applied');
    expect(await database.db.$count(reports, eq(reports.attemptId, ids[0]!))).toBe(1);
    expect(await database.db.$count(reviews, eq(reviews.attemptId, ids[0]!))).toBe(0);
  }, 160_000);

  it('is shown at work as soon as a person resumes it, and not beside another of the centre', async () => {
    const { plan, centreId, ids } = await room('recalcul-reprise', 2);
    const first = await plan();
    const read = async (id: string) => (await selectOptionalRegrade(database.db, centreId, id))!;
    const died = new Date(Date.now() - SILENCE - 1_000);
    const silence = (id: string) =>
      database.db.update(regrades).set({ createdAt: died, heartbeatAt: died }).where(eq(regrades.id, id));
    await silence(first);
    const { regrading } = server.services;

    const second = await plan();
    expect(await regrading.resume(await read(first))).toContain('est en cours');
    expect(await regrading.cancel(await read(second))).toBeNull();

    expect(isInterrupted(await read(first), Date.now())).toBe(true);
    expect(await regrading.resume(await read(first))).toBeNull();
    expect(isInterrupted(await read(first), Date.now())).toBe(false);
    const status = async () => (await read(first)).status;
    await expect.poll(status, { timeout: 70_000, interval: 200 }).toBe('compared');
    expect((await read(first)).counts).toMatchObject({ waiting: 0, same: ids.length });

    // Its process died after the last comparison: nothing waits but a person's word.
    await database.db.update(regrades).set({ status: 'comparing' }).where(eq(regrades.id, first));
    await silence(first);
    expect(await regrading.resume(await read(first))).toBeNull();
    expect(await status()).toBe('compared');
  }, 160_000);
});

describe('over HTTP', () => {
  async function signedIn(centreId: string, role: 'examiner' | 'trainer'): Promise<Visitor> {
    const visitor = new Visitor(server.address);
    await visitor.signInAsStaff(await buildStaff(database.db, { centreId, roles: [role] }));
    return visitor;
  }

  it('a trainer starts and stops it, the audit says who; others may not, and elsewhere it does not exist', async () => {
    const { centreId } = await room('recalcul-web', 1);
    const examiner = await signedIn(centreId, 'examiner');
    expect((await examiner.get('/recalculs')).status).toBe(200);
    expect((await examiner.post('/recalculs', { sessionId: '' })).status).toBe(403);

    const trainer = await signedIn(centreId, 'trainer');
    const started = await trainer.post('/recalculs', { sessionId: '' });
    expect(started.status).toBe(302);
    const address = started.headers.get('location') ?? '';
    const id = address.split('/').at(-1) ?? '';
    expect(await (await trainer.post('/recalculs', { sessionId: '' })).text()).toContain('est en cours');
    expect((await examiner.get(address)).status).toBe(200);
    expect((await examiner.post(address, { intent: 'cancel' })).status).toBe(403);

    const elsewhere = await signedIn((await buildCentre(database.db)).id, 'trainer');
    expect((await elsewhere.get(address)).status).toBe(404);
    expect((await elsewhere.post(address, { intent: 'cancel' })).status).toBe(404);

    await trainer.post(address, { intent: 'cancel' });
    expect((await selectOptionalRegrade(database.db, centreId, id))?.status).toBe('cancelled');
    const told = await database.db
      .select({ act: auditLog.act, by: auditLog.actor })
      .from(auditLog)
      .where(eq(auditLog.subjectId, id))
      .orderBy(auditLog.id);
    expect(told).toEqual([
      { act: 'regrade.started', by: 'staff' },
      { act: 'regrade.cancelled', by: 'staff' },
    ]);
  }, 60_000);
});
