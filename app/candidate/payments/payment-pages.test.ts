import { describe, expect, it } from 'vitest';
import { invoice, payment } from '#fixtures/companies/tiny-papers';
import { tinySeed } from '#fixtures/companies/tiny';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { initialWorld } from '~/domain/attempt/world';
import type { BankLine } from '~/domain/crm/payments/records';
import { parseListQuery } from '~/ui/table/list-query';
import { paymentPage, searchOpenInvoices } from './payment-page';
import { statementPage } from './statement-page';

const open = (id: string, on: string, amountCents: number): BankLine => ({
  id,
  on,
  label: `VIR ${id}`,
  amountCents,
  means: 'transfer',
  matching: null,
});
const world = initialWorld(
  tinySeed({
    invoices: [
      invoice({ id: 'FA-1', net: 100_000, orderId: 'CO-7' }),
      invoice({ id: 'FA-2', net: 50_000, accountId: 'C0002' }),
      invoice({ id: 'FA-3', net: 10_000 }),
    ],
    bankLines: [
      open('A', '2026-02-02', 120_000),
      { ...payment('2026-01-20', 'FA-3', 12_000), id: 'B', amountCents: 15_000 },
      open('C', '2026-01-30', 5_000),
      open('D', '2026-01-31', -900),
    ],
  }),
);
const desk: DeskView = {
  attemptId: 'a1',
  world,
  today: '2026-02-03',
  minute: 600,
  readOnly: false,
  basePath: '/passage/a1',
};

describe('the statement', () => {
  it('puts what is still to match first, oldest first, then the rest, latest first', () => {
    const { list, open: left } = statementPage(desk, parseListQuery(new URLSearchParams()));
    expect(list.rows.map(({ id }) => id)).toEqual(['C', 'A', 'D', 'B']);
    expect(left).toEqual({ count: 2, amountCents: 125_000 });
  });

  it('names who paid, which invoices, and what is left unused', () => {
    const matched = statementPage(desk, parseListQuery(new URLSearchParams('q=FA-3'))).list.rows;
    expect(matched).toMatchObject([
      { id: 'B', accountName: 'Atelier Premier', invoices: ['FA-3'], unusedCents: 3_000 },
    ]);
  });
});

describe('looking for the invoice a payment settles', () => {
  const found = (search: string) => searchOpenInvoices(world, search).map(({ id }) => id);

  it('finds unpaid invoices by number, client, order or amount, and nothing when nothing is typed', () => {
    expect(found('fa-2')).toEqual(['FA-2']);
    expect(found('boutique')).toEqual(['FA-2']);
    expect(found('co-7')).toEqual(['FA-1']);
    expect(found('1 200,00 €')).toEqual(['FA-1']);
    expect(found('')).toEqual([]);
    expect(found('FA-3')).toEqual([]);
  });

  it('shows the open invoices of the client chosen, and only of a line that is not matched', () => {
    const page = paymentPage(desk, 'A', { accountId: 'C0001', search: '' });
    expect(page?.openInvoices.map(({ id }) => id)).toEqual(['FA-1']);
    expect(paymentPage(desk, 'B', { accountId: null, search: '' })).toMatchObject({
      openInvoices: [],
      account: { id: 'C0001' },
    });
    expect(paymentPage(desk, 'Z', { accountId: null, search: '' })).toBeNull();
  });
});
