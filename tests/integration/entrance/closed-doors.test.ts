import { beforeAll, describe, expect, it } from 'vitest';
import { allAddresses, fillAddress } from '#tests/support/addresses';
import { buildCandidate, buildCentre, buildSitting, buildStaff } from '#tests/support/builders';
import { useTestDatabase } from '#tests/support/server/database';
import { useTestServer } from '#tests/support/server/test-server';
import { Visitor } from '#tests/support/server/visitor';

/*
 * Every address of the sitemap is tried by people who have no business there. A page added to the sitemap is tried too, without
 * anybody thinking of it.
 */

const database = useTestDatabase();
const server = useTestServer(database);

const candidatePages = allAddresses.filter((path) => path.startsWith('passage'));
/** Addresses for everybody, signed in or not, or for anybody signed in. */
const common = ['', 'connexion', 'session', 'deconnexion', 'compte/sessions', '*'];
const staffPages = allAddresses.filter((path) => !path.startsWith('passage') && !common.includes(path));

/** 400: the address only takes writes, whoever asks. */
const absent = [404, 400];

const fill = (path: string, id: string): string => fillAddress(path, { attemptId: id, seq: '1' });

let owner: Visitor;
let otherCandidate: Visitor;
let otherCentre: Visitor;
let visitor: Visitor;
let attemptId = '';

beforeAll(async () => {
  const [here, elsewhere] = [await buildCentre(database.db), await buildCentre(database.db)];
  const sitting = { ...(await buildSitting(database.db, { centreId: here.id })), centreId: here.id };
  const enrol = () => buildCandidate(database.db, server.services.candidateCodeSecret, sitting);
  [owner, otherCandidate, otherCentre, visitor] = Array.from(
    { length: 4 },
    () => new Visitor(server.address),
  ) as [Visitor, Visitor, Visitor, Visitor];
  const home = (await owner.signInAsCandidate(await enrol())).headers.get('location') ?? '';
  attemptId = home.split('/').at(-1) ?? '';
  await otherCandidate.signInAsCandidate(await enrol());
  await otherCentre.signInAsStaff(
    await buildStaff(database.db, { centreId: elsewhere.id, roles: ['admin', 'trainer', 'examiner'] }),
  );
});

it('the sitemap has pages of both kinds', () => {
  expect(candidatePages.length).toBeGreaterThan(3);
  expect(staffPages.length).toBeGreaterThan(3);
});

describe.each(candidatePages)('/%s', (path) => {
  it('does not exist for another candidate of the same sitting', async () => {
    expect((await otherCandidate.get(fill(path, attemptId))).status).toBeOneOf(absent);
  });

  it('does not exist for the staff of another centre', async () => {
    expect((await otherCentre.get(fill(path, attemptId))).status).toBeOneOf(absent);
  });

  it('sends a visitor to sign in, or answers 401', async () => {
    const answer = await visitor.get(fill(path, attemptId));
    if (answer.status === 302) expect(answer.headers.get('location')).toMatch(/^\/session\?retour=/);
    else expect(answer.status).toBeOneOf([401, 400]);
  });
});

describe.each(staffPages)('/%s', (path) => {
  it('does not exist for a candidate, the attempt’s own included', async () => {
    expect((await owner.get(fill(path, attemptId))).status).toBeOneOf(absent);
    expect((await otherCandidate.get(fill(path, attemptId))).status).toBeOneOf(absent);
  });

  it.runIf(path.includes(':attemptId'))('does not exist for the staff of another centre', async () => {
    expect((await otherCentre.get(fill(path, attemptId))).status).toBeOneOf(absent);
  });

  it('sends a visitor to sign in, or answers 401', async () => {
    const answer = await visitor.get(fill(path, attemptId));
    if (answer.status === 302) expect(answer.headers.get('location')).toMatch(/^\/connexion\?retour=/);
    else expect(answer.status).toBeOneOf([401, 400]);
  });
});

describe.each(allAddresses.filter((path) => path.includes(':attemptId')))('a write to /%s', (path) => {
  it('changes nothing for those who may not, and tells them nothing', async () => {
    const target = fill(path, attemptId);
    for (const stranger of [otherCandidate, otherCentre]) {
      const answers = await Promise.all([
        stranger.post(target, { name: 'x' }),
        stranger.postJson(target, { actionId: '1', type: 'HandIn', fields: {} }),
      ]);
      // 405: the page takes no writes from anybody. 400: not what this address reads.
      for (const { status } of answers) expect(status).toBeOneOf([404, 405, 400]);
    }
    // A page that takes no writes answers as to a read.
    const answer = await visitor.postJson(target, {});
    if (answer.status === 302)
      expect(answer.headers.get('location')).toMatch(/^\/(session|connexion)\?retour=/);
    else expect(answer.status).toBeOneOf([401, 405, 400]);
  });
});

it('an attempt that never was answers like somebody else’s', async () => {
  const nowhere = '00000000-0000-4000-8000-000000000000';
  const bodies = await Promise.all(
    [attemptId, nowhere, 'pas-un-identifiant'].map(async (id) => {
      const answer = await otherCandidate.get(`/passage/${id}`);
      return `${answer.status} ${(await answer.text()).replace(/nonce="[^"]*"/g, '').replaceAll(id, '…')}`;
    }),
  );
  expect(new Set(bodies).size).toBe(1);
  expect(bodies[0]).toMatch(/^404 /);
});
