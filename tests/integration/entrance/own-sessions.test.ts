import { beforeAll, describe, expect, it } from 'vitest';
import { buildCandidate, buildCentre, buildSitting, buildStaff } from '#tests/support/builders';
import { useTestDatabase } from '#tests/support/server/database';
import { useTestServer } from '#tests/support/server/test-server';
import { Visitor } from '#tests/support/server/visitor';

const database = useTestDatabase();
const server = useTestServer(database);
let centreId = '';

beforeAll(async () => {
  centreId = (await buildCentre(database.db)).id;
});

async function enrol() {
  const sitting = await buildSitting(database.db, { centreId });
  return buildCandidate(database.db, server.services.candidateCodeSecret, { ...sitting, centreId });
}

/** Ids of the sessions shown, the current one first. */
async function shownSessions(visitor: Visitor): Promise<string[]> {
  const page = await (await visitor.get('/compte/sessions')).text();
  return [...page.matchAll(/name="session" value="([^"]+)"/g)].map(([, id]) => id ?? '');
}

const signedIn = async (visitor: Visitor) => (await visitor.get('/compte/sessions')).status === 200;

describe.each([
  [
    'staff',
    async (visitor: Visitor, person: unknown) => visitor.signInAsStaff(person as never),
    () => buildStaff(database.db, { centreId }),
  ],
  [
    'candidate',
    async (visitor: Visitor, person: unknown) => visitor.signInAsCandidate(person as never),
    enrol,
  ],
] as const)('the sessions of a %s', (_kind, signIn, build) => {
  it('are all shown, and one device can end another’s', async () => {
    const person = await build();
    const [desk, stolen] = [new Visitor(server.address), new Visitor(server.address)];
    await signIn(stolen, person);
    await signIn(desk, person);
    const shown = await shownSessions(desk);
    expect(shown).toHaveLength(2);
    const revoked = await desk.post('/compte/sessions', { session: shown[1] ?? '' });
    expect(revoked.status).toBe(302);
    expect(await signedIn(stolen)).toBe(false);
    expect(await signedIn(desk)).toBe(true);
    expect(await shownSessions(desk)).toHaveLength(1);
  });

  it('end when signing out, and the old cookie is worth nothing', async () => {
    const visitor = new Visitor(server.address);
    await signIn(visitor, await build());
    const before = Object.assign(new Visitor(server.address), {
      cookies: new Map(Reflect.get(visitor, 'cookies') as Map<string, string>),
    });
    expect(await signedIn(before)).toBe(true);
    await visitor.post('/deconnexion', {});
    expect(await signedIn(visitor)).toBe(false);
    expect(await signedIn(before)).toBe(false);
  });

  it('cannot be ended by somebody else, who learns nothing', async () => {
    const [owner, other] = [new Visitor(server.address), new Visitor(server.address)];
    await signIn(owner, await build());
    await signIn(other, await build());
    const [id = ''] = await shownSessions(owner);
    expect((await other.post('/compte/sessions', { session: id })).status).toBe(404);
    expect((await other.post('/compte/sessions', { session: 'nonsense' })).status).toBe(404);
    expect(await signedIn(owner)).toBe(true);
  });
});

it('signing in as a candidate ends the staff session of the browser', async () => {
  const visitor = new Visitor(server.address);
  const staff = await buildStaff(database.db, { centreId });
  await visitor.signInAsStaff(staff);
  const answer = await visitor.signInAsCandidate(await enrol());
  expect((await visitor.get('/')).headers.get('location')).toBe(answer.headers.get('location'));
});

it('a visitor is sent to sign in, and a write without a session answers 401', async () => {
  const visitor = new Visitor(server.address);
  expect((await visitor.get('/compte/sessions')).headers.get('location')).toBe(
    '/?retour=%2Fcompte%2Fsessions',
  );
  expect((await visitor.post('/compte/sessions', { session: 'x' })).status).toBe(401);
});
