import { availableParallelism } from 'node:os';
import { startBackgroundProcess } from '../background-process.server';

/** Processes that share the attempts of one regrading. */
export interface RegradeWorkers {
  /** What each process that ended too early last wrote; empty when all went well. */
  ended: Promise<string[]>;
  stop(): Promise<void>;
}

/** More would only take from the candidates who sit meanwhile. */
const MOST_WORKERS = 2;

/** Starts the processes that go on with a regrading over the same database. */
export function startRegradeWorkers(databaseUrl: string, id: string): RegradeWorkers {
  const count = Math.min(MOST_WORKERS, availableParallelism());
  const workers = Array.from({ length: count }, (_, index) =>
    startBackgroundProcess('regrade', ['--job', id, '--share', `${index + 1}/${count}`], databaseUrl),
  );
  return {
    ended: Promise.all(workers.map(({ ended }) => ended)).then((complaints) =>
      complaints.filter((one) => one !== null),
    ),
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}
