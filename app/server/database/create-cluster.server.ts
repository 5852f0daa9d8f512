import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DatabaseUser } from './database-user.server';
import type { PostgresBinaries } from './postgres-binaries.server';
import { bareEnvironment } from './postmaster.server';

/** The one account of an embedded cluster. */
export const superuser = 'comptoir';

const run = promisify(execFile);

/** In a folder of its own, renamed when complete: a start that is cut short leaves nothing half made. */
export async function createCluster(
  binaries: PostgresBinaries,
  user: DatabaseUser,
  dataFolder: string,
  password: string,
): Promise<void> {
  const unfinished = `${dataFolder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  user.give(unfinished);
  const passwordFile = join(tmpdir(), `comptoir-${randomBytes(8).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
  user.give(passwordFile);
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // The same order on every machine; French order for people is made by the application.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
      ],
      { ...user.identity, cwd: '/', env: bareEnvironment() },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  rmSync(dataFolder, { recursive: true, force: true });
  renameSync(unfinished, dataFolder);
}
