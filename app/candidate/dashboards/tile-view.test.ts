import { describe, expect, it } from 'vitest';
import { invoice } from '#fixtures/companies/tiny-papers';
import { account, tinySeed } from '#fixtures/companies/tiny';
import { initialWorld } from '~/domain/attempt/world';
import { periodPresets } from './period-presets';
import { parseQuestion } from './read-tile-question';
import { questionKey, questionParams } from './tile-question';
import { shortened } from './tile-rows';
import { periodWords, tileView } from './tile-view';
import { changed, duplicated, moved, newTile } from './tiles';

const clients = Array.from({ length: 15 }, (_, index) => index + 1);
const world = initialWorld(
  tinySeed({
    accounts: clients.map((n) => account({ id: `C${n}`, name: `Client ${n}` })),
    invoices: clients.map((n) => invoice({ accountId: `C${n}`, net: n * 1_000 })),
  }),
);
const january = {
  dimension: 'account',
  from: '2026-01-01',
  to: '2026-01-31',
  filter: null,
  targetCents: null,
} as const;

describe('the figures of a tile', () => {
  it('keep the largest clients and add up the others, so that the rows still make the total', () => {
    const view = tileView(world, { ...january, measure: 'revenue' });
    const rows = shortened(view.rows, 12, view.additive);
    expect(rows).toHaveLength(12);
    expect(rows.at(-1)).toMatchObject({ label: '4 autres', value: 10_000 });
    expect(rows.reduce((sum, row) => sum + (row.value ?? 0), 0)).toBe(view.total.value);
  });

  it('add up no rates: only the first rows are shown', () => {
    const view = tileView(world, { ...january, measure: 'margin-rate' });
    const rows = shortened(view.rows, 12, view.additive);
    expect(rows).toHaveLength(12);
    expect(rows.every(({ label }) => label.startsWith('Client'))).toBe(true);
  });

  it('say their unit, period, source and filter, or why there is none', () => {
    const view = tileView(world, {
      ...january,
      measure: 'revenue',
      filter: { field: 'salesperson', value: 'adv' },
    });
    expect(view).toMatchObject({ unit: '€', period: 'janvier\u00a02026', problem: null });
    expect(view.source).toContain('commercial : Camille Essai');
    expect(tileView(world, { ...january, measure: 'outstanding', dimension: 'family' }).problem).toContain(
      'autre répartition',
    );
  });
});

it.each([
  ['2026-01-01', '2026-03-31', 'de janvier\u00a02026 à mars\u00a02026'],
  ['2025-01-01', '2025-12-31', 'année 2025'],
  ['2026-01-15', '2026-02-03', 'du 15/01/2026 au 03/02/2026'],
])('calls the period from %s to %s « %s »', (from, to, words) => {
  expect(periodWords(from, to)).toBe(words);
});

it('offers usual periods from the company’s date, whole months', () => {
  const found = Object.fromEntries(
    periodPresets('2026-02-03').map(({ label, from, to }) => [label, `${from} ${to}`]),
  );
  expect(found['Mois dernier']).toBe('2026-01-01 2026-01-31');
  expect(found['Trois derniers mois']).toBe('2025-11-01 2026-01-31');
  expect(found['Douze derniers mois']).toBe('2025-02-01 2026-01-31');
});

describe('the question of a tile', () => {
  it('travels in an address and comes back the same; anything else is no question', () => {
    const question = { ...january, measure: 'growth' as const };
    const back = parseQuestion(new URLSearchParams(questionParams(question)));
    expect(back && questionKey(back)).toBe(questionKey(question));
    expect(parseQuestion(new URLSearchParams('question={"measure":"soul"}'))).toBeNull();
    expect(parseQuestion(new URLSearchParams('question=%7B'))).toBeNull();
  });
});

it('adds, moves, duplicates and changes tiles without touching the others', () => {
  const a = newTile([], '2026-02-03');
  const b = newTile([a], '2026-02-03');
  expect([a.id, b.id, a.to]).toEqual(['t1', 't2', '2026-02-28']);
  expect(moved([a, b], 't2', -1).map(({ id }) => id)).toEqual(['t2', 't1']);
  expect(moved([a, b], 't2', 1).map(({ id }) => id)).toEqual(['t1', 't2']);
  expect(duplicated([a, b], 't1').map(({ id }) => id)).toEqual(['t1', 't3', 't2']);
  expect(changed([a, b], 't2', { title: 'CA' }).map(({ title }) => title)).toEqual(['', 'CA']);
});
