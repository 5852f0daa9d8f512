import { mediaTypes, type FileKind } from '~/domain/crm/files/records';

/** A file that is not taken; the message says what to do. */
export class FileRefused extends Error {}

const signatures = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  ole: [0xd0, 0xcf, 0x11, 0xe0],
} as const;
const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const wanted = 'Envoyez un classeur Excel (.xlsx), un document Word (.docx) ou un PDF.';
const limits = { entries: 2_000, inflated: 80_000_000, ratio: 250 };

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
    if (/\/(?:JavaScript|JS|Launch|RichMedia)\b/.test(text))
      throw new FileRefused(
        'Ce PDF contient un programme. Imprimez-le vers un nouveau PDF, puis envoyez celui-ci.',
      );
    if (/\/Encrypt\b/.test(text))
      throw new FileRefused('Ce PDF est protégé. Enregistrez-le sans protection, puis renvoyez-le.');
    return 'pdf';
  }
  throw new FileRefused(`Ce fichier n’est pas d’un type accepté. ${wanted}`);
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

interface ZipEntry {
  name: string;
  packed: number;
  inflated: number;
}

const unreadable = () =>
  new FileRefused('Ce fichier est abîmé : ouvrez-le, enregistrez-le à nouveau, puis renvoyez-le.');

/** Entries of a ZIP's central directory (PKWARE APPNOTE 4.3.12), within bounds. @throws FileRefused */
function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.entries) throw unreadable();
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.byteLength || view.getUint32(at, true) !== 0x02014b50) throw unreadable();
    if ((view.getUint16(at + 8, true) & 1) !== 0)
      throw new FileRefused(
        'Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis renvoyez-le.',
      );
    const packed = view.getUint32(at + 20, true);
    const inflated = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    total += inflated;
    if (total > limits.inflated || (inflated > 1_000_000 && inflated > packed * limits.ratio))
      throw new FileRefused(
        'Ce fichier gonfle démesurément à l’ouverture : réduisez son contenu, puis renvoyez-le.',
      );
    entries.push({ name: latin1(bytes.subarray(at + 46, at + 46 + nameLength)), packed, inflated });
    at = next;
  }
  return entries;
}

/** The record at the end of an archive, before a comment of at most 64 kB. */
function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw unreadable();
}
