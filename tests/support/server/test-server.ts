import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { parseEnv } from '~/server/env.server';
import { createLog } from '~/server/log.server';
import type { Services } from '~/server/services.server';
import { startServer, type RunningServer } from '~/server/start-server.server';
import { buildApplication } from './built-application';
import type { TestDatabase } from './database';
import { makeTemporaryFolder } from './temporary-folder';

export interface TestServer {
  readonly address: string;
  readonly services: Services;
}

/** The whole product on a free port, over the test file's database. */
export function useTestServer(database: TestDatabase): TestServer {
  const folder = makeTemporaryFolder('server');
  let running: RunningServer | undefined;

  beforeAll(async () => {
    await buildApplication();
    const env = parseEnv({
      NODE_ENV: 'test',
      PORT: '0',
      DATABASE_URL: database.url,
      COMPTOIR_DATA: folder,
      AUTH_SECRET: randomBytes(24).toString('hex'),
    });
    running = await startServer({ env, log: createLog('silent') });
  }, 180_000);
  afterAll(async () => {
    await running?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const ready = (): RunningServer => {
    if (!running) throw new Error('the test server is ready inside tests only');
    return running;
  };
  return {
    get address() {
      return ready().address;
    },
    get services() {
      return ready().services;
    },
  };
}
