import { parentPort, workerData } from 'node:worker_threads';
import { readGridFile } from '../../referentials/grid-file.server';
import { extractContent } from './extract';
import type { ReadingAnswer, ReadingTask } from './reading-thread.server';
import { FileRefused } from './file-refused';

/** Entry of the thread that reads one file and dies. */
const read = async (task: ReadingTask): Promise<unknown> =>
  task.reads === 'file' ? extractContent(task.kind, task.bytes) : readGridFile(task.bytes);

const answer = (message: ReadingAnswer) => parentPort?.postMessage(message);

read(workerData as ReadingTask).then(
  (content) => answer({ content }),
  (fault: unknown) =>
    answer(
      fault instanceof FileRefused
        ? { refused: fault.message }
        : { fault: fault instanceof Error ? fault.message : String(fault) },
    ),
);
