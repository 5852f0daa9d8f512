import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log.server';
import { isAlive, untilGone, workingFolder } from './processes.server';

/**
 * A PostgreSQL outlives the process that started it when that one is killed. Stops it if it still runs, and removes the lock it
 * left: its pid may since belong to something else. The caller owns the folder (see folder-owner), so nobody else uses it.
 */
export async function stopOrphan(dataFolder: string, log: Log): Promise<void> {
  const lock = join(dataFolder, 'postmaster.pid');
  const pid = readPid(lock);
  if (pid === undefined) return;
  if (isAlive(pid) && worksIn(pid, dataFolder)) {
    log.warn({ pid }, 'a PostgreSQL left by an earlier run is stopped');
    // Fast, then immediate shutdown (it recovers at the next start), then by force.
    for (const [signal, patience] of [
      ['SIGINT', 10_000],
      ['SIGQUIT', 5_000],
      ['SIGKILL', 5_000],
    ] as const) {
      try {
        process.kill(pid, signal);
      } catch {
        break;
      }
      if (await untilGone(pid, patience)) break;
    }
  }
  rmSync(lock, { force: true });
}

function readPid(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, 'utf8').split('\n', 1)[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** A postmaster's working folder is its data folder. Where that cannot be read, the lock is believed. */
function worksIn(pid: number, dataFolder: string): boolean {
  const folder = workingFolder(pid);
  return folder === undefined || folder === realpathSync(dataFolder);
}
