import { expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { writeWorkbook } from './workbook.server';

const book = (rows: (string | number | null)[][]) =>
  read(
    writeWorkbook({
      sheets: [
        {
          name: 'Clients : tous',
          columns: [
            { header: 'Code', kind: 'text' },
            { header: 'Encours', kind: 'money' },
            { header: 'Échéance', kind: 'date' },
            { header: 'Remise', kind: 'percent' },
          ],
          rows,
        },
      ],
    }),
    { cellNF: true },
  );

it('writes amounts, dates and percentages as values a spreadsheet can compute with', () => {
  const sheet = book([['C0001', 123_456, '2026-02-03', 5.5]]).Sheets['Clients   tous'];
  expect(sheet?.B2).toMatchObject({ t: 'n', v: 1234.56 });
  expect(sheet?.C2).toMatchObject({ t: 'n', v: 46_056, z: 'dd/mm/yyyy' });
  expect(sheet?.D2?.v).toBe(5.5);
});

it('keeps identifiers as text with their zeros, and never takes a typed text for a formula', () => {
  const sheet = book([
    ['000300004', null, null, null],
    ['=HYPERLINK("http://x")', null, null, null],
  ]).Sheets['Clients   tous'];
  expect(sheet?.A2).toMatchObject({ t: 's', v: '000300004' });
  expect(sheet?.A3).toMatchObject({ t: 's', v: '=HYPERLINK("http://x")' });
  expect(sheet?.A3?.f).toBeUndefined();
});

it('writes a sheet without rows', () => {
  const name = book([]).SheetNames[0] ?? '';
  expect(utils.sheet_to_json(book([]).Sheets[name] ?? {}, { header: 1 })).toEqual([
    ['Code', 'Encours', 'Échéance', 'Remise'],
  ]);
});
