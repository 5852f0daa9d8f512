import type { Workbook } from '~/domain/exports/sheet';
import { writeWorkbook } from './workbook.server';

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\w.-]+/g, '-');

/** RFC 8187 allows fewer characters than an address does. */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Headers that make the browser keep a file under its French name, with a plain one for old clients (RFC 6266). */
export function fileResponse(
  body: Buffer,
  { fileName, type, inline = false }: { fileName: string; type: string; inline?: boolean },
): Response {
  const disposition = `${inline ? 'inline' : 'attachment'}; filename="${plain(fileName)}"; filename*=UTF-8''${encoded(fileName)}`;
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': disposition,
      'Content-Length': String(body.length),
      'Cache-Control': 'private, no-store',
    },
  });
}

export const workbookResponse = (workbook: Workbook): Response =>
  fileResponse(writeWorkbook(workbook), {
    fileName: `${workbook.fileName}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });

export const docxResponse = (body: Buffer, name: string): Response =>
  fileResponse(body, {
    fileName: `${name}.docx`,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  });

export const pdfResponse = (body: Buffer, name: string, inline = true): Response =>
  fileResponse(body, { fileName: `${name}.pdf`, type: 'application/pdf', inline });
