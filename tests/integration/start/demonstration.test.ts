import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { attemptEvents, centres, enrolments, examSessions, scenarioVersions, staffUsers } from '#db/schema';
import { demonstration, finishedCandidate } from '~/server/demo/demonstration';
import { seedDemonstration } from '~/server/demo/seed-demonstration.server';
import { finishAttempt, installShippedContent } from '~/server/demo/shipped-content.server';
import { useTestDatabase } from '#tests/support/server/database';
import { useTestServer } from '#tests/support/server/test-server';
import { Visitor } from '#tests/support/server/visitor';

const database = useTestDatabase();
const server = useTestServer(database);

/** What `npm run demo` does before it serves. */
async function start(): Promise<void> {
  const { services } = server;
  await installShippedContent(services);
  const { attemptToFinish } = await seedDemonstration(services);
  if (attemptToFinish) await finishAttempt(services, attemptToFinish, demonstration.finishedScript);
}

const count = async () =>
  Promise.all(
    [centres, staffUsers, scenarioVersions, examSessions, enrolments, attemptEvents].map((table) =>
      database.db.$count(table),
    ),
  );

describe('the demonstration', { timeout: 120_000 }, () => {
  it('is made by the first start, whole, and found again by the next', async () => {
    await start();
    const first = await count();
    expect(first.slice(0, 5)).toEqual([1, 3, 1, 1, 3]);
    await start();
    expect(await count()).toEqual(first);
    const handedIn = await database.db.$count(attemptEvents, eq(attemptEvents.type, 'HandedIn'));
    expect(handedIn).toBe(1);
  });

  it('is installed again when the database no longer holds what was installed from here', async () => {
    const [version] = await database.db.select().from(scenarioVersions);
    await database.db.execute(sql`alter table scenario_versions disable trigger user`);
    await database.db.update(scenarioVersions).set({ contentHash: 'other', frozenAt: null });
    await start();
    expect(await database.db.select().from(scenarioVersions)).toMatchObject([
      { id: version!.id, contentHash: version!.contentHash },
    ]);
    await database.db.update(scenarioVersions).set({ frozenAt: version!.frozenAt });
    await database.db.execute(sql`alter table scenario_versions enable trigger user`);
  });

  it('lets everybody it names come in', async () => {
    for (const person of demonstration.staff) {
      const visitor = new Visitor(server.address);
      expect(
        (await visitor.post('/connexion', { email: person.email, password: person.password })).status,
      ).toBe(302);
      expect((await visitor.get('/evaluation')).status).toBe(200);
    }
    for (const { personalCode } of demonstration.candidates) {
      const visitor = new Visitor(server.address);
      const home = await visitor.post('/session', {
        session: demonstration.sitting.code,
        code: personalCode,
      });
      expect(home.status).toBe(302);
      expect((await visitor.get(home.headers.get('location') ?? '')).status).toBe(200);
    }
  });

  it('has one attempt to review, whose screens can be looked at again', async () => {
    const [attempt] = await database.db
      .select({ attemptId: attemptEvents.attemptId, seq: attemptEvents.seq })
      .from(attemptEvents)
      .where(eq(attemptEvents.type, 'HandedIn'));
    const examiner = demonstration.staff.find(({ role }) => role === 'examiner')!;
    const visitor = new Visitor(server.address);
    await visitor.post('/connexion', { email: examiner.email, password: examiner.password });
    const review = await visitor.get(`/evaluation/${attempt!.attemptId}`);
    expect(review.status).toBe(200);
    expect(await review.text()).toContain(finishedCandidate.name);
    expect((await visitor.get(`/evaluation/${attempt!.attemptId}/rejeu/${attempt!.seq}`)).status).toBe(200);
  });

  it('opens its sitting again after it closed', async () => {
    await database.db.update(examSessions).set({ status: 'closed', closesAt: new Date(Date.now() - 1000) });
    const { sitting, candidates } = demonstration;
    const signIn = () =>
      new Visitor(server.address).post('/session', {
        session: sitting.code,
        code: candidates[0]!.personalCode,
      });
    expect((await signIn()).status).toBe(403);
    await start();
    expect((await signIn()).status).toBe(302);
  });
});
