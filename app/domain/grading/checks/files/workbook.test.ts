import { describe, expect, it } from 'vitest';
import type { FileContent } from '../../../crm/files/records';
import {
  cellBeside,
  cellsInRange,
  cellsOf,
  cellsUnder,
  columnNumber,
  hasSheet,
  splitAddress,
} from './workbook';

type Workbook = Extract<FileContent, { kind: 'workbook' }>;
type Cell = Workbook['sheets'][number]['cells'][number];

const sheet = (
  name: string,
  cells: Record<string, Cell['value']>,
  formulas: Record<string, string> = {},
) => ({
  name,
  cells: Object.entries(cells).map(([at, value]): Cell => ({
    at,
    value,
    formula: formulas[at] ?? null,
    format: null,
  })),
});
const book: Workbook = {
  kind: 'workbook',
  truncated: false,
  sheets: [
    sheet(
      'Suivi  des retards',
      { A1: 'Solde', C1: 3, B1: '', D1: 4, A2: 'Total :', A3: null, B3: 0 },
      { A3: 'A1' },
    ),
    sheet('Données', {
      D2: 8,
      B2: 'SOLDE',
      B4: 5,
      B3: 'Note',
      C2: 7,
      B6: 'Total',
      A2: 'x',
      C6: 9,
      C4: 'Note',
    }),
  ],
};
const cells = cellsOf(book, undefined);
const places = (found: readonly { sheet: string; cell: Cell }[]) => found.map(({ cell }) => cell.at);

describe('addresses', () => {
  it.each([
    ['A', 1],
    ['Z', 26],
    ['AA', 27],
    ['BC', 55],
  ])('column %s is number %d', (letters, number) => expect(columnNumber(letters)).toBe(number));

  it.each([
    ['B12', { column: 2, row: 12 }],
    ['$C$4', { column: 3, row: 4 }],
    ['AA1', { column: 27, row: 1 }],
  ])('%s is %j', (at, place) => expect(splitAddress(at)).toEqual(place));
});

describe('the cells of a workbook', () => {
  it('are those that hold something, a formula or a zero included, with their path', () => {
    expect(places(cellsOf(book, 'suivi des RETARDS'))).toEqual(['A1', 'C1', 'D1', 'A2', 'A3', 'B3']);
    expect(cellsOf(book, 'Donnees')[0]).toMatchObject({
      sheet: 'Données',
      column: 4,
      row: 2,
      path: 'content.sheets.1.cells.0',
    });
    expect(cells).toHaveLength(15);
    expect(cellsOf(book, 'Autre')).toEqual([]);
  });

  it('stand on sheets named as a reader would', () => {
    expect([hasSheet(book, 'suivi des retards'), hasSheet(book, 'Suivi')]).toEqual([true, false]);
  });

  it('are found beside a label, the nearest first, and where something is beside it', () => {
    const beside = (label: string, sheetName?: string) => {
      const found = cellBeside(cellsOf(book, sheetName), label);
      return found === null ? null : `${found.sheet} ${found.cell.at}`;
    };
    expect(beside('solde')).toBe('Suivi  des retards C1');
    expect(beside('Solde', 'Données')).toBe('Données C2');
    expect(beside('Total')).toBe('Données C6');
    expect(beside('note')).toBeNull();
    expect(beside('Tota')).toBeNull();
    expect(beside('7')).toBeNull();
  });

  it('are found under a heading, in its column and on its sheet, downwards', () => {
    expect(places(cellsUnder(cellsOf(book, 'Données'), 'Solde'))).toEqual(['B3', 'B4', 'B6']);
    expect(places(cellsUnder(cells, 'Solde'))).toEqual(['A2', 'A3']);
    expect(cellsUnder(cells, 'Absent')).toEqual([]);
  });

  it('are found in a range, its edges included', () => {
    expect(places(cellsInRange(cellsOf(book, 'Données'), 'B2:C4'))).toEqual(['B2', 'B4', 'B3', 'C2', 'C4']);
    expect(places(cellsInRange(cellsOf(book, 'Données'), 'D2:D2'))).toEqual(['D2']);
    expect(cellsInRange(cells, 'B2')).toEqual([]);
  });
});
