import mammoth from 'mammoth';
import { getDocumentProxy } from 'unpdf';
import * as XLSX from 'xlsx';
import { fileBounds, type FileCell, type FileContent, type FileKind } from '~/domain/crm/files/records';
import { scripted } from './sniff';
import { checkUnpacking } from './zip-entries';

const mostPages = 120;

/** Control characters say nothing and spoil a journal; tabs become spaces. */
const clean = (text: string): string =>
  text.replace(/\t/g, ' ').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** What is read in a file, within the bounds of the domain. Runs in a thread that may be stopped: see `reading-thread.server.ts`. @throws FileRefused */
export async function extractContent(kind: FileKind, bytes: Uint8Array): Promise<FileContent> {
  switch (kind) {
    case 'xlsx':
      checkUnpacking(bytes);
      return workbookContent(bytes);
    case 'docx':
      checkUnpacking(bytes);
      return documentContent(bytes);
    case 'pdf':
      return pdfContent(bytes);
    default:
      return kind satisfies never;
  }
}

function workbookContent(bytes: Uint8Array): FileContent {
  const book = XLSX.read(bytes, {
    type: 'array',
    cellFormula: true,
    cellNF: true,
    cellHTML: false,
    sheetRows: 5_000,
  });
  const names = book.SheetNames;
  let room: number = fileBounds.cells;
  let characters: number = fileBounds.characters;
  let truncated = names.length > fileBounds.sheets;
  const sheets = names.slice(0, fileBounds.sheets).map((name) => {
    const cells: FileCell[] = [];
    for (const [at, cell] of Object.entries(book.Sheets[name] ?? {})) {
      if (at.startsWith('!')) continue;
      const read = cellOf(at, cell as XLSX.CellObject);
      if (!read) continue;
      characters -= JSON.stringify(read).length - 50;
      if (room <= 0 || characters <= 0) {
        truncated = true;
        break;
      }
      room -= 1;
      cells.push(read);
    }
    return { name: clean(name).slice(0, 100), cells };
  });
  return { kind: 'workbook', sheets, truncated };
}

const bounded = (text: string): string => clean(text).slice(0, fileBounds.cellCharacters);

/** A cell with something in it. A date is a number formatted as one: it is given as YYYY-MM-DD. */
function cellOf(at: string, { t, v, f, z, w }: XLSX.CellObject): FileCell | null {
  if (v === undefined && !f) return null;
  const format = typeof z === 'string' && z !== 'General' ? z.slice(0, 100) : null;
  const value =
    t === 'e'
      ? bounded(w ?? '#ERREUR')
      : typeof v === 'number'
        ? format && XLSX.SSF.is_date(format)
          ? isoDate(v)
          : v
        : typeof v === 'boolean'
          ? v
          : v instanceof Date
            ? v.toISOString().slice(0, 10)
            : v === undefined
              ? null
              : bounded(v);
  return { at, value, formula: f ? bounded(f) : null, format };
}

function isoDate(serial: number): string | number {
  const date = XLSX.SSF.parse_date_code(serial) as { y: number; m: number; d: number } | null;
  return date && date.y > 1900
    ? `${date.y}-${String(date.m).padStart(2, '0')}-${String(date.d).padStart(2, '0')}`
    : serial;
}

async function documentContent(bytes: Uint8Array): Promise<FileContent> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return { kind: 'text', ...boundedParagraphs(value.split(/\n+/)), pages: null };
}

async function pdfContent(bytes: Uint8Array): Promise<FileContent> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    useSystemFonts: true,
    verbosity: 0,
  });
  if (await pdf.hasJSActions()) throw scripted();
  const paragraphs: string[] = [];
  for (let page = 1; page <= Math.min(pdf.numPages, mostPages); page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    let line = '';
    for (const item of items) {
      if (!('str' in item)) continue;
      line += item.str;
      if (!item.hasEOL) continue;
      paragraphs.push(line);
      line = '';
    }
    paragraphs.push(line);
  }
  const kept = boundedParagraphs(paragraphs);
  return {
    kind: 'text',
    ...kept,
    pages: pdf.numPages,
    truncated: kept.truncated || pdf.numPages > mostPages,
  };
}

function boundedParagraphs(lines: readonly string[]): { paragraphs: string[]; truncated: boolean } {
  const paragraphs: string[] = [];
  let room: number = fileBounds.characters;
  for (const line of lines) {
    const text = clean(line).trim();
    if (text === '') continue;
    const kept = text.slice(0, Math.min(fileBounds.paragraphCharacters, room));
    if (kept.length < text.length || paragraphs.length >= fileBounds.paragraphs) {
      if (kept !== '' && paragraphs.length < fileBounds.paragraphs) paragraphs.push(kept);
      return { paragraphs, truncated: true };
    }
    paragraphs.push(kept);
    room -= kept.length;
  }
  return { paragraphs, truncated: false };
}
