import { beforeAll, describe, expect, it } from 'vitest';
import { allAddresses, fillAddress } from '#tests/support/addresses';
import { buildCandidate, buildCentre, buildSitting } from '#tests/support/builders';
import { act, sitDown, task, type Seat } from '#tests/support/server/exam-room';
import { useTestDatabase } from '#tests/support/server/database';
import { useTestServer } from '#tests/support/server/test-server';
import { shippedReferential } from '#tests/support/shipped-referential';
import { tinyScenario } from '#tests/support/tiny-scenario';
import { installReferential, installScenario } from '~/server/scenarios/install.server';

const database = useTestDatabase();
const server = useTestServer(database);
let seat: Seat;
let attemptId = '';

beforeAll(async () => {
  const { db, candidateCodeSecret } = server.services;
  const referentialId = await installReferential(db, shippedReferential());
  const scenarioVersionId = await installScenario(db, tinyScenario(), referentialId);
  const { id: centreId } = await buildCentre(db);
  const sitting = { ...(await buildSitting(db, { centreId, scenarioVersionId })), centreId };
  seat = await sitDown(server.address, await buildCandidate(db, candidateCodeSecret, sitting));
  attemptId = seat.desk.split('/').at(-1) ?? '';
});

const hostile = [
  '__proto__',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '\u0000\u202e\ud83d\ude00',
  'x'.repeat(3_000),
  "' or 1=1 --",
];

const deskAddresses = allAddresses.filter((path) => path.startsWith('passage/'));

describe.each(deskAddresses.filter((path) => /:(?!attemptId)\w+/.test(path)))('/%s', (path) => {
  it('has no record of a hostile name, and says so without failing', async () => {
    for (const name of hostile) {
      const values = Object.fromEntries(
        [...path.matchAll(/:(\w+)/g)].map(([, parameter = '']) => [parameter, encodeURIComponent(name)]),
      );
      const answer = await seat.visitor.get(fillAddress(path, { ...values, attemptId }));
      const text = await answer.text();
      expect(text).not.toContain('<script>alert(1)');
      // An address that only answers data may answer "nothing".
      const isNothing = answer.status === 200 && ['{"draft":null}', '{"kind":"elsewhere"}'].includes(text);
      if (!isNothing) {
        expect({ name: name.slice(0, 30), status: answer.status }).toEqual({
          name: name.slice(0, 30),
          status: expect.toBeOneOf([400, 404]) as number,
        });
      }
    }
  });
});

describe.each(deskAddresses.filter((path) => !/:(?!attemptId)\w+/.test(path)))('/%s', (path) => {
  it('takes any question of its lists', async () => {
    for (const text of hostile) {
      const question = new URLSearchParams({
        q: text,
        tri: text,
        sens: text,
        page: '-1e9',
        taille: text,
        'f.etat': text,
        quantite: '-1',
        jour: '2026-02-31',
        semaine: text,
        dossier: text,
        message: text,
        document: text,
        client: text,
        pj: text,
      });
      const address = fillAddress(path, { attemptId });
      const answer = await seat.visitor.get(`${address}?${question.toString()}`);
      expect({ text: text.slice(0, 30), status: answer.status }).toEqual({
        text: text.slice(0, 30),
        status: expect.toSatisfy((status: number) => status < 500) as number,
      });
      expect(await answer.text()).not.toContain('<script>alert(1)');
    }
  });
});

it('the same click twice, as two acts, is two tasks; as one act sent twice, one', async () => {
  const twice = await Promise.all([act(seat, 'PlanActivity', task(1)), act(seat, 'PlanActivity', task(1))]);
  expect(new Set(twice.map((answer) => answer.accepted && answer.id)).size).toBe(2);
  const same = await Promise.all(
    [1, 2].map(() => act(seat, 'PlanActivity', task(2), 'the-same-click-twice')),
  );
  expect(new Set(same.map((answer) => answer.accepted && answer.id)).size).toBe(1);
});
