import { findOptional } from '~/domain/attempt/table';
import { openDesk, type DeskRequest } from '../desk/open-desk.server';
import { fileResponse } from '../exports/download.server';
import { selectOptionalAttempt } from '../journal/attempt-record.server';
import { notFound } from '../permissions.server';
import { selectOptionalFileBytes } from './file-store.server';

/** The file itself, to whoever may see this desk: the candidate, or an examiner of the centre. Never shown in place: it is saved. */
export async function sendFile(asked: DeskRequest): Promise<Response> {
  const desk = await openDesk(asked);
  const { db } = asked.context.services;
  const file = findOptional(desk.world.tables.files, asked.params.fileId ?? '');
  const attempt = file && (await selectOptionalAttempt(db, desk.attemptId));
  if (!file || !attempt) throw notFound();
  const bytes = await selectOptionalFileBytes(
    db,
    { attemptId: desk.attemptId, centreId: attempt.centreId },
    file.sha256,
  );
  if (bytes === null) throw notFound();
  const response = fileResponse(Buffer.from(bytes), { fileName: file.name, type: file.mediaType });
  response.headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
  return response;
}
