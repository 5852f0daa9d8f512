import type { Database } from '#db/client';
import type { Log } from '../log.server';
import { startRegradeWorkers, type RegradeWorkers } from './regrade-workers.server';
import { currentGraderVersion } from '../language/languages.server';
import {
  moveRegrade,
  planRegrade,
  RegradeBusy,
  SILENCE,
  type RegradeScope,
  type RegradeStatus,
  type RegradeSummary,
} from './regrade-store.server';

/** Regradings asked by the staff. The work is done by a process of its own: candidates who sit meanwhile notice nothing. */
export interface Regrading {
  /** Compares every handed-in attempt of the scope. @returns its id, or in French why it was not started */
  start(scope: RegradeScope): Promise<{ id: string } | { refused: string }>;
  /** Puts the compared reports in force, unless the grader has changed since: they would be those of another one. */
  apply(regrade: Pick<RegradeSummary, 'id' | 'graderVersion'>): Promise<boolean>;
  cancel(id: string): Promise<boolean>;
  /** Goes on with a regrading that was cancelled, or whose process ended too early, where it stopped. */
  resume(regrade: RegradeSummary): Promise<boolean>;
  close(): Promise<void>;
}

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

export function createRegrading({
  db,
  databaseUrl,
  log,
}: {
  db: Database;
  databaseUrl: string;
  log: Log;
}): Regrading {
  const atWork = new Map<string, RegradeWorkers>();
  let closed = false;

  /** Asked again while their processes were ending: they may have looked for work for the last time already. */
  const again = new Set<string>();

  function work(id: string): void {
    if (atWork.has(id)) {
      again.add(id);
      return;
    }
    const workers = startRegradeWorkers(databaseUrl, id);
    atWork.set(id, workers);
    void workers.ended.then((complaints) => {
      atWork.delete(id);
      for (const complaint of complaints)
        log.error({ complaint, regrade: id }, 'the regrading ended too early');
      if (again.delete(id) && !closed) work(id);
    });
  }

  const moved = async (id: string, from: readonly RegradeStatus[], to: RegradeStatus): Promise<boolean> =>
    moveRegrade(db, id, from, to, Date.now());

  return {
    async start(scope) {
      try {
        const id = await planRegrade(db, scope);
        if (id === null) return { refused: 'Aucun passage n’est encore rendu : il n’y a rien à recalculer.' };
        work(id);
        return { id };
      } catch (fault) {
        if (fault instanceof RegradeBusy) return { refused: fault.message };
        throw fault;
      }
    },
    async apply({ id, graderVersion }) {
      if (graderVersion !== currentGraderVersion()) return false;
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
      closed = true;
      await Promise.all([...atWork.values()].map((workers) => workers.stop()));
    },
  };
}
