import { describe, expect, it } from 'vitest';
import { initialWorld } from '~/domain/attempt/world';
import { parseListQuery } from '~/ui/table/list-query';
import { account, tinySeed } from '#fixtures/companies/tiny';
import { accountListExport, accountListPage } from './account-list-page';

const desk = (accounts: Parameters<typeof account>[0][]) => ({
  attemptId: 'a1',
  world: initialWorld(tinySeed({ accounts: accounts.map((over) => account(over)) })),
  today: '2026-02-03',
  minute: 540,
  readOnly: false,
  basePath: '/passage/a1',
});
const company = () =>
  desk([
    { id: 'C0001', name: 'Zinguerie Morvan', phone: '02 61 91 00 12' },
    { id: 'C0002', name: 'Atelier Éon', blocked: true, segment: 'Industrie' },
    { id: 'C0003', name: 'Fusionnée', mergedInto: 'C0001' },
    { id: 'C0004', name: 'Prospect Un', kind: 'prospect' },
    { id: 'C0005', name: 'Fournisseur Un', kind: 'supplier' },
  ]);
const query = (search: string) =>
  parseListQuery(new URLSearchParams(search), { sort: { key: 'nom', direction: 'asc' } });
const names = (search: string, kind: 'client' | 'prospect' = 'client') =>
  accountListPage(company(), kind, query(search)).list.rows.map((row) => row.name);

describe('the list of clients', () => {
  it('shows clients only, by name, without the records merged into others', () => {
    expect(names('')).toEqual(['Atelier Éon', 'Zinguerie Morvan']);
  });
  it('finds a client without accents and by a telephone written without spaces', () => {
    expect(names('q=eon')).toEqual(['Atelier Éon']);
    expect(names('q=0261910012')).toEqual(['Zinguerie Morvan']);
  });
  it('filters by alert and reaches other kinds only when asked', () => {
    expect(names('f.risque=blocked')).toEqual(['Atelier Éon']);
    expect(names('f.type=supplier')).toEqual(['Fournisseur Un']);
    expect(names('', 'prospect')).toEqual(['Prospect Un']);
  });
  it('exports what the filter keeps', () => {
    const { sheets, fileName } = accountListExport(company(), 'client', query('f.segment=Industrie'));
    expect(fileName).toBe('clients-2026-02-03');
    expect(sheets[0]?.rows.map((row) => row[1])).toEqual(['Atelier Éon']);
  });
});

it('answers quickly over 10 000 accounts and sends only the rows of the page', () => {
  const many = desk(
    Array.from({ length: 10_000 }, (_, n) => ({
      id: `C${n}`,
      name: `Entreprise ${(n * 7919) % 10_000}`,
      segment: n % 3 ? 'Industrie' : 'Tertiaire',
    })),
  );
  const list = (search: string) => accountListPage(many, 'client', query(search)).list;
  list('q=entreprise');
  const started = performance.now();
  expect(list('q=entreprise 99&f.segment=Industrie&tri=ville').rows).toHaveLength(25);
  expect(performance.now() - started).toBeLessThan(500);
});
