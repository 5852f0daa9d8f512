import { mediaTypes, type FileKind } from '~/domain/crm/files/records';
import { FileRefused } from './file-refused';
import { zipEntries, type ZipEntry } from './zip-entries';

const signatures = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  ole: [0xd0, 0xcf, 0x11, 0xe0],
} as const;
const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const wanted = 'Envoyez un classeur Excel (.xlsx), un document Word (.docx) ou un PDF.';

/**
 * What a file is, by its content: its name is not believed. Refuses what can act (macros, ActiveX, PDF scripts), what is locked and what
 * would swell beyond reason once unpacked.
 * @throws FileRefused
 */
export function sniffFile(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, signatures.zip)) return officeKind(zipEntries(bytes));
  if (startsWith(bytes, signatures.ole))
    throw new FileRefused(
      `Ce fichier est protégé par un mot de passe ou dans un ancien format (.xls, .doc). Enregistrez-le sans mot de passe au format actuel. ${wanted}`,
    );
  // The header may follow a few bytes (ISO 32000-1, implementation notes); what the file may run is written in clear in most writers.
  const text = latin1(bytes);
  if (text.slice(0, 1_024).includes('%PDF-')) {
    const written = outsideStreams(text);
    if (/\/(?:JavaScript|JS|Launch|RichMedia)\b/.test(written)) throw scripted();
    if (/\/Encrypt\b/.test(written))
      throw new FileRefused('Ce PDF est protégé. Enregistrez-le sans protection, puis renvoyez-le.');
    return 'pdf';
  }
  throw new FileRefused(`Ce fichier n’est pas d’un type accepté. ${wanted}`);
}

/** A PDF that holds a program. */
export const scripted = () =>
  new FileRefused('Ce PDF contient un programme. Imprimez-le vers un nouveau PDF, puis envoyez celui-ci.');

/** Compressed pictures and texts hold any three letters by chance: only what is between them is words of the format. */
function outsideStreams(text: string): string {
  const kept: string[] = [];
  for (let at = 0; ;) {
    const start = text.indexOf('stream', at);
    const end = start < 0 ? -1 : text.indexOf('endstream', start + 6);
    if (end < 0) return kept.join('\n') + text.slice(at);
    kept.push(text.slice(at, start));
    at = end + 'endstream'.length;
  }
}

export const mediaTypeOf = (kind: FileKind): (typeof mediaTypes)[FileKind] => mediaTypes[kind];

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

function officeKind(entries: readonly ZipEntry[]): FileKind {
  const names = new Set(entries.map(({ name }) => name));
  if (entries.some(({ name }) => /vbaproject|vbadata|macrosheets\/|activex\/|oleobject/i.test(name)))
    throw new FileRefused(
      'Ce fichier contient des macros ou un objet incorporé. Enregistrez-le sans macros (.xlsx ou .docx), puis renvoyez-le.',
    );
  if (names.has('[Content_Types].xml')) {
    if (names.has('xl/workbook.xml')) return 'xlsx';
    if (names.has('word/document.xml')) return 'docx';
  }
  throw new FileRefused(`Cette archive n’est ni un classeur ni un document. ${wanted}`);
}
