import { parentPort } from 'node:worker_threads';
import { writeDeliverablePdf } from './deliverable-pdf.server';
import { writeGridPdf } from './grid-pdf.server';
import { writePaperPdf } from './paper-pdf.server';
import type { PdfAnswer, PdfTask } from './pdf-thread.server';

/** Entry of the thread that lays documents out, one after the other. */
async function write(task: PdfTask): Promise<Buffer> {
  switch (task.kind) {
    case 'deliverable':
      return writeDeliverablePdf(task.document);
    case 'grid':
      return writeGridPdf(task.document);
    case 'paper':
      return writePaperPdf(task.document);
    default:
      return task satisfies never;
  }
}

const answer = (message: PdfAnswer) => parentPort?.postMessage(message);

parentPort?.on('message', (task: PdfTask) => {
  write(task).then(
    (file) => answer({ file }),
    (fault: unknown) => answer({ fault: fault instanceof Error ? fault.message : String(fault) }),
  );
});
