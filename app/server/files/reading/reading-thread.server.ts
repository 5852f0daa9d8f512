import type { FileKind } from '~/domain/crm/files/records';
import { startThread } from '../../start-thread.server';
import { FileRefused } from './file-refused';

/** What a thread is asked to read: a candidate's file, or a grid a centre imports. */
export type ReadingTask =
  | { readonly reads: 'file'; readonly kind: FileKind; readonly bytes: Uint8Array }
  | { readonly reads: 'grid'; readonly bytes: Uint8Array };

/** What the thread answers. `refused`: words for the person who sent the file. */
export type ReadingAnswer =
  { readonly content: unknown } | { readonly refused: string } | { readonly fault: string };

/** A file of 5 MB is read in a second or two; what takes longer was made to. */
const timeoutMs = 10_000;
const heapMb = 320;
/** Unpacked bytes are not of the thread's heap: the whole process is looked at, every so often. */
const swellMb = 600;
const lookMs = 100;
const mostAtOnce = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a file in a thread of its own with bounded time and memory: a file made to exhaust its reader costs the server nothing else.
 * @throws FileRefused
 */
export async function readInThread(task: ReadingTask): Promise<unknown> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await readOne(task);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

const unreadable = () =>
  new FileRefused('Ce fichier ne peut pas être lu. Ouvrez-le, enregistrez-le à nouveau, puis renvoyez-le.');
const tooLong = () =>
  new FileRefused(
    'Ce fichier est trop long à lire. Réduisez-le (moins de feuilles ou de pages), puis renvoyez-le.',
  );

function readOne(task: ReadingTask): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = startThread('file-reader', {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64 },
    });
    const before = process.memoryUsage.rss();
    const end = (settle: () => void) => {
      clearTimeout(late);
      clearInterval(look);
      void worker.terminate();
      settle();
    };
    const late = setTimeout(() => end(() => reject(tooLong())), timeoutMs);
    const look = setInterval(() => {
      if (process.memoryUsage.rss() - before > swellMb * 1_000_000) end(() => reject(tooLong()));
    }, lookMs);
    worker.once('message', (answer: ReadingAnswer) =>
      end(() => {
        if ('content' in answer) resolve(answer.content);
        else reject('refused' in answer ? new FileRefused(answer.refused) : unreadable());
      }),
    );
    worker.once('error', () => end(() => reject(unreadable())));
    worker.once('exit', () => end(() => reject(unreadable())));
  });
}
