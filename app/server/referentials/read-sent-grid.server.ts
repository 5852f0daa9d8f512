import type { ImportedGrid } from '~/domain/referential/exchange/imported-grid';
import { readInThread } from '../files/reading/reading-thread.server';
import { FileRefused } from '../files/reading/file-refused';
import { largestGridFile, refusedGrid } from './grid-file.server';

/** What a grid sent by a centre holds, read out of the way of candidates who sit. Nothing throws. */
export async function readSentGrid(file: Blob): Promise<ImportedGrid> {
  if (file.size > largestGridFile)
    return refusedGrid('Le fichier dépasse 3 Mo : une grille en pèse bien moins.');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return (await readInThread({ reads: 'grid', bytes })) as ImportedGrid;
  } catch (fault) {
    if (fault instanceof FileRefused) return refusedGrid(fault.message);
    throw fault;
  }
}
