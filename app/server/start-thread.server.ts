import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { isBuilt, projectRoot } from './project-root.server';

/** Entries of threads, by the name they are built under. */
const entries = {
  'file-reader': 'app/server/files/reading/file-reader.ts',
  'pdf-writer': 'app/server/exports/pdf-writer.ts',
} as const;

const addressOf = (...path: string[]) => pathToFileURL(join(projectRoot, ...path));

/** Starts a thread of the product. It inherits nothing of the environment, and its libraries complain to nobody. */
export function startThread(name: keyof typeof entries, options: WorkerOptions = {}): Worker {
  const bounded: WorkerOptions = { stdout: true, stderr: true, env: {}, ...options };
  return isBuilt
    ? new Worker(addressOf('build', 'process', `${name}.js`), bounded)
    : // In development the thread reads TypeScript like the process that starts it.
      new Worker(
        `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(addressOf(entries[name]).href)}); })`,
        { ...bounded, eval: true },
      );
}
