import { read, utils, type WorkBook, type WorkSheet } from 'xlsx';
import { gridFromCase } from '~/domain/referential/exchange/from-case';
import { gridFromSheets } from '~/domain/referential/exchange/from-sheets';
import type {
  ImportedGrid,
  ImportProblem,
  RawCell,
  RawSheet,
} from '~/domain/referential/exchange/imported-grid';
import { FileRefused } from '../files/reading/file-refused';
import { sniffFile } from '../files/reading/sniff';
import { checkUnpacking } from '../files/reading/zip-entries';

/** Bounds of a file somebody sends: a whole grid weighs about 60 kB as a workbook and 700 kB as a package. */
export const largestGridFile = 3_000_000;
const MAX_SHEETS = 20;
const MAX_ROWS = 5_002;
const MAX_COLUMNS = 40;

export const refusedGrid = (message: string): ImportedGrid => ({
  code: null,
  texts: new Map(),
  criteria: [],
  grid: null,
  problems: [{ severity: 'error', sheet: 'Fichier', row: null, column: null, message }],
});

/** Reads a grid from an uploaded file; what it is comes from its bytes, never from its name. Nothing throws. */
export function readGridFile(sent: Uint8Array): ImportedGrid {
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength);
  if (bytes.length === 0) return refusedGrid('Le fichier est vide : choisissez-en un autre.');
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return readWorkbook(bytes);
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (/^\s*[{[]/.test(text)) return readPackage(text);
  return refusedGrid(
    'Ce n’est ni un classeur XLSX, ni un paquet CASE (JSON) : exportez la grille dans l’un de ces formats.',
  );
}

function readPackage(text: string): ImportedGrid {
  try {
    return gridFromCase(JSON.parse(text));
  } catch {
    return refusedGrid('Ce fichier JSON est incomplet ou abîmé : exportez-le de nouveau.');
  }
}

function readWorkbook(bytes: Buffer): ImportedGrid {
  let book: WorkBook;
  try {
    if (sniffFile(bytes) !== 'xlsx')
      return refusedGrid('Ce fichier n’est pas un classeur : enregistrez-le au format XLSX.');
    checkUnpacking(bytes);
    book = read(bytes, {
      type: 'buffer',
      sheetRows: MAX_ROWS,
      cellFormula: true,
      cellHTML: false,
      cellStyles: false,
    });
  } catch (fault) {
    const known = fault instanceof FileRefused ? fault.message : null;
    return refusedGrid(known ?? 'Ce classeur ne s’ouvre pas : enregistrez-le de nouveau au format XLSX.');
  }
  const formulas: ImportProblem[] = [];
  const sheets = book.SheetNames.slice(0, MAX_SHEETS).flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet ? [rawSheet(name, sheet, formulas)] : [];
  });
  const imported = gridFromSheets(sheets);
  return { ...imported, problems: [...imported.problems, ...formulas] };
}

/** The cells of a sheet within bounds: a range may claim a million columns. */
function rawSheet(name: string, sheet: WorkSheet, formulas: ImportProblem[]): RawSheet {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const rows: RawCell[][] = [];
  for (let r = 0; r <= Math.min(range.e.r, MAX_ROWS); r += 1) {
    const row: RawCell[] = [];
    for (let c = 0; c <= Math.min(range.e.c, MAX_COLUMNS); c += 1) {
      const cell = sheet[utils.encode_cell({ r, c })] as { v?: unknown; t?: string; f?: string } | undefined;
      row.push(cell?.t === 'e' ? null : plain(cell?.v));
      if (cell?.f !== undefined && formulas.length < 100)
        formulas.push({
          severity: 'notice',
          sheet: name,
          row: r + 1,
          column: utils.encode_col(c),
          message: 'Cette cellule est une formule : seule sa valeur affichée est lue.',
        });
    }
    rows.push(row);
  }
  return { name, rows };
}

const plain = (value: unknown): RawCell =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
