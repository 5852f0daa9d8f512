import { execFileSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ReadableError } from '../readable-error.server';

/** The account PostgreSQL runs under: ourselves, or `postgres` when we are root, which PostgreSQL refuses to be. */
export interface DatabaseUser {
  /** For `spawn`: empty when we simply stay who we are. */
  identity: { uid?: number; gid?: number };
  canReach(path: string): boolean;
  /** Hands a file or a folder over to that account. */
  give(path: string): void;
}

const account = 'postgres';

export function databaseUser(): DatabaseUser {
  if (process.getuid?.() !== 0) return { identity: {}, canReach: () => true, give: () => undefined };
  const { uid, gid } = lookUp() ?? create();
  return {
    identity: { uid, gid },
    canReach: (path) => foldersAbove(path).every((folder) => mayEnter(folder, uid, gid)),
    give: (path) => chownSync(path, uid, gid),
  };
}

function lookUp(): { uid: number; gid: number } | undefined {
  const ask = (flag: string) =>
    Number(execFileSync('id', [flag, account], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}

function create(): { uid: number; gid: number } {
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', account],
      {
        stdio: 'ignore',
      },
    );
  } catch {
    // Reported just below, in words.
  }
  const created = lookUp();
  if (!created) {
    throw new ReadableError(
      `PostgreSQL does not run as root, and the account "${account}" could not be created. Start Comptoir as another user, or set DATABASE_URL.`,
    );
  }
  return created;
}

function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  let folder = resolve(path);
  while (folder !== dirname(folder)) {
    folders.push(folder);
    folder = dirname(folder);
  }
  return folders;
}

/** A folder that does not exist yet will be made by us and can be entered. */
function mayEnter(folder: string, uid: number, gid: number): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return true;
  if (stat.uid === uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}
