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

/** The thread, and who waits for what it writes. */
interface Writer {
  readonly worker: Worker;
  settle: ((answer: PdfAnswer) => void) | null;
}

let writer: Writer | null = null;
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

function startWriter(): Writer {
  const worker = startThread('pdf-writer', { resourceLimits: { maxOldGenerationSizeMb: 512 } });
  const started: Writer = { worker, settle: null };
  worker.on('message', (answer: PdfAnswer) => started.settle?.(answer));
  const end = (fault: string) => {
    if (writer === started) writer = null;
    started.settle?.({ fault });
  };
  worker.on('error', (fault) => end(fault.message));
  worker.on('exit', () => end('the thread that writes PDF files ended'));
  // It waits for the next document as long as the server lives, no longer.
  worker.unref();
  return started;
}

function writeOne(task: PdfTask): Promise<Buffer> {
  const asked = (writer ??= startWriter());
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      asked.settle = null;
      writer = null;
      void asked.worker.terminate();
      reject(tooBusy('Ce document est trop long à mettre en page'));
    }, TIMEOUT);
    asked.settle = (answer) => {
      clearTimeout(late);
      asked.settle = null;
      if ('file' in answer) resolve(Buffer.from(answer.file));
      else reject(new Error(answer.fault));
    };
    asked.worker.postMessage(task);
  });
}
