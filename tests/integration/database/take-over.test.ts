import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { isAlive } from '~/server/database/processes.server';
import { buildApplication } from '#tests/support/server/built-application';
import { startProcess, type StartedProcess } from '#tests/support/server/started-process';
import { makeTemporaryFolder } from '#tests/support/server/temporary-folder';

const folders: string[] = [];
const processes: StartedProcess[] = [];

beforeAll(buildApplication, 180_000);

afterEach(async () => {
  for (const { child, ended } of processes.splice(0)) {
    child.kill('SIGTERM');
    await ended;
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = makeTemporaryFolder('takeover');
  folders.push(folder);
  return folder;
}

async function start(folder: string): Promise<StartedProcess> {
  const started = await startProcess({ COMPTOIR_DATA: folder });
  processes.push(started);
  return started;
}

const postmasterOf = (folder: string): number =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);

async function ask<Row>(folder: string, statement: string): Promise<Row[]> {
  const { port, password } = JSON.parse(readFileSync(join(folder, 'cluster.json'), 'utf8')) as {
    port: number;
    password: string;
  };
  const sql = postgres({ host: '127.0.0.1', port, user: 'comptoir', password, database: 'comptoir', max: 1 });
  try {
    return (await sql.unsafe(statement)) as unknown as Row[];
  } finally {
    await sql.end();
  }
}

it('a server killed with its database running is followed by one that takes over, with every committed row', async () => {
  const folder = newFolder();
  const first = await start(folder);
  const postmaster = postmasterOf(folder);
  await ask(folder, `insert into centres (name) values ('écrit juste avant')`);
  first.child.kill('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');
  expect(isAlive(postmaster)).toBe(true);

  const second = await start(folder);
  expect(isAlive(postmaster)).toBe(false);
  expect((await fetch(`${second.address}/healthz`)).status).toBe(200);
  expect(await ask(folder, 'select name from centres')).toEqual([{ name: 'écrit juste avant' }]);
});

it('a lock left by a process whose pid now belongs to something else is ignored', async () => {
  const folder = newFolder();
  const first = await start(folder);
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n/elsewhere\n`);
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: process.pid, startMark: 'another life' }));
  const second = await start(folder);
  expect(second.log.map(({ msg }) => msg)).not.toContain('a PostgreSQL left by an earlier run is stopped');
  expect((await fetch(`${second.address}/healthz`)).status).toBe(200);
});

it('a second server on the same folder is refused in words, and the first goes on', async () => {
  const folder = newFolder();
  const first = await start(folder);
  await expect(startProcess({ COMPTOIR_DATA: folder })).rejects.toThrow(
    /Comptoir already runs on .*Stop it first/,
  );
  expect((await fetch(`${first.address}/healthz`)).status).toBe(200);
});

it('a signal lets the request under way end, then stops the database too', async () => {
  const folder = newFolder();
  const { child, ended, address } = await start(folder);
  const postmaster = postmasterOf(folder);
  const underWay = fetch(`${address}/connexion`, {
    method: 'POST',
    headers: { origin: address },
    body: new URLSearchParams({ email: 'a@b.example', password: 'hashing this takes a moment' }),
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  child.kill('SIGTERM');
  expect((await underWay).status).toBe(401);
  expect(await ended).toBe(0);
  expect(isAlive(postmaster)).toBe(false);
});

it('PostgreSQL ending by itself is started again under a running server', async () => {
  const folder = newFolder();
  const { address } = await start(folder);
  const postmaster = postmasterOf(folder);
  process.kill(postmaster, 'SIGKILL');
  await expect
    .poll(async () => (await fetch(`${address}/healthz`)).status, { timeout: 20_000, interval: 200 })
    .toBe(200);
  await expect.poll(() => postmasterOf(folder), { timeout: 20_000 }).not.toBe(postmaster);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
});
