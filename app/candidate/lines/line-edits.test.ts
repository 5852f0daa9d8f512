import { describe, expect, it } from 'vitest';
import { line } from '#fixtures/companies/tiny';
import { blankLine, keptLines, nextLineId, withOwnIds, withReference } from './line-edits';

const catalogue = [
  { sku: 'ART-1', name: 'Article premier', unit: 'pièce', unitPriceCents: 10_000, vatRate: 20 },
  { sku: 'ART-12', name: 'Article douze', unit: 'lot', unitPriceCents: 2_500, vatRate: 5.5 },
];

describe('a reference typed on a line', () => {
  it('fills the line from the catalogue at the public price, and follows while it is typed further', () => {
    const first = withReference(catalogue, blankLine([]), 'art-1');
    expect(first).toMatchObject({
      sku: 'ART-1',
      label: 'Article premier',
      unit: 'pièce',
      unitPriceCents: 10_000,
      vatRate: 20,
      quantity: 0,
    });
    expect(withReference(catalogue, first, 'ART-12')).toMatchObject({
      sku: 'ART-12',
      label: 'Article douze',
      unitPriceCents: 2_500,
    });
  });

  it('never replaces a label or a price a person wrote', () => {
    const own = line({ sku: null, label: 'Article gravé', unitPriceCents: 12_300 });
    expect(withReference(catalogue, own, 'ART-1')).toMatchObject({
      sku: 'ART-1',
      label: 'Article gravé',
      unitPriceCents: 12_300,
    });
    const negotiated = line({ sku: 'ART-1', label: 'Article premier', unitPriceCents: 9_000 });
    expect(withReference(catalogue, negotiated, 'ART-1').unitPriceCents).toBe(9_000);
  });

  it('keeps a reference the catalogue does not know, and none when it is emptied', () => {
    expect(withReference(catalogue, line(), 'HORS-CAT').sku).toBe('HORS-CAT');
    expect(withReference(catalogue, line(), ' ').sku).toBeNull();
  });
});

it('keeps unfinished lines but not blank ones', () => {
  const started = { ...blankLine([]), id: 'n2', label: 'Pose' };
  expect(keptLines([blankLine([]), started]).map(({ id }) => id)).toEqual(['n2']);
});

it('gives each pasted line an id of its own', () => {
  const lines = withOwnIds([line({ id: 'n1' }), line({ id: 'n1' }), line({ id: 'n1' })]);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(3);
  expect(nextLineId(lines)).toBe('n4');
});
