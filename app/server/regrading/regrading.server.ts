import { spawn, type ChildProcess } from 'node:child_process';
import type { Database } from '#db/client';
import type { Log } from '../log.server';
import { projectRoot } from '../project-root.server';
import {
  moveRegrade,
  planRegrade,
  type RegradeScope,
  type RegradeStatus,
  type RegradeSummary,
} from './regrade-store.server';

/** Regradings asked by the staff. The work is done by a process of its own: candidates who sit meanwhile notice nothing. */
export interface Regrading {
  /** Compares every handed-in attempt of the scope. @returns the regrading's id, null when there is nothing to regrade */
  start(scope: RegradeScope): Promise<string | null>;
  /** Puts the compared reports in force. */
  apply(id: string): Promise<boolean>;
  cancel(id: string): Promise<boolean>;
  /** Goes on with a regrading that was cancelled, or whose process ended too early, where it stopped. */
  resume(regrade: RegradeSummary): Promise<boolean>;
  close(): Promise<void>;
}

/** A process at work writes every batch; after this long without a word it is taken for dead. */
const SILENCE = 30_000;

export const isWorkedOn = ({ status }: Pick<RegradeSummary, 'status'>): boolean =>
  status === 'comparing' || status === 'applying';

/** Whether a regrading stands still though nobody stopped it. */
export const isInterrupted = (regrade: RegradeSummary, now: number): boolean =>
  isWorkedOn(regrade) && now - (regrade.heartbeatAt ?? regrade.createdAt) > SILENCE;

/** Where a stopped regrading goes on: comparing what waits, applying what was begun, else waiting for a person's word. */
function statusToResume({ counts }: RegradeSummary): 'comparing' | 'compared' | 'applying' {
  if (counts.waiting > 0) return 'comparing';
  return counts.applied + counts.kept > 0 ? 'applying' : 'compared';
}

/** The command of this program, built or not, that goes on with a regrading. */
const command = import.meta.url.includes('/build/process/')
  ? ['build/process/regrade.js']
  : ['--import', 'tsx', 'app/server/commands/regrade.ts'];

export function createRegrading({
  db,
  databaseUrl,
  log,
}: {
  db: Database;
  databaseUrl: string;
  log: Log;
}): Regrading {
  const children = new Map<string, ChildProcess>();

  function work(id: string): void {
    if (children.has(id)) return;
    const { PATH, NODE_ENV, COMPTOIR_DATA, LOG_LEVEL } = process.env;
    const child = spawn(process.execPath, [...command, '--job', id], {
      cwd: projectRoot,
      env: { PATH, NODE_ENV, COMPTOIR_DATA, LOG_LEVEL, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    children.set(id, child);
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-4_000);
    });
    child.once('error', (err) => log.error({ err, regrade: id }, 'the regrading could not be started'));
    child.once('close', (code, signal) => {
      children.delete(id);
      if (code !== 0) log.error({ code, signal, complaint, regrade: id }, 'the regrading ended too early');
    });
  }

  const moved = async (id: string, from: readonly RegradeStatus[], to: RegradeStatus): Promise<boolean> =>
    moveRegrade(db, id, from, to, Date.now());

  return {
    async start(scope) {
      const id = await planRegrade(db, scope);
      if (id !== null) work(id);
      return id;
    },
    async apply(id) {
      const started = await moved(id, ['compared'], 'applying');
      if (started) work(id);
      return started;
    },
    cancel: (id) => moved(id, ['comparing', 'compared', 'applying'], 'cancelled'),
    async resume(regrade) {
      if (regrade.status !== 'cancelled' && !isInterrupted(regrade, Date.now())) return false;
      const next = statusToResume(regrade);
      if (regrade.status === 'cancelled' && !(await moved(regrade.id, ['cancelled'], next))) return false;
      if (next !== 'compared') work(regrade.id);
      return true;
    },
    async close() {
      await Promise.all(
        [...children.values()].map(
          (child) =>
            new Promise((resolve) => {
              child.once('close', resolve);
              child.kill('SIGTERM');
            }),
        ),
      );
    },
  };
}
