import { describe, expect, it } from 'vitest';
import { account, line, product, tinyClock, tinyProfile, tinyRows, tinySeed } from '#fixtures/companies/tiny';
import { invoice, order, payment, quote } from '#fixtures/companies/tiny-papers';
import { companyBase, initialWorld, type CompanyRows, type World } from '../../attempt/world';
import type { CompanyProfile } from '../company/records';
import { computeTile, type TileQuestion } from './compute';

const company = (
  rows: Partial<CompanyRows>,
  profile: Partial<CompanyProfile> = {},
  dayOne = '2026-02-03',
): World =>
  initialWorld(
    tinySeed(
      {},
      { base: companyBase({ ...tinyProfile, ...profile }, tinyRows(rows)), clock: { ...tinyClock, dayOne } },
    ),
  );
const ask = (over: Partial<TileQuestion>): TileQuestion => ({
  measure: 'revenue',
  dimension: 'none',
  from: '2026-01-01',
  to: '2026-01-31',
  filter: null,
  targetCents: null,
  ...over,
});
const rows = (world: World, over: Partial<TileQuestion>) =>
  computeTile(world, ask(over)).rows.map(({ label, value }) => [label, value]);
const total = (world: World, over: Partial<TileQuestion>) => computeTile(world, ask(over)).total.value;

describe('turnover', () => {
  it('is invoiced net excluding tax less credit notes, without drafts and pro formas', () => {
    const sold = invoice({ id: 'FA-1', net: 120_000, shippingCents: 4_500 });
    const world = company({
      invoices: [
        sold,
        invoice({ type: 'credit-note', correctsInvoiceId: 'FA-1', net: 26_820 }),
        invoice({ net: 99_999, issuedOn: null, number: null }),
        invoice({ net: 88_888, type: 'proforma', number: null }),
        invoice({ net: 77_777, issuedOn: '2025-12-31' }),
      ],
    });
    expect(total(world, {})).toBe(120_000 + 4_500 - 26_820);
  });

  it('counts a deposit once: the balance invoice deducts it', () => {
    const world = company({
      invoices: [
        invoice({
          id: 'FA-1',
          type: 'deposit',
          net: 44_898,
          lines: [line({ sku: null, unitPriceCents: 44_898 })],
        }),
        invoice({
          type: 'balance',
          net: 149_662,
          deposits: [{ invoiceId: 'FA-1', netCents: 44_898, vatCents: 8_980 }],
        }),
      ],
    });
    expect(total(world, {})).toBe(149_662);
  });

  it('counts a corrective invoice in the place of the one it corrects', () => {
    const world = company({
      invoices: [
        invoice({ id: 'FA-1', net: 90_000 }),
        invoice({ type: 'corrective', correctsInvoiceId: 'FA-1', net: 80_000 }),
      ],
    });
    expect(total(world, {})).toBe(80_000);
  });

  it('shows every month of the period, even an empty one, and adds up to the total', () => {
    const world = company({
      invoices: [
        invoice({ issuedOn: '2025-11-03', net: 5_000 }),
        invoice({ issuedOn: '2026-01-31', net: 7_000 }),
      ],
    });
    const period = { from: '2025-11-01', to: '2026-01-31' };
    expect(rows(world, { ...period, dimension: 'month' })).toEqual([
      ['2025-11', 5_000],
      ['2025-12', 0],
      ['2026-01', 7_000],
    ]);
    expect(total(world, period)).toBe(12_000);
  });

  it('splits by family after the discount at the foot without losing a cent, shipping apart', () => {
    const world = company({
      products: [product(), product({ id: 'ART-2', family: 'Mobilier' })],
      invoices: [
        invoice({
          lines: [line({ unitPriceCents: 10_001 }), line({ id: 'l2', sku: 'ART-2', unitPriceCents: 5_555 })],
          discountPercent: 3,
          shippingCents: 900,
        }),
      ],
    });
    const found = rows(world, { dimension: 'family' });
    expect(found.map(([label]) => label)).toEqual(['Divers', 'Mobilier', '']);
    expect(found.reduce((sum, [, value]) => sum + Number(value), 0)).toBe(total(world, {}));
  });

  it('names clients and salespeople, largest first, and can be narrowed to one segment', () => {
    const world = company({
      accounts: [
        account(),
        account({ id: 'C0002', name: 'Boutique Seconde', segment: 'Boutiques', ownerId: 'direction' }),
      ],
      invoices: [invoice({ net: 1_000 }), invoice({ accountId: 'C0002', net: 3_000 })],
    });
    expect(rows(world, { dimension: 'account' })).toEqual([
      ['Boutique Seconde', 3_000],
      ['Atelier Premier', 1_000],
    ]);
    expect(rows(world, { dimension: 'salesperson' })).toEqual([
      ['Dominique Essai', 3_000],
      ['Camille Essai', 1_000],
    ]);
    expect(total(world, { filter: { field: 'segment', value: 'Boutiques' } })).toBe(3_000);
  });
});

describe('ratios', () => {
  it('give the taux de marque, on the price: cost 60, price 100 make 40 %, not 66,67 %', () => {
    const world = company({ invoices: [invoice({ net: 10_000 })] });
    expect(total(world, { measure: 'gross-margin' })).toBe(4_000);
    expect(total(world, { measure: 'margin-rate' })).toBe(40);
  });

  it('weigh the rows: the total rate is not the average of the rates', () => {
    const world = company({
      accounts: [account(), account({ id: 'C0002', segment: 'Boutiques' })],
      invoices: [
        invoice({ net: 30_000, lines: [line({ quantity: 3 })] }),
        invoice({ accountId: 'C0002', lines: [line({ unitPriceCents: 6_000 })] }),
      ],
    });
    expect(rows(world, { measure: 'margin-rate', dimension: 'segment' })).toEqual([
      ['Artisans', 40],
      ['Boutiques', 0],
    ]);
    expect(total(world, { measure: 'margin-rate' })).toBe(33.3333);
  });

  it('compare 118 500 € with a target of 125 000 € and 105 000 € a year before: 94,8 % and +12,86 %', () => {
    const world = company(
      { invoices: [invoice({ net: 11_850_000 }), invoice({ net: 10_500_000, issuedOn: '2025-01-31' })] },
      {
        objectives: [
          { month: '2026-01', staffId: null, revenueCents: 12_500_000 },
          { month: '2026-01', staffId: 'adv', revenueCents: 1 },
        ],
      },
    );
    expect(computeTile(world, ask({ measure: 'target-achievement' })).total).toEqual({
      value: 94.8,
      part: 11_850_000,
      whole: 12_500_000,
    });
    expect(total(world, { measure: 'growth' })).toBe(12.8571);
    expect(rows(world, { measure: 'growth', dimension: 'month' })).toEqual([['2026-01', 12.8571]]);
  });

  it('leave out of an achievement the months that have no objective', () => {
    const world = company(
      { invoices: [invoice({ net: 80_000 }), invoice({ net: 999_999, issuedOn: '2025-12-31' })] },
      { objectives: [{ month: '2026-01', staffId: 'adv', revenueCents: 100_000 }] },
    );
    const winter = { from: '2025-12-01', to: '2026-01-31', measure: 'target-achievement' } as const;
    expect(total(world, winter)).toBe(80);
    expect(rows(world, { ...winter, dimension: 'month' })).toEqual([
      ['2025-12', null],
      ['2026-01', 80],
    ]);
    expect(rows(world, { ...winter, dimension: 'salesperson' })).toEqual([['Camille Essai', 80]]);
    expect(total(world, { ...winter, filter: { field: 'salesperson', value: 'adv' } })).toBe(80);
  });

  it('take the target the writer states before the company’s objectives', () => {
    const world = company({ invoices: [invoice({ net: 5_000 })] });
    expect(total(world, { measure: 'target-achievement' })).toBeNull();
    expect(total(world, { measure: 'target-achievement', targetCents: 10_000 })).toBe(50);
  });

  it('divide turnover by confirmed orders, and orders brought by a quote by quotes sent', () => {
    const world = company({
      invoices: [invoice({ net: 30_000 })],
      orders: [
        order({ quoteId: 'DV-1' }),
        order({}),
        order({ confirmedOn: null }),
        order({ cancelled: { on: '2026-01-06', reason: 'x' } }),
      ],
      quotes: [quote({}), quote({}), quote({}), quote({ sentOn: null })],
    });
    expect(total(world, { measure: 'orders-count' })).toBe(2);
    expect(total(world, { measure: 'average-order' })).toBe(15_000);
    expect(total(world, { measure: 'conversion-rate' })).toBe(33.3333);
  });
});

describe('what clients owe', () => {
  const aged = [
    ['2026-12-05', 60_000],
    ['2026-11-10', 240_000],
    ['2026-10-20', 80_000],
    ['2026-09-15', 120_000],
    ['2026-08-01', 95_000],
  ] as const;
  const at = { from: '2026-11-01', to: '2026-11-21' };

  it('is aged from the due date', () => {
    const world = company(
      {
        invoices: aged.map(([dueOn, incl]) =>
          invoice({ dueOn, issuedOn: '2026-07-01', lines: [line({ unitPriceCents: incl, vatRate: 0 })] }),
        ),
      },
      {},
      '2026-11-23',
    );
    expect(rows(world, { ...at, measure: 'outstanding', dimension: 'age' })).toEqual([
      ['not-due', 60_000],
      ['1-30', 240_000],
      ['31-60', 80_000],
      ['61-90', 120_000],
      ['over-90', 95_000],
    ]);
    expect(total(world, { ...at, measure: 'overdue' })).toBe(535_000);
    expect(total(world, { ...at, measure: 'overdue-rate' })).toBe(89.916);
  });

  it('goes down with a payment from its day on the statement, and with a credit note', () => {
    const world = company({
      invoices: [
        invoice({ id: 'FA-1', issuedOn: '2025-12-01', net: 100_000 }),
        invoice({ type: 'credit-note', correctsInvoiceId: 'FA-1', issuedOn: '2026-01-20', net: 10_000 }),
      ],
      bankLines: [payment('2026-01-15', 'FA-1', 50_000)],
    });
    const owed = (to: string) => total(world, { measure: 'outstanding', from: '2025-11-01', to });
    expect([owed('2025-11-30'), owed('2026-01-14'), owed('2026-01-15'), owed('2026-01-31')]).toEqual([
      0, 120_000, 70_000, 58_000,
    ]);
    expect(
      rows(world, { measure: 'outstanding', from: '2025-11-01', to: '2026-01-31', dimension: 'month' }),
    ).toEqual([
      ['2025-11', 0],
      ['2025-12', 120_000],
      ['2026-01', 58_000],
    ]);
  });

  it('is read no later than the company’s date: an invoice due next week is not late because the month ends later', () => {
    const world = company({ invoices: [invoice({ dueOn: '2026-02-10', net: 10_000 })] });
    const february = { from: '2026-02-01', to: '2026-02-28' };
    expect(total(world, { ...february, measure: 'overdue' })).toBe(0);
    expect(rows(world, { ...february, measure: 'outstanding', dimension: 'age' })[0]).toEqual([
      'not-due',
      12_000,
    ]);
  });

  it('makes 54,75 days of sales: 180 000 € owed over 1 200 000 € of sales including tax in a year', () => {
    const world = company({
      invoices: [
        invoice({ id: 'FA-1', issuedOn: '2025-03-01', net: 85_000_000 }),
        invoice({ issuedOn: '2025-10-01', net: 15_000_000 }),
      ],
      bankLines: [payment('2025-06-01', 'FA-1', 102_000_000)],
    });
    expect(total(world, { measure: 'days-sales-outstanding', from: '2025-01-01', to: '2025-12-31' })).toBe(
      54.75,
    );
  });
});

describe('a question without sense', () => {
  it('is answered by a problem, not by a figure', () => {
    const world = company({});
    const problem = (over: Partial<TileQuestion>) => computeTile(world, ask(over)).problem;
    expect(problem({ from: '2026-02-01' })).toBe('period-reversed');
    expect(problem({ from: '1900-01-01' })).toBe('period-too-long');
    expect(problem({ dimension: 'age' })).toBe('dimension');
    expect(problem({ measure: 'outstanding', filter: { field: 'family', value: 'Divers' } })).toBe('filter');
  });
});

it('answers twelve tiles over 10 000 invoices while a person waits, and at once afterwards', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    invoice({
      accountId: index % 3 === 0 ? 'C0002' : 'C0001',
      issuedOn: `202${4 + (index % 2)}-${String((index % 12) + 1).padStart(2, '0')}-15`,
      dueOn: '2026-01-15',
      lines: [
        line({ unitPriceCents: 1_000 + index }),
        line({ id: 'l2', sku: 'ART-2', quantity: 3, vatRate: 5.5 }),
        line({ id: 'l3', sku: null }),
      ],
    }),
  );
  const world = company({ invoices: many });
  const period = { from: '2024-01-01', to: '2025-12-31' };
  const questions = (
    ['revenue', 'margin-rate', 'growth', 'outstanding', 'days-sales-outstanding', 'overdue-rate'] as const
  ).flatMap((measure) =>
    (['month', 'account'] as const).map((dimension) => ask({ ...period, measure, dimension })),
  );
  const timed = () => {
    const start = performance.now();
    for (const question of questions) computeTile(world, question);
    return performance.now() - start;
  };
  expect(timed()).toBeLessThan(10_000);
  expect(timed()).toBeLessThan(3_000);
});
