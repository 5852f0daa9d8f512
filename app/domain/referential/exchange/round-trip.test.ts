import { describe, expect, it } from 'vitest';
import { SHIPPED_GRIDS, shippedReferential, type ShippedCode } from '#tests/support/shipped-referential';
import type { Workbook } from '~/domain/exports/sheet';

import { criteriaInOrder } from '../model';
import { textPlace, textsOf } from '../wording';
import { ASSOCIATION_TYPES, casePackageSchema } from './case-schema';
import { gridFromCase } from './from-case';
import { gridFromSheets } from './from-sheets';
import type { RawSheet } from './imported-grid';
import { gridToCase } from './to-case';
import { gridToWorkbook } from './to-sheets';

const codes = Object.keys(SHIPPED_GRIDS) as ShippedCode[];
const rawSheets = ({ sheets }: Workbook): RawSheet[] =>
  sheets.map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map((column) => column.header), ...rows],
  }));
const exported = (code: ShippedCode) => rawSheets(gridToWorkbook(shippedReferential(code)));

describe.each(codes)('the grid %s', (code) => {
  const grid = shippedReferential(code);

  it('comes back from its sheets as it was', () => {
    const read = gridFromSheets(exported(code));
    expect(read.problems).toEqual([]);
    expect(read.grid).toEqual(grid);
    expect(read.code).toBe(code);
    expect([...read.texts]).toHaveLength(textsOf(grid).length);
    for (const { place, text } of textsOf(grid)) expect(read.texts.get(place)).toBe(text);
  });

  it('comes back from its CASE package as it was', () => {
    const read = gridFromCase(JSON.parse(JSON.stringify(gridToCase(grid))));
    expect(read.problems).toEqual([]);
    expect(read.grid).toEqual(grid);
    for (const { place, text } of textsOf(grid)) expect(read.texts.get(place)).toBe(text);
  });

  it('is a sound CASE 1.0 package: identifiers once each, links that lead somewhere, known associations', () => {
    const pack = gridToCase(grid);
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    const nodes = [pack.CFDocument, ...pack.CFItems];
    const all = [...nodes, ...(pack.CFAssociations ?? [])].map((one) => one.identifier);
    expect(all.filter((identifier) => !uuid.test(identifier))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
    const known = new Set(nodes.map((one) => one.identifier));
    for (const { originNodeURI, destinationNodeURI, associationType } of pack.CFAssociations ?? []) {
      expect(ASSOCIATION_TYPES).toContain(associationType);
      expect([known.has(originNodeURI.identifier), known.has(destinationNodeURI.identifier)]).toEqual([
        true,
        true,
      ]);
    }
    expect(casePackageSchema.safeParse(pack).success).toBe(true);
    expect(JSON.stringify(gridToCase(grid))).toBe(JSON.stringify(pack));
  });
});

describe('a workbook that is not whole', () => {
  const without = (sheetName: string, header: string): RawSheet[] =>
    exported('AC').map((sheet) => {
      if (sheet.name !== sheetName) return sheet;
      const at = sheet.rows[0]?.indexOf(header) ?? -1;
      return { ...sheet, rows: sheet.rows.map((row) => row.filter((_, i) => i !== at)) };
    });

  it('tells which columns are missing, and whether that stops everything', () => {
    const required = gridFromSheets(without('Critères', 'Énoncé'));
    expect(required.problems).toContainEqual({
      severity: 'error',
      sheet: 'Critères',
      row: null,
      column: 'Énoncé',
      message: 'La colonne « Énoncé » manque : ajoutez-la, avec ce titre en première ligne.',
    });
    expect(required.criteria).toEqual([]);
    const optional = gridFromSheets(without('Critères', 'Observabilité'));
    expect(optional.criteria).toHaveLength(45);
    expect(optional.problems.find((problem) => problem.column === 'Observabilité')?.severity).toBe('notice');
    expect(optional.grid).toBeNull();
  });

  it('gives the wording of a sheet of criteria alone, and nothing from an empty workbook', () => {
    const alone = gridFromSheets(exported('DC').filter((sheet) => sheet.name === 'Critères'));
    expect(alone.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(alone.criteria).toHaveLength(73);
    expect(alone.grid).toBeNull();
    const empty = gridFromSheets([{ name: 'Feuil1', rows: [] }]);
    expect(empty.problems[0]).toMatchObject({ severity: 'error', sheet: 'Critères' });
    expect(empty.problems).toHaveLength(8);
  });

  it('reads headers as people write them', () => {
    const loose = exported('AC').map((sheet) => ({
      name: sheet.name.toUpperCase(),
      rows: sheet.rows.map((row, i) =>
        i === 0 ? row.map((cell) => String(cell).toUpperCase().replace('É', 'E').replace('’', "'")) : row,
      ),
    }));
    expect(gridFromSheets(loose).grid).toEqual(shippedReferential('AC'));
  });

  it('tells the row and the column of what it cannot take', () => {
    const spoilt = exported('AC').map((sheet) => {
      if (sheet.name !== 'Critères') return sheet;
      const rows = sheet.rows.map((row) => [...row]);
      rows[1]![2] = '';
      rows[3]![2] = rows[2]![2]!;
      rows[4]![3] = '';
      rows[5]![5] = 'Au flair';
      rows[6]![0] = '9.9.9';
      return { ...sheet, rows };
    });
    const { problems, grid } = gridFromSheets(spoilt);
    const at = (row: number) => problems.filter((problem) => problem.row === row);
    expect(at(2)[0]).toMatchObject({ severity: 'error', column: 'Identifiant' });
    expect(at(4)[0]?.message).toContain('écrit deux fois');
    expect(at(5)[0]).toMatchObject({ severity: 'notice', column: 'Énoncé' });
    expect(at(6)[0]).toMatchObject({ severity: 'structure', column: 'Observabilité' });
    expect(at(7)[0]?.message).toContain('n’est pas dans la feuille « Compétences »');
    expect(problems.filter((problem) => /^blocks\./.test(problem.column ?? ''))).toEqual([]);
    expect(grid).toBeNull();
  });

  it('keeps an official text longer than the product’s own would be', () => {
    const long = 'Énoncé officiel. '.repeat(60).trim();
    const sheets = exported('AC').map((sheet) =>
      sheet.name === 'Critères'
        ? {
            ...sheet,
            rows: sheet.rows.map((row, i) => (i === 1 ? row.map((cell, k) => (k === 3 ? long : cell)) : row)),
          }
        : sheet,
    );
    const read = gridFromSheets(sheets);
    expect(
      read.texts.get(textPlace('criterion', criteriaInOrder(shippedReferential('AC'))[0]!.id, 'text')),
    ).toBe(long);
    expect(read.problems.every((problem) => problem.severity === 'structure')).toBe(true);
  });

  it('cannot be made to write outside the grid', () => {
    const sheets = exported('AC').map((sheet) =>
      sheet.name === 'Règle et modalités'
        ? {
            ...sheet,
            rows: [
              ...sheet.rows,
              ['__proto__.polluted', 'texte', 'x'],
              ['constructor.prototype.polluted', 'texte', 'x'],
              ['notes.99999', 'texte', 'x'],
            ],
          }
        : sheet,
    );
    gridFromSheets(sheets);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a CASE package of somebody else', () => {
  it('gives its wording by code, and says what has none', () => {
    const stranger = {
      CFDocument: {
        identifier: 'd',
        uri: 'urn:d',
        creator: 'X',
        title: 'Cadre',
        lastChangeDateTime: '2026-01-01T00:00:00Z',
      },
      CFItems: [
        {
          identifier: 'a',
          uri: 'urn:a',
          fullStatement: 'Texte officiel.',
          humanCodingScheme: 'AC.2.2.F01',
          lastChangeDateTime: 'x',
        },
        { identifier: 'b', uri: 'urn:b', fullStatement: 'Sans code.', lastChangeDateTime: 'x' },
      ],
    };
    const read = gridFromCase(stranger);
    expect([...read.texts]).toEqual([[textPlace('criterion', 'AC.2.2.F01', 'text'), 'Texte officiel.']]);
    expect(read.problems).toMatchObject([{ severity: 'notice', sheet: 'CFItems', row: 2 }]);
    expect([read.grid, read.code]).toEqual([null, null]);
  });

  it.each([[null], [[]], [{}], [{ CFDocument: {}, CFItems: 'x' }], ['texte'], [{ CFItems: [] }]])(
    'is refused with its place when it is not one: %j',
    (json) => {
      const read = gridFromCase(json);
      expect(read.problems.length).toBeGreaterThan(0);
      expect(read.problems.every((problem) => problem.severity === 'error')).toBe(true);
    },
  );
});
