import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { projectRoot } from '~/server/project-root.server';
import { buildApplication } from './built-application';

export interface StartedProcess {
  child: ChildProcess;
  address: string;
  /** Milliseconds from start to ready. */
  readyAfter: number;
  /** The log lines so far, parsed. */
  log: Record<string, unknown>[];
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
}

/** `npm start`, or the demonstration, for real, in a process of its own, on a free port. Rejects with what it wrote when it ends before it is ready. */
export async function startProcess(
  settings: Record<string, string>,
  entry: 'main' | 'demo' = 'main',
): Promise<StartedProcess> {
  await buildApplication();
  const started = performance.now();
  const child = spawn(process.execPath, [`build/process/${entry}.js`], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'info', PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: Record<string, unknown>[] = [];
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      // The demonstration also prints its welcome.
      if (!line.startsWith('{')) return;
      const logged = JSON.parse(line) as Record<string, unknown>;
      log.push(logged);
      if (logged.msg === 'ready') resolve(String(logged.address));
    });
    void ended.then(() => reject(new Error(complaint)));
  });
  return { child, address, readyAfter: performance.now() - started, log, ended };
}
