import type { Database } from '#db/client';
import type { Log } from '../log.server';
import { startRegradeWorkers, type RegradeWorkers } from './regrade-workers.server';
import { currentGraderVersion } from '../language/languages.server';
import {
  moveRegrade,
  moveToWork,
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
  /**
   * Puts the compared reports in force, unless the grader has changed since: they would be those of another one.
   * @returns null, or in French why not; so do the two below
   */
  apply(regrade: RegradeSummary): Promise<string | null>;
  cancel(regrade: Pick<RegradeSummary, 'id'>): Promise<string | null>;
  /** Goes on with a regrading that was cancelled, or whose process ended too early, where it stopped. */
  resume(regrade: RegradeSummary): Promise<string | null>;
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

const CHANGED = 'Le recalcul a changé d’état entre-temps : relisez cette page, puis recommencez.';

/** @throws any other fault */
function busyWords(fault: unknown): string {
  if (fault instanceof RegradeBusy) return fault.message;
  throw fault;
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

  async function goOn(
    regrade: RegradeSummary,
    from: RegradeStatus,
    to: 'comparing' | 'compared' | 'applying',
  ): Promise<string | null> {
    try {
      if (!(await moveToWork(db, regrade, from, to, Date.now()))) return CHANGED;
      if (to !== 'compared') work(regrade.id);
      return null;
    } catch (fault) {
      return busyWords(fault);
    }
  }

  return {
    async start(scope) {
      try {
        const id = await planRegrade(db, scope);
        if (id === null) return { refused: 'Aucun passage n’est encore rendu : il n’y a rien à recalculer.' };
        work(id);
        return { id };
      } catch (fault) {
        return { refused: busyWords(fault) };
      }
    },
    async apply(regrade) {
      if (regrade.graderVersion !== currentGraderVersion())
        return 'Le correcteur a changé depuis cette comparaison : lancez un nouveau recalcul.';
      return goOn(regrade, 'compared', 'applying');
    },
    async cancel({ id }) {
      const stopped = await moveRegrade(
        db,
        id,
        ['comparing', 'compared', 'applying'],
        'cancelled',
        Date.now(),
      );
      return stopped ? null : CHANGED;
    },
    async resume(regrade) {
      if (regrade.status !== 'cancelled' && !isInterrupted(regrade, Date.now())) return CHANGED;
      return goOn(regrade, regrade.status, statusToResume(regrade));
    },
    async close() {
      closed = true;
      await Promise.all([...atWork.values()].map((workers) => workers.stop()));
    },
  };
}
