import type { FileCell, FileContent } from '../../../crm/files/records';
import { fold } from '../../text/reading/normalise';

type Workbook = Extract<FileContent, { kind: 'workbook' }>;

/** A cell with where it stands, columns and rows counted from 1. */
export interface PlacedCell {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  readonly cell: FileCell;
  /** Path of the cell in the record. */
  readonly path: string;
}

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

/** Column letters to a number: A is 1, AA 27. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export function splitAddress(at: string): { column: number; row: number } {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(at) ?? [];
  return { column: columnNumber(letters), row: Number(digits) };
}

export const hasSheet = ({ sheets }: Workbook, name: string): boolean =>
  sheets.some((sheet) => plain(sheet.name) === plain(name));

/** Cells that hold something, of one sheet or of all. */
export function cellsOf({ sheets }: Workbook, sheet: string | undefined): readonly PlacedCell[] {
  return sheets.flatMap(({ name, cells }, sheetIndex) =>
    sheet !== undefined && plain(name) !== plain(sheet)
      ? []
      : cells
          .map((cell, index) => ({
            sheet: name,
            ...splitAddress(cell.at),
            cell,
            path: `content.sheets.${sheetIndex}.cells.${index}`,
          }))
          .filter(({ cell }) => cell.formula !== null || (cell.value !== null && cell.value !== '')),
  );
}

const saysLabel = ({ cell }: PlacedCell, label: string): boolean =>
  typeof cell.value === 'string' && plain(cell.value).replace(/ ?:$/, '') === plain(label);

/** The first written cell to the right of a label. */
export function cellBeside(cells: readonly PlacedCell[], label: string): PlacedCell | null {
  for (const found of cells.filter((one) => saysLabel(one, label))) {
    const [next] = cells
      .filter((one) => one.sheet === found.sheet && one.row === found.row && one.column > found.column)
      .sort((a, b) => a.column - b.column);
    if (next !== undefined) return next;
  }
  return null;
}

/** Written cells below a heading, in its column; a total line is one of them. */
export function cellsUnder(cells: readonly PlacedCell[], heading: string): readonly PlacedCell[] {
  const head = cells.find((one) => saysLabel(one, heading));
  if (head === undefined) return [];
  return cells
    .filter((one) => one.sheet === head.sheet && one.column === head.column && one.row > head.row)
    .sort((a, b) => a.row - b.row);
}

export function cellsInRange(cells: readonly PlacedCell[], range: string): readonly PlacedCell[] {
  const [from, to] = range.split(':').map(splitAddress);
  if (from === undefined || to === undefined) return [];
  return cells.filter(
    ({ column, row }) => column >= from.column && column <= to.column && row >= from.row && row <= to.row,
  );
}
