import { parentPort, workerData } from 'node:worker_threads';
import type { FileKind } from '~/domain/crm/files/records';
import { extractContent } from './extract';

/** Entry of the thread that reads one file and dies. */
const { kind, bytes } = workerData as { kind: FileKind; bytes: Uint8Array };

extractContent(kind, bytes).then(
  (content) => parentPort?.postMessage({ content }),
  (fault: unknown) =>
    parentPort?.postMessage({ fault: fault instanceof Error ? fault.message : String(fault) }),
);
