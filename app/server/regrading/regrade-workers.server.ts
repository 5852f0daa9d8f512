import { spawn, type ChildProcess } from 'node:child_process';
import { availableParallelism, setPriority } from 'node:os';
import { projectRoot } from '../project-root.server';

/** Processes that share the attempts of one regrading. */
export interface RegradeWorkers {
  /** What each process that ended too early last wrote; empty when all went well. */
  ended: Promise<string[]>;
  stop(): Promise<void>;
}

/** More would only take from the candidates who sit meanwhile. */
const MOST_WORKERS = 2;
/** Below everything else the machine does. */
const PRIORITY = 10;

/** The command of this program, built or not, that goes on with a regrading. */
const command = import.meta.url.includes('/build/process/')
  ? ['build/process/regrade.js']
  : ['--import', 'tsx', 'app/server/commands/regrade.ts'];

/** Starts the processes that go on with a regrading over the same database. */
export function startRegradeWorkers(databaseUrl: string, id: string): RegradeWorkers {
  const count = Math.min(MOST_WORKERS, availableParallelism());
  const children = Array.from({ length: count }, (_, index) => {
    const { PATH, NODE_ENV, COMPTOIR_DATA, LOG_LEVEL } = process.env;
    return spawn(process.execPath, [...command, '--job', id, '--share', `${index + 1}/${count}`], {
      cwd: projectRoot,
      env: { PATH, NODE_ENV, COMPTOIR_DATA, LOG_LEVEL, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  });
  const ends = children.map(endOf);
  return {
    ended: Promise.all(ends).then((complaints) => complaints.filter((one) => one !== null)),
    async stop() {
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(ends);
    },
  };
}

/** What the process last wrote when it ended too early, null otherwise. */
function endOf(child: ChildProcess): Promise<string | null> {
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-4_000);
  });
  if (child.pid !== undefined) {
    try {
      setPriority(child.pid, PRIORITY);
    } catch {
      // It ended already, or the system does not let us: the work goes on at the usual priority.
    }
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code === 0 ? null : `${code ?? signal} ${complaint}`));
  });
}
