import { inflateRawSync } from 'node:zlib';
import { FileRefused } from './file-refused';

const limits = { entries: 2_000, inflated: 80_000_000, ratio: 250 };

export interface ZipEntry {
  name: string;
  /** Bytes, as the archive says. */
  packed: number;
  inflated: number;
  deflated: boolean;
  /** Where its own header stands. */
  at: number;
}

const unreadable = () =>
  new FileRefused('Ce fichier est abîmé : ouvrez-le, enregistrez-le à nouveau, puis renvoyez-le.');
const swelling = () =>
  new FileRefused('Ce fichier gonfle démesurément à l’ouverture : réduisez son contenu, puis renvoyez-le.');

/** Entries of a ZIP's central directory (PKWARE APPNOTE 4.3.12), within bounds. @throws FileRefused */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  // Readers differ about archives in several parts, prefixed or extended (ZIP64): what is judged here must be what they read.
  if (count > limits.entries || view.getUint32(end + 4, true) !== 0 || at + size !== end) throw unreadable();
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
      throw swelling();
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('latin1'),
      packed,
      inflated,
      deflated: readMethod(view, at + 10),
      at: view.getUint32(at + 42, true),
    });
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

/** Stored or deflated, as office files are. @throws FileRefused */
function readMethod(view: DataView, at: number): boolean {
  const method = view.getUint16(at, true);
  if (method !== 0 && method !== 8) throw unreadable();
  return method === 8;
}

/** Unpacks an archive once, to see that nothing in it is larger than it says. @throws FileRefused */
export function checkUnpacking(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { at, inflated, deflated } of zipEntries(bytes)) {
    if (at + 30 > bytes.byteLength || view.getUint32(at, true) !== 0x04034b50) throw unreadable();
    if (readMethod(view, at + 8) !== deflated) throw unreadable();
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (deflated) inflate(bytes.subarray(start), inflated);
    else if (start + inflated > bytes.byteLength) throw unreadable();
  }
}

function inflate(packed: Uint8Array, announced: number): void {
  try {
    inflateRawSync(packed, { maxOutputLength: Math.max(1, announced) });
  } catch (fault) {
    throw (fault as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? swelling() : unreadable();
  }
}
