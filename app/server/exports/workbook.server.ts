import { utils, write, type CellObject, type WorkSheet } from 'xlsx';
import type { Sheet, SheetCell, SheetColumn, SheetKind, Workbook } from '~/domain/exports/sheet';

const numberFormats: Record<SheetKind, string> = {
  text: '@',
  number: '#,##0.##',
  money: '#,##0.00\\ "€"',
  percent: '0.##\\ "%"',
  date: 'dd/mm/yyyy',
};
const widths: Record<SheetKind, number> = { text: 24, number: 10, money: 14, percent: 9, date: 12 };

const msPerDay = 86_400_000;
/** Day 0 of the 1900 date system as spreadsheets count it. */
const dayZero = Date.UTC(1899, 11, 30);
const serialOf = (date: string) => (Date.parse(`${date}T00:00:00Z`) - dayZero) / msPerDay;

/** Cells are typed values, never formulas: a text that begins with "=" stays a text. */
function cellOf(value: SheetCell, { kind }: SheetColumn): CellObject | null {
  if (value === null || value === '') return null;
  const z = numberFormats[kind];
  if (typeof value === 'number') return { t: 'n', v: kind === 'money' ? value / 100 : value, z };
  return kind === 'date' ? { t: 'n', v: serialOf(value), z } : { t: 's', v: value.slice(0, 32_767), z };
}

function worksheetOf(sheet: Sheet): WorkSheet {
  const worksheet: WorkSheet = {};
  sheet.columns.forEach(
    (column, c) => (worksheet[utils.encode_cell({ r: 0, c })] = { t: 's', v: column.header }),
  );
  sheet.rows.forEach((row, index) =>
    sheet.columns.forEach((column, c) => {
      const cell = cellOf(row[c] ?? null, column);
      if (cell) worksheet[utils.encode_cell({ r: index + 1, c })] = cell;
    }),
  );
  const range = { s: { r: 0, c: 0 }, e: { r: sheet.rows.length, c: Math.max(0, sheet.columns.length - 1) } };
  worksheet['!ref'] = utils.encode_range(range);
  worksheet['!autofilter'] = { ref: utils.encode_range(range) };
  worksheet['!cols'] = sheet.columns.map(({ width, kind }) => ({ wch: width ?? widths[kind] }));
  return worksheet;
}

/** Sheet names: at most 31 characters, none of : \ / ? * [ ]. */
const sheetName = (name: string) =>
  name
    .replace(/[:\\/?*[\]]/g, ' ')
    .slice(0, 31)
    .trim() || 'Feuille';

export function writeWorkbook({ sheets }: Pick<Workbook, 'sheets'>): Buffer {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, worksheetOf(sheet), sheetName(sheet.name), true);
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}
