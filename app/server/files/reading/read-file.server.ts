import { fileContentSchema, type FileContent, type FileKind } from '~/domain/crm/files/records';
import { readInThread } from './reading-thread.server';

/** What is read in a candidate's file. @throws FileRefused */
export const readFileContent = async (kind: FileKind, bytes: Uint8Array): Promise<FileContent> =>
  fileContentSchema.parse(await readInThread({ reads: 'file', kind, bytes }));
