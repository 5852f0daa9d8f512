import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { attemptEvents, centres, enrolments, examSessions, scenarioVersions, staffUsers } from '#db/schema';
import { demonstration } from '~/server/demo/demonstration';
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
  const { attemptsToFinish } = await seedDemonstration(services);
  for (const { attemptId, script } of attemptsToFinish) await finishAttempt(services, attemptId, script);
}

const people = demonstration.sittings.flatMap(({ code, candidates }) =>
  candidates.map((candidate) => ({ ...candidate, code })),
);
const finished = people.filter(({ playedFrom }) => playedFrom !== undefined);

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
    expect(first.slice(0, 5)).toEqual([1, 3, 2, 2, people.length]);
    await start();
    expect(await count()).toEqual(first);
    const handedIn = await database.db.$count(attemptEvents, eq(attemptEvents.type, 'HandedIn'));
    expect(handedIn).toBe(finished.length);
  });

  it('is installed again when the database no longer holds what was installed from here', async () => {
    const columns = {
      id: scenarioVersions.id,
      contentHash: scenarioVersions.contentHash,
      frozenAt: scenarioVersions.frozenAt,
    };
    const versions = await database.db.select(columns).from(scenarioVersions).orderBy(scenarioVersions.id);
    await database.db.execute(sql`alter table scenario_versions disable trigger user`);
    await database.db.update(scenarioVersions).set({ contentHash: sql`'other ' || id`, frozenAt: null });
    await start();
    expect(
      await database.db.select(columns).from(scenarioVersions).orderBy(scenarioVersions.id),
    ).toMatchObject(versions.map(({ id, contentHash }) => ({ id, contentHash })));
    for (const { id, frozenAt } of versions)
      await database.db.update(scenarioVersions).set({ frozenAt }).where(eq(scenarioVersions.id, id));
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
    for (const { code, personalCode } of people) {
      const visitor = new Visitor(server.address);
      const home = await visitor.post('/session', { session: code, code: personalCode });
      expect(home.status).toBe(302);
      expect((await visitor.get(home.headers.get('location') ?? '')).status).toBe(200);
    }
  });

  it('has attempts to review, whose screens can be looked at again', async () => {
    const attempts = await database.db
      .select({ attemptId: attemptEvents.attemptId, seq: attemptEvents.seq })
      .from(attemptEvents)
      .where(eq(attemptEvents.type, 'HandedIn'));
    const examiner = demonstration.staff.find(({ role }) => role === 'examiner')!;
    const visitor = new Visitor(server.address);
    await visitor.post('/connexion', { email: examiner.email, password: examiner.password });
    const pages: string[] = [];
    for (const { attemptId, seq } of attempts) {
      const review = await visitor.get(`/evaluation/${attemptId}`);
      expect(review.status).toBe(200);
      pages.push(await review.text());
      expect((await visitor.get(`/evaluation/${attemptId}/rejeu/${seq}`)).status).toBe(200);
    }
    for (const { name } of finished) expect(pages.some((page) => page.includes(name))).toBe(true);
  });

  it('opens its sittings again after they closed', async () => {
    await database.db.update(examSessions).set({ status: 'closed', closesAt: new Date(Date.now() - 1000) });
    const [first] = people;
    const signIn = () =>
      new Visitor(server.address).post('/session', { session: first!.code, code: first!.personalCode });
    expect((await signIn()).status).toBe(403);
    await start();
    expect((await signIn()).status).toBe(302);
  });
});
