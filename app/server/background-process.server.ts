import { spawn, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { isBuilt, projectRoot } from './project-root.server';

/** Long work given to a process of its own, over the same database: candidates who sit meanwhile notice nothing. */
export interface BackgroundProcess {
  /** What it last wrote when it ended too early, null when all went well. */
  ended: Promise<string | null>;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
}

/** Below everything else the machine does. */
const PRIORITY = 10;

/** Starts a command of `app/server/commands` (an entry of the build too) at low priority. */
export function startBackgroundProcess(
  command: 'regrade' | 'prove',
  words: readonly string[],
  databaseUrl: string,
): BackgroundProcess {
  const program = isBuilt
    ? [`build/process/${command}.js`]
    : ['--import', 'tsx', `app/server/commands/${command}.ts`];
  const { PATH, NODE_ENV, COMPTOIR_DATA, LOG_LEVEL } = process.env;
  const child = spawn(process.execPath, [...program, ...words], {
    cwd: projectRoot,
    env: { PATH, NODE_ENV, COMPTOIR_DATA, LOG_LEVEL, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = endOf(child);
  return {
    ended,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

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
