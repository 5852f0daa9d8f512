import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { proofRuns, scenarioProofs } from '#db/schema';
import { loadMini, miniReferential } from '#fixtures/scenarios/mini';
import { buildCentre, buildStaff } from '#tests/support/builders';
import { useTestDatabase } from '#tests/support/server/database';
import { useTestServer } from '#tests/support/server/test-server';
import { Visitor } from '#tests/support/server/visitor';
import { beginRun } from '~/server/scenarios/proof-runs.server';
import { proveVersion } from '~/server/scenarios/prove-version.server';
import { installReferential, installScenario } from '~/server/scenarios/install.server';

const database = useTestDatabase();
const server = useTestServer(database);

const content = loadMini().content!;
const { slug } = content.package.head;
const page = `/scenarios/${slug}/preuve`;

let versionId: string;
let otherId: string;
let trainer: Visitor;
let examiner: Visitor;

beforeAll(async () => {
  const { db } = database;
  const referentialId = await installReferential(db, miniReferential());
  versionId = await installScenario(db, content, referentialId);
  const head = { ...content.package.head, slug: 'un-autre' };
  otherId = await installScenario(db, { ...content, package: { ...content.package, head } }, referentialId);
  const { id: centreId } = await buildCentre(db);
  const signed = async (role: 'trainer' | 'examiner') => {
    const visitor = new Visitor(server.address);
    await visitor.signInAsStaff(await buildStaff(db, { centreId, roles: [role] }));
    return visitor;
  };
  [trainer, examiner] = [await signed('trainer'), await signed('examiner')];
});
beforeEach(async () => {
  await database.db.delete(proofRuns);
  await database.db.delete(scenarioProofs);
});

const shown = async (): Promise<string> => (await trainer.get(page)).text();
const ask = async (intent: 'start' | 'stop', by = trainer): Promise<number> => {
  const response = await by.post(page, { intent });
  await response.text();
  return response.status;
};
const runOf = async (id: string) =>
  (await database.db.select().from(proofRuns).where(eq(proofRuns.scenarioVersionId, id)))[0];
const keptProofs = () => database.db.select().from(scenarioProofs);
const prove = (runId: string) =>
  proveVersion({ db: database.db, scenarios: server.services.scenarios }, versionId, runId);
/** A run as another instance would have begun it. */
async function begun(id = versionId): Promise<string> {
  const run = await beginRun(database.db, id);
  if (!('runId' in run)) throw new Error(`busy with ${run.busyWith}`);
  return run.runId;
}
const silentSince = (minutes: number) =>
  database.db.update(proofRuns).set({ heartbeatAt: new Date(Date.now() - minutes * 60_000) });

describe('a proof', () => {
  it('is made in another process and kept', { timeout: 90_000 }, async () => {
    expect(await shown()).toContain('Pas encore de preuve');
    expect(await ask('start')).toBe(302);
    expect(await shown()).toContain('Interrompre');
    await expect.poll(keptProofs, { timeout: 80_000, interval: 500 }).toHaveLength(1);
    expect(await shown()).toContain('Refaire la preuve');
    expect(await runOf(versionId)).toBeUndefined();
  });

  it('is stopped by whoever may start it', async () => {
    const runId = await begun();
    expect(await ask('stop')).toBe(302);
    expect(await prove(runId)).toBe('stopped');
    expect(await keptProofs()).toEqual([]);
  });

  it('goes on when it is asked for again', async () => {
    const runId = await begun();
    expect(await ask('start')).toBe(302);
    expect(await runOf(versionId)).toMatchObject({ runId });
  });

  it('waits for the end of another one, and says so', async () => {
    await begun(otherId);
    const response = await trainer.post(page, { intent: 'start' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('Une autre preuve est en cours');
    expect(await runOf(versionId)).toBeUndefined();
  });

  it('whose process gave no word for long is told interrupted, and gives way', async () => {
    const lost = await begun();
    await silentSince(1);
    expect(await shown()).toContain('s’est interrompue');
    const again = await begun();
    expect(again).not.toBe(lost);
    expect(await prove(lost)).toBe('stopped');
    expect(await prove(again)).toBe('kept');
  });

  it('made with another grader is shown as such', async () => {
    await prove(await begun());
    expect(await shown()).not.toContain('version précédente');
    await database.db.update(scenarioProofs).set({ graderVersion: '0' });
    expect(await shown()).toContain('version précédente');
  });
});

it('is for those who prepare exams', async () => {
  expect((await examiner.get(page)).status).toBe(403);
  expect(await ask('start', examiner)).toBe(403);
  expect((await trainer.postJson(page, { intent: 'start' })).status).toBe(400);
  expect(await runOf(versionId)).toBeUndefined();
  const nobody = new Visitor(server.address);
  expect((await nobody.get(page)).headers.get('location')).toContain('/connexion');
  expect((await trainer.get(`/scenarios/${randomUUID()}/preuve`)).status).toBe(404);
});
