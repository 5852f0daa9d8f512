import { describe, expect, it } from 'vitest';
import { cellText, pasteCells, withCellText, type LineColumn } from './line-column';
import { isGridPaste, parsePastedCells } from './paste';

interface Line {
  label: string;
  quantity: number | null;
  price: number | null;
  vat: string;
}
const blank = (): Line => ({ label: '', quantity: null, price: null, vat: '20' });
const columns: LineColumn<Line>[] = [
  {
    key: 'label',
    header: 'Désignation',
    kind: 'text',
    get: (l) => l.label,
    set: (l, label) => ({ ...l, label }),
  },
  {
    key: 'quantity',
    header: 'Qté',
    kind: 'number',
    get: (l) => l.quantity,
    set: (l, quantity) => ({ ...l, quantity }),
  },
  { key: 'total', header: 'Total', kind: 'computed', render: () => null },
  { key: 'price', header: 'PU', kind: 'money', get: (l) => l.price, set: (l, price) => ({ ...l, price }) },
  {
    key: 'vat',
    header: 'TVA',
    kind: 'choice',
    options: [
      { value: '20', label: '20 %' },
      { value: '5.5', label: '5,5 %' },
    ],
    get: (l) => l.vat,
    set: (l, vat) => ({ ...l, vat }),
  },
];

describe('parsePastedCells', () => {
  it('splits tabs and lines, Windows or not, without a last empty line', () => {
    expect(parsePastedCells('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
  it('keeps what quotes protect', () => {
    expect(parsePastedCells('"vis ""inox""\n6 mm"\t12')).toEqual([['vis "inox"\n6 mm', '12']]);
    expect(parsePastedCells('tube 3/4"\t2')).toEqual([['tube 3/4"', '2']]);
  });
  it('keeps empty cells', () => {
    expect(parsePastedCells('\t\tx')).toEqual([['', '', 'x']]);
  });
});

describe('isGridPaste', () => {
  it('leaves a plain word to the browser', () => {
    expect(isGridPaste('boulon')).toBe(false);
    expect(isGridPaste('boulon\n')).toBe(false);
    expect(isGridPaste('a\tb')).toBe(true);
    expect(isGridPaste('a\r\nb')).toBe(true);
  });
});

describe('pasteCells', () => {
  it('fills editable cells in order, skips computed ones and adds rows', () => {
    const rows = pasteCells(
      [blank()],
      columns,
      { rowIndex: 0, columnKey: 'label' },
      [
        ['Vis', '1 000', '0,05 €', '5,5 %'],
        ['Écrou', '2'],
      ],
      blank,
    );
    expect(rows).toEqual([
      { label: 'Vis', quantity: 1000, price: 5, vat: '5.5' },
      { label: 'Écrou', quantity: 2, price: null, vat: '20' },
    ]);
  });
  it('starts at the cell it lands on and ignores what overflows to the right', () => {
    const rows = pasteCells(
      [blank(), blank()],
      columns,
      { rowIndex: 1, columnKey: 'price' },
      [['12,5', '20', 'trop']],
      blank,
    );
    expect(rows[0]).toEqual(blank());
    expect(rows[1]?.price).toBe(1250);
  });
});

describe('cells', () => {
  it('write figures as a person would, and read them back', () => {
    const price = columns[3];
    if (price?.kind !== 'money') throw new Error('price column expected');
    const row = withCellText(price, blank(), '1 234,56 €');
    expect(row.price).toBe(123456);
    expect(withCellText(price, row, cellText(price, row))).toEqual(row);
  });
  it('do not change when locked', () => {
    const column: LineColumn<Line> = {
      key: 'label',
      header: '',
      kind: 'text',
      get: (l) => l.label,
      set: (l, label) => ({ ...l, label }),
      locked: () => true,
    };
    expect(withCellText(column, blank(), 'x')).toEqual(blank());
  });
});
