import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { DatabaseUser } from './database-user.server';
import type { PostgresBinaries } from './postgres-binaries.server';
import { isAlive } from './processes.server';

/** PostgreSQL gets none of our secrets, and no locale of the machine. */
export const bareEnvironment = (): NodeJS.ProcessEnv => ({
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LC_ALL: 'C',
});

export interface PostmasterOptions {
  binaries: PostgresBinaries;
  user: DatabaseUser;
  dataFolder: string;
  port: number;
  durable: boolean;
  logFile: string;
}

const maxLogSize = 5_000_000;

/** Starts PostgreSQL and returns once it accepts connections. */
export async function spawnPostmaster({
  binaries,
  user,
  dataFolder,
  port,
  durable,
  logFile,
}: PostmasterOptions): Promise<ChildProcess> {
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    timezone: 'UTC',
    jit: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    log_min_messages: 'warning',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const tooLong = (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > maxLogSize;
  const logDescriptor = openSync(logFile, tooLong ? 'w' : 'a');
  // Its own process group: Ctrl+C in a terminal must reach us only, so that requests end before the database does.
  const child = spawn(binaries.postgres, ['-D', dataFolder, ...flags], {
    ...user.identity,
    cwd: '/',
    detached: true,
    stdio: ['ignore', logDescriptor, logDescriptor],
    env: bareEnvironment(),
  });
  closeSync(logDescriptor);
  try {
    await untilReady(child, dataFolder);
  } catch (error) {
    child.kill('SIGQUIT');
    throw new Error(`PostgreSQL does not start: ${(error as Error).message}. See ${logFile}.`);
  }
  return child;
}

/** The postmaster writes its pid on the first line of postmaster.pid and "ready" on the eighth. */
async function untilReady(child: ChildProcess, dataFolder: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  let failure: string | undefined;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code, signal) => (failure = `it ended with ${signal ?? `code ${code}`}`));
  for (;;) {
    if (failure) throw new Error(failure);
    const lines = readLines(join(dataFolder, 'postmaster.pid'));
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return;
    if (Date.now() > deadline || (child.pid && !isAlive(child.pid))) throw new Error('it is not ready');
    await delay(20);
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
