import { describe, expect, it } from 'vitest';
import { invoice, order, payment } from '#fixtures/companies/tiny-papers';
import { account, line, tinySeed } from '#fixtures/companies/tiny';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { initialWorld, type CompanyRows } from '~/domain/attempt/world';
import { parseListQuery } from '~/ui/table/list-query';
import { invoiceListExport, invoiceListPage } from './invoice-list-page';
import { invoicePage } from './invoice-page';
import { newInvoicePage } from './new-invoice-page';

const desk = (rows: Partial<CompanyRows>): DeskView => ({
  attemptId: 'a1',
  world: initialWorld(tinySeed(rows)),
  today: '2026-02-03',
  minute: 600,
  readOnly: false,
  basePath: '/passage/a1',
});
const asked = (search = '') => parseListQuery(new URLSearchParams(search));

const company = desk({
  invoices: [
    invoice({ id: 'FA-1', issuedOn: '2025-11-01', dueOn: '2025-12-01', net: 100_000 }),
    invoice({ id: 'FA-2', issuedOn: '2025-12-01', dueOn: '2026-03-01', net: 50_000, accountId: 'C0002' }),
    invoice({
      id: 'AV-1',
      type: 'credit-note',
      correctsInvoiceId: 'FA-1',
      issuedOn: '2025-12-10',
      net: 10_000,
    }),
    invoice({ id: 'BR-1', number: null, issuedOn: null, net: 7_000, revision: 3 }),
  ],
  bankLines: [payment('2025-12-15', 'FA-1', 60_000)],
});

describe('the list of invoices', () => {
  it('shows drafts first, then the latest issued, with what is still owed and for how long', () => {
    const { list } = invoiceListPage(company, asked());
    expect(list.rows.map(({ name }) => name)).toEqual(['Brouillon BR-1', 'AV-1', 'FA-2', 'FA-1']);
    expect(list.rows.at(-1)).toMatchObject({
      status: 'overdue',
      balanceCents: 120_000 - 12_000 - 60_000,
      daysLate: 64,
    });
    expect(list.rows[1]).toMatchObject({ netCents: -10_000, toPayCents: -12_000, balanceCents: 0 });
  });

  it('adds what the search and the filters keep, whatever the page', () => {
    expect(invoiceListPage(company, asked()).totals).toEqual({ netCents: 140_000, balanceCents: 108_000 });
    expect(invoiceListPage(company, asked('f.retard=oui')).totals.balanceCents).toBe(48_000);
    expect(invoiceListPage(company, asked('q=boutique')).list.rows.map(({ id }) => id)).toEqual(['FA-2']);
  });

  it('finds an invoice by an amount as one types it', () => {
    expect(invoiceListPage(company, asked('q=1200,00')).list.rows.map(({ id }) => id)).toEqual(['FA-1']);
  });

  it('exports every matching row with its figures', () => {
    const [sheet] = invoiceListExport(company, asked('f.type=standard')).sheets;
    expect(sheet?.rows.map(([name]) => name)).toEqual(['Brouillon BR-1', 'FA-2', 'FA-1']);
    expect(sheet?.rows.at(-1)?.slice(6, 9)).toEqual([100_000, 120_000, 48_000]);
  });
});

describe('the page of an invoice', () => {
  it('is an editor for a draft and a record once issued; unknown ids have none', () => {
    expect(invoicePage(company, 'BR-1')).toMatchObject({ kind: 'draft', revision: 3 });
    expect(invoicePage(company, 'FA-1')).toMatchObject({
      kind: 'issued',
      balanceCents: 48_000,
      receivedCents: 60_000,
    });
    expect(invoicePage(company, 'FA-99')).toBeNull();
  });

  it('offers the deposits of the client with their own net and VAT, and the terms with where they come from', () => {
    const terms = { days: 45, endOfMonth: true, dayOfMonth: null, means: 'transfer' as const };
    const page = invoicePage(
      desk({
        accounts: [account({ paymentTerms: terms })],
        orders: [order({ id: 'CO-1' })],
        invoices: [
          invoice({
            id: 'FA-1',
            type: 'deposit',
            orderId: 'CO-1',
            lines: [line({ unitPriceCents: 44_898 })],
          }),
          invoice({ id: 'BR-1', number: null, issuedOn: null, orderId: 'CO-1' }),
        ],
      }),
      'BR-1',
    );
    if (page?.kind !== 'draft') throw new Error('a draft was expected');
    expect(page.deposits).toMatchObject([
      { invoiceId: 'FA-1', netCents: 44_898, vatCents: 8_980, orderId: 'CO-1' },
    ]);
    expect(page.terms.map(({ origin }) => origin)).toEqual([
      'Fiche du client',
      'Conditions générales de vente',
    ]);
    expect(page.order?.invoices.map(({ id }) => id)).toEqual(['FA-1']);
  });

  it('says that a corrective invoice took its place, and follows the debt there', () => {
    const corrected = desk({
      invoices: [
        invoice({ id: 'FA-1', net: 100_000 }),
        invoice({ id: 'FA-2', type: 'corrective', correctsInvoiceId: 'FA-1', net: 90_000 }),
      ],
      bankLines: [payment('2026-01-20', 'FA-1', 50_000)],
    });
    expect(invoicePage(corrected, 'FA-1')).toMatchObject({ balanceCents: 0, replacement: { id: 'FA-2' } });
    expect(invoicePage(corrected, 'FA-2')).toMatchObject({
      balanceCents: 108_000 - 50_000,
      original: { id: 'FA-1' },
    });
  });
});

it('starts an invoice from the confirmed orders of the client, latest first', () => {
  const page = newInvoicePage(
    desk({
      orders: [
        order({ id: 'CO-1', confirmedOn: '2026-01-05' }),
        order({ id: 'CO-2', confirmedOn: '2026-01-09' }),
        order({ id: 'CO-3', confirmedOn: null }),
        order({ id: 'CO-4', accountId: 'C0002' }),
      ],
    }),
    { accountId: null, orderId: 'CO-1' },
  );
  expect(page.orders.map(({ id }) => id)).toEqual(['CO-2', 'CO-1']);
  expect(page.account?.value).toBe('C0001');
  expect(page.order?.id).toBe('CO-1');
});
