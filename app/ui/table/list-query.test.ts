import { describe, expect, it } from 'vitest';
import { applyListQuery, mapListPage, type ListField } from './apply-list-query';
import {
  isNarrowed,
  parseListQuery,
  serializeListQuery,
  toggleFilter,
  withSort,
  type ListQuery,
} from './list-query';

interface Row {
  id: number;
  name: string;
  town: string | null;
  balance: number | null;
  due: string | null;
  status: string;
  tags: string[];
}

const rows: Row[] = [
  {
    id: 1,
    name: 'Élan Bois',
    town: 'Nîmes',
    balance: 900,
    due: '2026-02-10',
    status: 'actif',
    tags: ['bois'],
  },
  {
    id: 2,
    name: 'Œuvres d’Art',
    town: 'Lille',
    balance: 10_000,
    due: '2025-12-31',
    status: 'actif',
    tags: [],
  },
  {
    id: 3,
    name: 'Zinc et Cie',
    town: null,
    balance: null,
    due: null,
    status: 'bloqué',
    tags: ['zinc', 'toiture'],
  },
  {
    id: 4,
    name: 'atelier 2',
    town: 'Angers',
    balance: -50,
    due: '2026-01-05',
    status: 'actif',
    tags: ['bois'],
  },
  { id: 5, name: 'Atelier 10', town: 'Angers', balance: 0, due: '2026-01-05', status: 'prospect', tags: [] },
];
const fields: ListField<Row>[] = [
  { key: 'nom', value: (row) => row.name },
  { key: 'ville', value: (row) => row.town },
  { key: 'solde', kind: 'number', value: (row) => row.balance },
  { key: 'echeance', kind: 'date', value: (row) => row.due },
  { key: 'statut', value: (row) => row.status, filter: true, search: false },
  { key: 'theme', value: (row) => row.tags, filter: true },
  {
    key: 'etat',
    value: (row) => row.due,
    matches: (row, value) => value === 'retard' && row.due !== null && row.due < '2026-02-01',
  },
];
const query = (search: string): ListQuery => parseListQuery(new URLSearchParams(search));
const ids = (search: string) => applyListQuery(rows, query(search), fields).rows.map((row) => row.id);

describe('the URL of a list', () => {
  it('is read into a query', () => {
    expect(query('q=dur&tri=solde&sens=desc&page=3&taille=50&f.statut=actif&f.statut=bloqué')).toEqual({
      search: 'dur',
      sort: { key: 'solde', direction: 'desc' },
      page: 3,
      size: 50,
      filters: { statut: ['actif', 'bloqué'] },
    });
  });
  it('falls back to the defaults on absurd figures', () => {
    for (const search of ['page=-3&taille=1000000', 'page=abc&taille=0', 'page=1e9999']) {
      expect(query(search)).toMatchObject({ page: 1, size: 25 });
    }
  });
  it('cannot be made to work for nothing by a huge address', () => {
    const many = Array.from({ length: 500 }, (_, index) => `f.statut=${index}`).join('&');
    expect(query(many).filters['statut']).toHaveLength(50);
    expect(query(`q=${'x'.repeat(5000)}`).search).toHaveLength(200);
  });
  it('comes back the same after a round trip, without what is default', () => {
    const defaults = { sort: { key: 'nom', direction: 'asc' as const } };
    const state = parseListQuery(new URLSearchParams('q=a b&f.statut=actif&page=2'), defaults);
    const text = serializeListQuery(state, defaults);
    expect(text).toBe('?q=a+b&f.statut=actif&page=2');
    expect(parseListQuery(new URLSearchParams(text), defaults)).toEqual(state);
    expect(serializeListQuery(parseListQuery(new URLSearchParams(), defaults), defaults)).toBe('');
  });
  it('turns a header press into ascending, then descending, from page 1', () => {
    const first = withSort(query('page=4'), 'nom');
    expect(first).toMatchObject({ sort: { key: 'nom', direction: 'asc' }, page: 1 });
    expect(withSort(first, 'nom').sort).toEqual({ key: 'nom', direction: 'desc' });
  });
  it('adds and removes filter values', () => {
    const one = toggleFilter(query('page=2'), 'statut', 'actif');
    expect(one).toMatchObject({ filters: { statut: ['actif'] }, page: 1 });
    expect(isNarrowed(one)).toBe(true);
    expect(isNarrowed(toggleFilter(one, 'statut', 'actif'))).toBe(false);
  });
});

describe('searching', () => {
  it('ignores case, accents and ligatures, and wants every word', () => {
    expect(ids('q=elan')).toEqual([1]);
    expect(ids('q=OEUVRES')).toEqual([2]);
    expect(ids("q=d'art lille")).toEqual([2]);
    expect(ids('q=lille nimes')).toEqual([]);
    expect(ids('q=toiture')).toEqual([3]);
  });
  it('leaves out fields that are not searched', () => {
    expect(ids('q=prospect')).toEqual([]);
  });
});

describe('sorting', () => {
  it('follows French order, with figures inside names', () => {
    expect(ids('tri=nom')).toEqual([4, 5, 1, 2, 3]);
    expect(ids('tri=nom&sens=desc')).toEqual([3, 2, 1, 5, 4]);
  });
  it('sorts figures as figures and leaves missing ones last both ways', () => {
    expect(ids('tri=solde')).toEqual([4, 5, 1, 2, 3]);
    expect(ids('tri=solde&sens=desc')).toEqual([2, 1, 5, 4, 3]);
  });
  it('sorts dates, missing ones last both ways', () => {
    expect(ids('tri=echeance')).toEqual([2, 4, 5, 1, 3]);
    expect(ids('tri=echeance&sens=desc').at(-1)).toBe(3);
  });
  it('keeps the given order for an unknown column', () => {
    expect(ids('tri=inconnu')).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('filtering', () => {
  it('takes any of the values of one key, all of the keys', () => {
    expect(ids('f.statut=bloqué&f.statut=prospect')).toEqual([3, 5]);
    expect(ids('f.statut=actif&f.theme=bois')).toEqual([1, 4]);
    expect(ids('f.etat=retard')).toEqual([2, 4, 5]);
  });
  it('ignores a key nobody declared as a filter', () => {
    expect(ids('f.nom=x&f.constructor=y')).toEqual([1, 2, 3, 4, 5]);
  });
  it('counts what each value would give under the other filters', () => {
    const { facets } = applyListQuery(rows, query('f.statut=actif&f.theme=bois'), fields);
    expect(facets['statut']).toEqual([{ value: 'actif', count: 2 }]);
    expect(facets['theme']).toEqual([{ value: 'bois', count: 2 }]);
    expect(applyListQuery(rows, query('f.statut=actif'), fields).facets['statut']).toEqual([
      { value: 'actif', count: 3 },
      { value: 'bloqué', count: 1 },
      { value: 'prospect', count: 1 },
    ]);
  });
});

describe('paging', () => {
  const many = Array.from({ length: 260 }, (_, index) => ({ n: index }));
  const manyFields: ListField<{ n: number }>[] = [{ key: 'n', kind: 'number', value: (row) => row.n }];
  it('cuts pages and says how many there are', () => {
    const page = applyListQuery(many, query('taille=100&page=3'), manyFields);
    expect(page).toMatchObject({ total: 260, totalUnfiltered: 260, page: 3, pageCount: 3 });
    expect(page.rows.map((row) => row.n)).toEqual(many.slice(200).map((row) => row.n));
  });
  it('brings a page past the end back to the last', () => {
    expect(applyListQuery(many, query('taille=100&page=99'), manyFields).page).toBe(3);
  });
  it('gives everything for an export, mapped or not', () => {
    const all = applyListQuery(many, query('page=2'), manyFields, { all: true });
    expect(all.rows).toHaveLength(260);
    expect(mapListPage(all, (row) => row.n * 2).rows[259]).toBe(518);
  });
});

describe('10 000 rows', () => {
  it('answer a second search and sort well within a page load', () => {
    const big = Array.from({ length: 10_000 }, (_, index) => ({
      name: `Société n° ${(index * 7919) % 10_000}`,
      town: `Ville ${index % 97}`,
    }));
    const bigFields: ListField<(typeof big)[number]>[] = [
      { key: 'nom', value: (row) => row.name },
      { key: 'ville', value: (row) => row.town, filter: true },
    ];
    applyListQuery(big, query('q=x&tri=nom'), bigFields);
    const startedAt = performance.now();
    const page = applyListQuery(big, query('q=societe 12&tri=nom&sens=desc'), bigFields);
    expect(page.total).toBeGreaterThan(100);
    expect(performance.now() - startedAt).toBeLessThan(60);
  });
});
