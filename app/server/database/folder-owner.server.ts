import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadableError } from '../readable-error.server';
import { isAlive, startMark } from './processes.server';

interface Owner {
  pid: number;
  startMark?: string;
}

/**
 * One process at a time works on a data folder. A process that was killed leaves its name behind; the next one notices that it is
 * gone and takes over. Returns what releases the folder.
 */
export function takeFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'owner.json');
  const me: Owner = { pid: process.pid, startMark: startMark(process.pid) };
  for (let tries = 0; tries < 5; tries += 1) {
    try {
      writeFileSync(file, JSON.stringify(me), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = readOwner(file);
    if (owner && owner.pid !== process.pid && atWork(owner)) {
      throw new ReadableError(
        `Comptoir already runs on ${folder} (process ${owner.pid}). Stop it first, or set COMPTOIR_DATA to another folder.`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new ReadableError(`Could not take ${folder}: another process keeps taking it.`);
}

/** Whether a process, this one included, works on the folder now. */
export function isTaken(folder: string): boolean {
  const owner = readOwner(join(folder, 'owner.json'));
  return owner !== undefined && atWork(owner);
}

const atWork = ({ pid, startMark: mark }: Owner): boolean => isAlive(pid) && startMark(pid) === mark;

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}
