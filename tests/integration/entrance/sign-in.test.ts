import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { examSessions } from '#db/schema/exam-sessions';
import { installReferential, installScenario } from '~/server/scenarios/install.server';
import { signInLimits } from '~/server/auth/sign-in-limits.server';
import { buildCandidate, buildCentre, buildSitting, buildStaff } from '#tests/support/builders';
import { useTestDatabase } from '#tests/support/server/database';
import { shippedReferential } from '#tests/support/shipped-referential';
import { tinyScenario } from '#tests/support/tiny-scenario';
import { useTestServer } from '#tests/support/server/test-server';
import { Visitor } from '#tests/support/server/visitor';

const database = useTestDatabase();
const server = useTestServer(database);
let centreId = '';
let scenarioVersionId = '';

beforeAll(async () => {
  centreId = (await buildCentre(database.db)).id;
  scenarioVersionId = await installScenario(
    database.db,
    tinyScenario(),
    await installReferential(database.db, shippedReferential()),
  );
});

async function openSitting(overrides = {}) {
  const sitting = await buildSitting(database.db, { centreId, ...overrides });
  return { ...sitting, centreId };
}

const enrol = async (overrides = {}) =>
  buildCandidate(database.db, server.services.candidateCodeSecret, await openSitting(overrides));

describe('a member of staff', () => {
  it('signs in with e-mail and password, and goes to the attempts', async () => {
    const visitor = new Visitor(server.address);
    const answer = await visitor.signInAsStaff(await buildStaff(database.db, { centreId }));
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/evaluation');
    expect(answer.headers.getSetCookie().join()).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await visitor.get('/compte/sessions')).status).toBe(200);
  });

  it('comes back to the page asked for, never to another site', async () => {
    const staff = await buildStaff(database.db, { centreId });
    const { email, password } = staff;
    const back = await new Visitor(server.address).post('/connexion?retour=%2Fcompte%2Fsessions', {
      email,
      password,
    });
    expect(back.headers.get('location')).toBe('/compte/sessions');
    for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example']) {
      const away = await new Visitor(server.address).post(
        `/connexion?retour=${encodeURIComponent(elsewhere)}`,
        {
          email,
          password,
        },
      );
      expect(away.headers.get('location')).toBe('/evaluation');
    }
  });

  it('gets the same answer for a wrong password and an unknown address', async () => {
    const { email } = await buildStaff(database.db, { centreId });
    const wrong = await new Visitor(server.address).post('/connexion', { email, password: 'pas le bon' });
    const unknown = await new Visitor(server.address).post('/connexion', {
      email: 'x@y.example',
      password: 'pas le bon',
    });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toContain('Adresse ou mot de passe inexact');
    expect(await unknown.text()).toContain('Adresse ou mot de passe inexact');
  });

  it('is stopped after too many failures, even with the right password', async () => {
    const staff = await buildStaff(database.db, { centreId });
    for (let failures = 0; failures < signInLimits.staffEmail.points; failures += 1) {
      const failed = await new Visitor(server.address).post('/connexion', {
        email: staff.email,
        password: 'non',
      });
      expect(failed.status).toBe(401);
    }
    expect((await new Visitor(server.address).signInAsStaff(staff)).status).toBe(429);
    const other = await buildStaff(database.db, { centreId });
    expect((await new Visitor(server.address).signInAsStaff(other)).status).toBe(302);
  });
});

describe('a candidate', () => {
  it('signs in with the two codes as people type them, and finds the same attempt again', async () => {
    const candidate = await enrol();
    const first = await new Visitor(server.address).signInAsCandidate(candidate);
    expect(first.status).toBe(302);
    expect(first.headers.get('location')).toMatch(/^\/passage\/[0-9a-f-]{36}$/);
    const typed = {
      session: ` ${candidate.sessionCode.toLowerCase()} `,
      code: candidate.personalCode.replace(/(....)/, '$1 - ').toLowerCase(),
    };
    const again = await new Visitor(server.address).post('/session', typed);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
  });

  it('is refused with another candidate’s session code', async () => {
    const [mine, other] = [await enrol(), await enrol()];
    const answer = await new Visitor(server.address).signInAsCandidate({
      ...mine,
      sessionCode: other.sessionCode,
    });
    expect(answer.status).toBe(401);
  });

  it('is told when the sitting is not open', async () => {
    const tomorrow = {
      opensAt: new Date(Date.now() + 86_400_000),
      closesAt: new Date(Date.now() + 90_000_000),
    };
    const early = await new Visitor(server.address).signInAsCandidate(await enrol(tomorrow));
    expect(early.status).toBe(403);
    expect(await early.text()).toContain('n’est pas encore ouverte');
    const late = await new Visitor(server.address).signInAsCandidate(await enrol({ status: 'closed' }));
    expect(late.status).toBe(403);
    expect(await late.text()).toContain('Cette session est terminée');
  });

  it('comes back into an exam under way after the sitting closed, not into one handed in or never begun', async () => {
    const rows = [];
    for (const state of ['under way', 'handed in', 'not begun'] as const) {
      const sitting = await openSitting({ scenarioVersionId });
      const candidate = await buildCandidate(database.db, server.services.candidateCodeSecret, sitting);
      const first = await new Visitor(server.address).signInAsCandidate(candidate);
      const desk = first.headers.get('location') ?? '';
      const attemptId = desk.split('/').at(-1) ?? '';
      if (state !== 'not begun') {
        const act = (type: string, fields: unknown, actor: 'candidate' | 'system') =>
          server.services.attempts.act(
            attemptId,
            { actionId: `${type}-${state}`, type, fields, actor },
            Date.now(),
          );
        await act('StartAttempt', { timeFactor: 4 / 3 }, 'system');
        if (state === 'handed in') await act('HandIn', {}, 'candidate');
      }
      await database.db
        .update(examSessions)
        .set({ closesAt: new Date(Date.now() - 60_000) })
        .where(eq(examSessions.id, sitting.id));
      const again = await new Visitor(server.address).signInAsCandidate(candidate);
      rows.push({ state, status: again.status, same: again.headers.get('location') === desk });
    }
    expect(rows).toEqual([
      { state: 'under way', status: 302, same: true },
      { state: 'handed in', status: 403, same: false },
      { state: 'not begun', status: 403, same: false },
    ]);
  });

  it('can fail often in a full room, not for ever', async () => {
    const sitting = await openSitting();
    const candidate = await buildCandidate(database.db, server.services.candidateCodeSecret, sitting);
    const wrong = { ...candidate, personalCode: 'AAAAAAAA' };
    const statuses = [];
    for (let tries = 0; tries < 40; tries += 1) {
      statuses.push((await new Visitor(server.address).signInAsCandidate(wrong)).status);
    }
    expect(new Set(statuses)).toEqual(new Set([401]));
    expect((await new Visitor(server.address).signInAsCandidate(candidate)).status).toBe(302);
    for (let tries = 40; tries < signInLimits.candidateAddress.points; tries += 1) {
      await new Visitor(server.address).signInAsCandidate(wrong);
    }
    expect((await new Visitor(server.address).signInAsCandidate(candidate)).status).toBe(429);
  });
});
