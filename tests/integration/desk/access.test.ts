import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCandidate, buildCentre, buildSitting, buildStaff } from '#tests/support/builders';
import { useTestDatabase } from '#tests/support/server/database';
import { shippedReferential } from '#tests/support/shipped-referential';
import { useTestServer } from '#tests/support/server/test-server';
import { tinyScenario } from '#tests/support/tiny-scenario';
import { Visitor } from '#tests/support/server/visitor';
import { installReferential, installScenario } from '~/server/scenarios/install.server';

const database = useTestDatabase();
const server = useTestServer(database);

let scenarioVersionId: string;
beforeAll(async () => {
  const { db } = server.services;
  scenarioVersionId = await installScenario(
    db,
    tinyScenario(),
    await installReferential(db, shippedReferential()),
  );
});

async function session() {
  const { db } = server.services;
  const { id: centreId } = await buildCentre(db);
  return { ...(await buildSitting(db, { centreId, scenarioVersionId })), centreId };
}

async function seat(
  sitting: Awaited<ReturnType<typeof session>>,
): Promise<{ visitor: Visitor; desk: string }> {
  const { db, candidateCodeSecret } = server.services;
  const visitor = new Visitor(server.address);
  const signedIn = await visitor.signInAsCandidate(await buildCandidate(db, candidateCodeSecret, sitting));
  return { visitor, desk: signedIn.headers.get('location') ?? '' };
}

const act = (visitor: Visitor, desk: string, type: string, fields: unknown, actionId = randomUUID()) =>
  visitor.postJson(`${desk}/actions`, { actionId, type, fields });

/** Nothing of the company may stand in an answer to somebody who has no business there. */
const tellsNothing = (body: string) => !/Maison d’Essai|Client d’essai|Mise en situation d’essai/.test(body);

describe('a candidate', () => {
  it('starts, works, and gets a refusal in French as an answer, not an error', async () => {
    const { visitor, desk } = await seat(await session());
    expect(await (await act(visitor, desk, 'StartAttempt', {})).json()).toMatchObject({
      accepted: true,
      head: { status: 'in-progress' },
    });
    const bad = await act(visitor, desk, 'CheckAvailability', { sku: 'NUL', quantity: 3 });
    expect(bad.status).toBe(200);
    expect(await bad.json()).toMatchObject({
      accepted: false,
      rejection: { code: 'not-found', field: 'sku' },
    });
    const page = await visitor.get(`${desk}/clients`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Client d’essai 1');
  });

  it('gets 404 for another candidate’s attempt, of the same session or of another centre, and learns nothing', async () => {
    const sitting = await session();
    const mine = await seat(sitting);
    for (const other of [await seat(sitting), await seat(await session())]) {
      await act(other.visitor, other.desk, 'StartAttempt', {});
      for (const path of ['', '/clients', '/devis/DV-0001', '/documents/cgv']) {
        const answer = await mine.visitor.get(other.desk + path);
        expect(answer.status).toBe(404);
        expect(tellsNothing(await answer.text())).toBe(true);
      }
      expect((await act(mine.visitor, other.desk, 'HandIn', {})).status).toBe(404);
    }
  });

  it('gets 404 on every staff page and on the replay of its own attempt', async () => {
    const { visitor, desk } = await seat(await session());
    const id = desk.split('/').at(-1) ?? '';
    for (const path of [
      '/evaluation',
      `/evaluation/${id}`,
      `/evaluation/${id}/grille.pdf`,
      `/evaluation/${id}/journal.json`,
      `/evaluation/${id}/rejeu/1`,
    ]) {
      const answer = await visitor.get(path);
      expect({ path, status: answer.status }).toEqual({ path, status: 404 });
      expect(tellsNothing(await answer.text())).toBe(true);
    }
  });

  it('cannot pass for the invigilator, nor grant itself time', async () => {
    const { visitor, desk } = await seat(await session());
    const started = await act(visitor, desk, 'StartAttempt', { timeFactor: 4 });
    expect(
      ((await started.json()) as { head: { remainingMs: number } }).head.remainingMs,
    ).toBeLessThanOrEqual(120 * 60_000);
    expect(await (await act(visitor, desk, 'PauseExam', { reason: 'Café' })).json()).toMatchObject({
      accepted: false,
      rejection: { code: 'not-allowed' },
    });
  });

  it('finds only the receipt after the hand-in, whatever address it goes back to', async () => {
    const { visitor, desk } = await seat(await session());
    await act(visitor, desk, 'StartAttempt', {});
    await act(visitor, desk, 'HandIn', {});
    const back = await visitor.get(`${desk}/clients`);
    expect(back.status).toBe(302);
    expect(back.headers.get('location')).toBe(desk);
    expect(await (await act(visitor, desk, 'CreateQuote', {})).json()).toMatchObject({
      accepted: false,
      rejection: { code: 'closed' },
    });
  });

  it.each([
    ['a text instead of JSON', 'pas du json'],
    ['no action id', { type: 'HandIn', fields: {} }],
    ['an action id made to deceive', { actionId: '../../x', type: 'HandIn', fields: {} }],
    [
      'more than an action holds',
      { actionId: 'action-0001', type: 'HandIn', fields: {}, actor: 'invigilator' },
    ],
  ])('gets a 400 that says what to do for %s', async (_what, body) => {
    const { visitor, desk } = await seat(await session());
    const answer = await visitor.postJson(`${desk}/actions`, body);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { message: string }).message).toContain('Rechargez la page');
  });

  it.each([
    ['an unknown action', 'DropTables', {}],
    ['a negative quantity', 'CheckAvailability', { sku: 'ART-1', quantity: -4 }],
    ['an absurd quantity', 'CheckAvailability', { sku: 'ART-1', quantity: 1e12 }],
    [
      'a date outside the calendar',
      'PlanActivity',
      {
        content: {
          kind: 'task',
          subject: 'x',
          accountId: null,
          contactId: null,
          relatedTo: null,
          dueOn: '2026-02-31',
          startMinute: null,
          durationMinutes: 0,
          ownerId: 'adv',
          priority: 'normal',
        },
      },
    ],
    [
      'a text of a million characters',
      'CreateMailDraft',
      {
        content: {
          to: [],
          cc: [],
          subject: 'x',
          body: 'y'.repeat(500_000),
          attachments: [],
          inReplyTo: null,
          relatedTo: null,
        },
      },
    ],
    ['a prototype as a name', '__proto__', {}],
  ])('is refused %s, and nothing is written', async (_what, type, fields) => {
    const { visitor, desk } = await seat(await session());
    await act(visitor, desk, 'StartAttempt', {});
    const answer = await act(visitor, desk, type, fields);
    expect(await answer.json()).toMatchObject({
      accepted: false,
      rejection: { code: 'invalid' },
      head: { seq: 1 },
    });
  });

  it('acts once when the same action comes twice', async () => {
    const { visitor, desk } = await seat(await session());
    await act(visitor, desk, 'StartAttempt', {});
    const id = randomUUID();
    const [one, two] = await Promise.all([
      act(visitor, desk, 'TickMission', { mission: 'mission-1', ticked: true }, id),
      act(visitor, desk, 'TickMission', { mission: 'mission-1', ticked: true }, id),
    ]);
    expect(await one.json()).toMatchObject({ accepted: true, head: { seq: 2 } });
    expect(await two.json()).toMatchObject({ accepted: true, head: { seq: 2 } });
  });
});

describe('an examiner', () => {
  it('gets 404 for an attempt of another centre', async () => {
    const { desk } = await seat(await session());
    const id = desk.split('/').at(-1) ?? '';
    const { id: elsewhere } = await buildCentre(server.services.db);
    const visitor = new Visitor(server.address);
    await visitor.signInAsStaff(await buildStaff(server.services.db, { centreId: elsewhere }));
    for (const path of [`/evaluation/${id}`, `/evaluation/${id}/journal.json`, `/evaluation/${id}/rejeu/1`]) {
      expect((await visitor.get(path)).status).toBe(404);
    }
  });

  it('cannot act in a candidate’s place', async () => {
    const sitting = await session();
    const { desk } = await seat(sitting);
    const visitor = new Visitor(server.address);
    await visitor.signInAsStaff(await buildStaff(server.services.db, { centreId: sitting.centreId }));
    expect((await act(visitor, desk, 'HandIn', {})).status).toBe(404);
  });
});

describe('a visitor', () => {
  it('is sent to sign in from a page, and told 401 on an act so that the page keeps what was typed', async () => {
    const { desk } = await seat(await session());
    const visitor = new Visitor(server.address);
    expect((await visitor.get(desk)).headers.get('location')).toMatch(/^\/session\?/);
    expect((await act(visitor, desk, 'HandIn', {})).status).toBe(401);
  });
});
