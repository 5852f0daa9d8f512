import { describe, expect, it } from 'vitest';
import { shippedReferential } from '#tests/support/shipped-referential';

import { LONGEST_TEXT } from '../wording';
import type { ImportedGrid } from './imported-grid';
import { importPreview } from './preview';

const grids = [shippedReferential('AC'), shippedReferential('DC')];
const imported = (texts: Record<string, string>, over: Partial<ImportedGrid> = {}): ImportedGrid => ({
  code: null,
  texts: new Map(Object.entries(texts).map(([id, text]) => [`criterion/${id}/text`, text])),
  criteria: Object.keys(texts),
  grid: null,
  problems: [],
  ...over,
});

describe('what a file would do', () => {
  it('is told text by text, with what it holds that is not taken and what it lacks', () => {
    const preview = importPreview(
      imported({ 'DC.C1.1.01': 'Officiel.', 'DC.C9.9.99': 'Inconnu.' }, { code: 'DC' }),
      grids,
      'DC',
    );
    expect(preview).toMatchObject({
      does: 'wording',
      changes: [{ code: 'DC.C1.1.01', next: 'Officiel.' }],
      unknown: [{ id: 'DC.C9.9.99', text: 'Inconnu.' }],
    });
    expect(preview.absent).toHaveLength(72);
  });

  it('recognises a grid by its criteria when the file does not name it', () => {
    expect(importPreview(imported({ 'AC.2.2.F01': 'Officiel.' }), grids, null).code).toBe('AC');
    expect(importPreview(imported({ 'X.1': 'Autre.' }), grids, null)).toMatchObject({
      does: 'nothing',
      code: null,
    });
  });

  it('is nothing when the file is about another certification than the page', () => {
    const preview = importPreview(imported({ 'AC.2.2.F01': 'Officiel.' }, { code: 'AC' }), grids, 'DC');
    expect(preview.does).toBe('nothing');
    expect(preview.problems[0]?.message).toContain('porte sur « AC »');
  });

  it('is nothing when the file has an error, whatever texts it holds', () => {
    const problems = [
      { severity: 'error', sheet: 'Critères', row: null, column: 'Énoncé', message: 'Manque.' },
    ] as const;
    expect(importPreview(imported({ 'AC.2.2.F01': 'Officiel.' }, { problems }), grids, 'AC').does).toBe(
      'nothing',
    );
  });

  it('leaves aside a text too long to be kept, and says so', () => {
    const preview = importPreview(imported({ 'AC.2.2.F01': 'x'.repeat(LONGEST_TEXT + 1) }), grids, 'AC');
    expect(preview.changes).toEqual([]);
    expect(preview.problems[0]?.message).toContain('AC.2.2.F01');
  });

  it('warns when the structure of the file differs, and takes its texts only', () => {
    const grid = grids[0]!;
    const other = { ...grid, decision: { ...grid.decision, whoDecides: 'Personne en particulier.' } };
    const same = importPreview(imported({ 'AC.2.2.F01': 'Officiel.' }, { code: 'AC', grid }), grids, 'AC');
    const differs = importPreview(
      imported({ 'AC.2.2.F01': 'Officiel.' }, { code: 'AC', grid: other }),
      grids,
      'AC',
    );
    expect(differs.problems.map((problem) => problem.severity)).toEqual(['notice']);
    expect(same.changes).toEqual(differs.changes);
  });

  it('is a new grid when the file holds all of one the centre does not have', () => {
    const grid = { ...shippedReferential('AC'), code: 'MAISON', idPrefix: 'AC' };
    expect(importPreview(imported({}, { code: 'MAISON', grid }), grids, null)).toMatchObject({
      does: 'new',
      grid,
    });
    expect(importPreview(imported({}, { code: 'MAISON' }), grids, null).problems[0]?.message).toContain(
      'MAISON',
    );
  });
});
