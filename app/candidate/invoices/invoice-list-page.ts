import { derivedFrom } from '~/domain/attempt/derived';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import type { CivilDate } from '~/domain/clock/civil-date';
import { accountName, balanceCents, invoiceStatus, type InvoiceStatus } from '~/domain/crm/invoices/balance';
import type { Invoice, InvoiceType } from '~/domain/crm/invoices/records';
import { invoiceTotals } from '~/domain/crm/invoices/totals';
import { daysLate } from '~/domain/crm/reminders/aging';
import { sheetOf, type SheetField, type Workbook } from '~/domain/exports/sheet';
import { applyListQuery, mapListPage, type ListField } from '~/ui/table/apply-list-query';
import type { ListQuery } from '~/ui/table/list-query';
import { invoiceName, invoiceStatusWords, invoiceTypeWords } from './invoice-words';

export interface InvoiceRow {
  id: string;
  name: string;
  type: InvoiceType;
  accountName: string;
  issuedOn: string | null;
  dueOn: string | null;
  sentOn: string | null;
  /** Excluding tax, deposits deducted; negative for a credit note. */
  netCents: number;
  toPayCents: number;
  balanceCents: number;
  status: InvoiceStatus;
  /** Days since the due date, for what is late. */
  daysLate: number | null;
}

const signOf = ({ type }: Invoice) => (type === 'credit-note' ? -1 : 1);
const netCents = (invoice: Invoice) => {
  const totals = invoiceTotals(invoice);
  return signOf(invoice) * (totals.netExclTaxCents - totals.depositNetCents);
};
const lateness = (world: World, invoice: Invoice, today: CivilDate): number | null => {
  const late = daysLate(invoice, today);
  return late > 0 && balanceCents(world, invoice) > 0 ? late : null;
};
/** "1234,50": an amount as one types it in a search. */
const typed = (cents: number) => (Math.abs(cents) / 100).toFixed(2).replace('.', ',');

/** Rows are the invoices themselves; what depends on payments and on the day is looked up by field. */
const fieldsFor = derivedFrom(
  ['invoices', 'bankLines', 'accounts'],
  (world: World, today): readonly ListField<Invoice>[] => [
    { key: 'numero', value: invoiceName },
    { key: 'type', value: ({ type }) => type, filter: true, search: false },
    { key: 'client', value: ({ accountId }) => accountName(world, accountId) },
    {
      key: 'commande',
      value: ({ orderId, mentions }) =>
        [orderId, mentions.customerOrderNumber].filter((text) => text !== null),
    },
    // A draft stands before what is issued: it is being worked on.
    { key: 'date', kind: 'date', value: ({ issuedOn }) => issuedOn ?? '9999-12-31' },
    { key: 'echeance', kind: 'date', value: ({ dueOn }) => dueOn },
    { key: 'ht', kind: 'number', value: netCents },
    { key: 'ttc', kind: 'number', value: (invoice) => invoiceTotals(invoice).toPayCents },
    { key: 'montant', value: (invoice) => typed(invoiceTotals(invoice).toPayCents) },
    { key: 'solde', kind: 'number', value: (invoice) => balanceCents(world, invoice) },
    { key: 'statut', value: (invoice) => invoiceStatus(world, invoice, today), filter: true, search: false },
    {
      key: 'retard',
      kind: 'number',
      value: (invoice) => lateness(world, invoice, today),
      matches: (invoice, value) => value === 'oui' && lateness(world, invoice, today) !== null,
    },
  ],
);

const rowOf = ({ world, today }: DeskView, invoice: Invoice): InvoiceRow => ({
  id: invoice.id,
  name: invoiceName(invoice),
  type: invoice.type,
  accountName: accountName(world, invoice.accountId),
  issuedOn: invoice.issuedOn,
  dueOn: invoice.dueOn,
  sentOn: invoice.sentOn,
  netCents: netCents(invoice),
  toPayCents: invoiceTotals(invoice).toPayCents,
  balanceCents: balanceCents(world, invoice),
  status: invoiceStatus(world, invoice, today),
  daysLate: lateness(world, invoice, today),
});

const latestFirst = { key: 'date', direction: 'desc' } as const;
const matching = ({ world, today }: DeskView, query: ListQuery, all: boolean) =>
  applyListQuery(
    list(world.tables.invoices),
    { ...query, sort: query.sort ?? latestFirst },
    fieldsFor(world, today),
    { all },
  );

export function invoiceListPage(desk: DeskView, query: ListQuery) {
  // A figure under a filtered list adds what the filter keeps, whatever the page.
  const kept = matching(desk, query, true).rows;
  const sold = kept.filter(({ issuedOn, type }) => issuedOn !== null && type !== 'proforma');
  return {
    list: mapListPage(matching(desk, query, false), (invoice) => rowOf(desk, invoice)),
    totals: {
      netCents: sold.reduce((sum, invoice) => sum + netCents(invoice), 0),
      balanceCents: sold.reduce((sum, invoice) => sum + balanceCents(desk.world, invoice), 0),
    },
  };
}
export type InvoiceListPage = ReturnType<typeof invoiceListPage>;

const columns: readonly SheetField<InvoiceRow>[] = [
  { header: 'Numéro', kind: 'text', width: 14, value: (row) => row.name },
  { header: 'Type', kind: 'text', width: 20, value: (row) => invoiceTypeWords[row.type] },
  { header: 'Client', kind: 'text', width: 32, value: (row) => row.accountName },
  { header: 'Émise le', kind: 'date', width: 12, value: (row) => row.issuedOn },
  { header: 'Échéance', kind: 'date', width: 12, value: (row) => row.dueOn },
  { header: 'Envoyée le', kind: 'date', width: 12, value: (row) => row.sentOn },
  { header: 'Net HT', kind: 'money', width: 14, value: (row) => row.netCents },
  { header: 'Net à payer TTC', kind: 'money', width: 16, value: (row) => row.toPayCents },
  { header: 'Solde', kind: 'money', width: 14, value: (row) => row.balanceCents },
  { header: 'Statut', kind: 'text', width: 16, value: (row) => invoiceStatusWords[row.status].label },
  { header: 'Jours de retard', kind: 'number', width: 14, value: (row) => row.daysLate },
];

export function invoiceListExport(desk: DeskView, query: ListQuery): Workbook {
  const rows = matching(desk, query, true).rows.map((invoice) => rowOf(desk, invoice));
  return { fileName: `factures-${desk.today}`, sheets: [sheetOf('Factures', rows, columns)] };
}
