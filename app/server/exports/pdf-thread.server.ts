import type { Worker } from 'node:worker_threads';
import type { PrintableDeliverable } from '~/domain/exports/deliverable';
import type { GridDocument } from '~/domain/exports/grid';
import type { PrintablePaper } from '~/domain/exports/paper';
import { startThread } from '../start-thread.server';

export type PdfTask =
  | { readonly kind: 'deliverable'; readonly document: PrintableDeliverable }
  | { readonly kind: 'grid'; readonly document: GridDocument }
  | { readonly kind: 'paper'; readonly document: PrintablePaper };

export type PdfAnswer = { readonly file: Uint8Array } | { readonly fault: string };

/** The longest note a candidate may write takes a few seconds; what takes longer was made to. Milliseconds. */
const TIMEOUT = 30_000;
const MOST_WAITING = 60;

let thread: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Lays a document out as a PDF in a thread of its own, one document at a time: a long one makes other documents wait, never the
 * candidates at work.
 * @throws Response 503 when too many documents wait, or when this one takes too long
 */
export async function writePdfAside(task: PdfTask): Promise<Buffer> {
  if (waiting >= MOST_WAITING) throw tooBusy('Beaucoup de documents sont demandés en même temps');
  waiting += 1;
  const written = last.then(() => writeOne(task));
  last = written.catch(() => undefined);
  try {
    return await written;
  } finally {
    waiting -= 1;
  }
}

const tooBusy = (why: string) =>
  new Response(`${why} : recommencez dans une minute.`, { status: 503, headers: { 'Retry-After': '60' } });

function writeOne(task: PdfTask): Promise<Buffer> {
  thread ??= startThread('pdf-writer', { resourceLimits: { maxOldGenerationSizeMb: 512 } });
  const worker = thread;
  worker.ref();
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(late);
      worker.removeAllListeners();
      worker.unref();
      settle();
    };
    const giveUp = (reason: unknown) =>
      end(() => {
        thread = null;
        void worker.terminate();
        reject(reason);
      });
    const late = setTimeout(() => giveUp(tooBusy('Ce document est trop long à mettre en page')), TIMEOUT);
    worker.once('message', (answer: PdfAnswer) =>
      end(() => {
        if ('file' in answer) resolve(Buffer.from(answer.file));
        else reject(new Error(answer.fault));
      }),
    );
    worker.once('error', giveUp);
    worker.once('exit', () => giveUp(new Error('the thread that writes PDF files ended')));
    worker.postMessage(task);
  });
}
