import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { freePort } from '~/server/database/free-port.server';
import { projectRoot } from '~/server/project-root.server';
import { buildApplication } from '../server/built-application';
import { startSharedCluster } from '../server/shared-cluster';
import { makeTemporaryFolder } from '../server/temporary-folder';

const movingClock = new URL('moving-clock.js', import.meta.url).href;

/**
 * Playwright's global set-up: builds the product, starts it with the demonstration centre on a free port over a database made for the
 * run. Tests find the rest in `e2e.ts`.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  await buildApplication();
  const { cluster, stop: stopCluster } = await startSharedCluster();
  const admin = postgres(cluster.urlOf('postgres'), { max: 1 });
  await admin`create database comptoir`;
  await admin.end();

  const folder = makeTemporaryFolder('e2e');
  const port = await freePort();
  const clock = join(folder, 'clock');
  writeFileSync(clock, '0');
  const settings = {
    NODE_ENV: 'production' as const,
    LOG_LEVEL: 'warn',
    PORT: String(port),
    DATABASE_URL: cluster.urlOf('comptoir'),
    COMPTOIR_DATA: folder,
    AUTH_SECRET: randomBytes(24).toString('hex'),
    COMPTOIR_E2E_CLOCK: clock,
  };
  const server = spawn(process.execPath, ['--import', movingClock, 'build/process/demo.js'], {
    cwd: projectRoot,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const address = `http://127.0.0.1:${port}`;
  await untilHealthy(address, () => server.exitCode);
  // Test workers inherit the environment.
  Object.assign(process.env, {
    COMPTOIR_E2E_ADDRESS: address,
    COMPTOIR_E2E_DATABASE: settings.DATABASE_URL,
    COMPTOIR_E2E_SECRET: settings.AUTH_SECRET,
    COMPTOIR_E2E_CLOCK: clock,
  });

  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    await stopCluster();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function untilHealthy(address: string, exitCode: () => number | null): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (exitCode() !== null) throw new Error('the server ended while starting; its messages are above');
    const healthy = await fetch(`${address}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return;
    await delay(100);
  }
  throw new Error('the server is not ready after a minute');
}
