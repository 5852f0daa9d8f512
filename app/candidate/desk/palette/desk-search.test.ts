import { describe, expect, it } from 'vitest';
import { account, product, tinySeed } from '#fixtures/companies/tiny';
import { initialWorld } from '~/domain/attempt/world';
import { deskSearch } from './desk-search';

const many = Array.from({ length: 40 }, (_, index) =>
  account({ id: `C${String(index).padStart(4, '0')}`, name: `Élan ${index}` }),
);
const world = initialWorld(
  tinySeed({ accounts: many, products: [product({ id: 'ART-7', name: 'Vérin élancé' })] }),
);

describe('the palette', () => {
  it('finds records by any of their words, without accents', () => {
    expect(deskSearch({ world }, 'elan 12').map((found) => [found.label, found.path])).toEqual([
      ['Élan 12', 'clients/C0012'],
    ]);
  });
  it('keeps a few of each kind', () => {
    const found = deskSearch({ world }, 'elan');
    expect(found.filter((one) => one.group === 'Comptes')).toHaveLength(6);
    expect(found.filter((one) => one.group === 'Articles').map((one) => one.path)).toEqual([
      'catalogue/ART-7',
    ]);
  });
  it('finds nothing for nothing', () => {
    expect(deskSearch({ world }, '  ')).toEqual([]);
  });
});
