import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { fileContentSchema, type FileContent, type FileKind } from '~/domain/crm/files/records';
import { projectRoot } from '../../project-root.server';
import { FileRefused } from './sniff';

/** A file of 5 MB is read in a second or two; what takes longer was made to. */
const timeoutMs = 10_000;
const memoryMb = 320;
const mostAtOnce = 2;

const source = pathToFileURL(join(projectRoot, 'app', 'server', 'files', 'reading', 'file-reader.ts'));
const built = pathToFileURL(join(projectRoot, 'build', 'process', 'file-reader.js'));
const isBuilt = import.meta.url.includes('/build/');

let running = 0;
const waiting: (() => void)[] = [];

/**
 * What is read in a file, in a thread of its own with bounded time and memory: a file made to exhaust its reader costs the server
 * nothing else.
 * @throws FileRefused
 */
export async function readFileContent(kind: FileKind, bytes: Uint8Array): Promise<FileContent> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await readInThread(kind, bytes);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

const unreadable = () =>
  new FileRefused('Ce fichier ne peut pas être lu. Ouvrez-le, enregistrez-le à nouveau, puis renvoyez-le.');

function readInThread(kind: FileKind, bytes: Uint8Array): Promise<FileContent> {
  return new Promise((resolve, reject) => {
    const worker = isBuilt
      ? new Worker(built, options({ kind, bytes }))
      : // In development the thread reads TypeScript like the process that starts it.
        new Worker(
          `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source.href)}); })`,
          { ...options({ kind, bytes }), eval: true },
        );
    const timer = setTimeout(() => {
      void worker.terminate();
      reject(
        new FileRefused(
          'Ce fichier est trop long à lire. Réduisez-le (moins de feuilles ou de pages), puis renvoyez-le.',
        ),
      );
    }, timeoutMs);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      settle();
    };
    worker.once('message', (message: { content?: unknown }) =>
      end(() => {
        const parsed = fileContentSchema.safeParse(message.content);
        if (parsed.success) resolve(parsed.data);
        else reject(unreadable());
      }),
    );
    worker.once('error', () => end(() => reject(unreadable())));
    worker.once('exit', () => end(() => reject(unreadable())));
  });
}

const options = (workerData: { kind: FileKind; bytes: Uint8Array }) => ({
  workerData,
  resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64 },
  // Libraries that complain do it to nobody.
  stdout: true,
  stderr: true,
  env: {},
});
