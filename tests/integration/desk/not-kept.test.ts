import { beforeAll, describe, expect, it } from 'vitest';
import { allAddresses, fillAddress } from '#tests/support/addresses';
import { buildCandidate, buildCentre, buildSitting, buildStaff } from '#tests/support/builders';
import { act, sitDown, task, type Seat } from '#tests/support/server/exam-room';
import { useTestDatabase } from '#tests/support/server/database';
import { useTestServer } from '#tests/support/server/test-server';
import { Visitor } from '#tests/support/server/visitor';
import { shippedReferential } from '#tests/support/shipped-referential';
import { tinyScenario } from '#tests/support/tiny-scenario';
import { actLimit } from '~/server/desk/act-limit.server';
import { installReferential, installScenario } from '~/server/scenarios/install.server';

const database = useTestDatabase();
const server = useTestServer(database);

let seat: Seat;
let neighbour: Seat;
let examiner: Visitor;
let attemptId = '';

/** Records that exist, so that pages show something. */
const values = {
  seq: '1',
  mailId: 'message-1',
  accountId: 'C0001',
  contactId: 'contact-1',
  sku: 'ART-1',
  quoteId: 'DV-0001',
  orderId: 'CO-0001',
  deliveryId: 'BL-0001',
  invoiceId: 'FA-0001',
  bankLineId: 'releve-1',
  documentId: 'cgv',
};

beforeAll(async () => {
  const { db, candidateCodeSecret } = server.services;
  const referentialId = await installReferential(db, shippedReferential());
  const scenarioVersionId = await installScenario(db, tinyScenario(), referentialId);
  const { id: centreId } = await buildCentre(db);
  const sitting = { ...(await buildSitting(db, { centreId, scenarioVersionId })), centreId };
  const enrol = () => buildCandidate(db, candidateCodeSecret, sitting);
  seat = await sitDown(server.address, await enrol());
  neighbour = await sitDown(server.address, await enrol());
  attemptId = seat.desk.split('/').at(-1) ?? '';
  examiner = new Visitor(server.address);
  await examiner.signInAsStaff(await buildStaff(db, { centreId, roles: ['examiner', 'trainer', 'admin'] }));
});

describe.each(allAddresses)('/%s', (path) => {
  it('is not left in the browser for the next person', async () => {
    const address = fillAddress(path, { ...values, attemptId });
    const who = path.startsWith('evaluation') ? examiner : seat.visitor;
    const page = await who.get(address);
    expect(page.headers.get('Cache-Control')).toContain('no-store');
    const data = await who.get(`${address === '/' ? '/_root' : address}.data`);
    expect(data.headers.get('Cache-Control')).toContain('no-store');
  });
});

it('an act is not left in the browser either', async () => {
  const answer = await seat.visitor.postJson(`${seat.desk}/actions`, {});
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
});

it('more acts than anybody does are told to come back later; the neighbour’s are not', async () => {
  for (let n = 0; n < actLimit.points; n += 1) await server.services.limitActs(attemptId);
  const request = { actionId: 'one-too-many', type: 'PlanActivity', fields: task(1) };
  const answer = await seat.visitor.postJson(`${seat.desk}/actions`, request);
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(((await answer.json()) as { message: string }).message).toContain('Rien n’est perdu');
  expect(await act(neighbour, 'PlanActivity', task(1))).toMatchObject({ accepted: true });
});
