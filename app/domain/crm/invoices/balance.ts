import type { CivilDate } from '../../clock/civil-date';
import { findOptional, list, listWhere } from '../../attempt/table';
import type { CollectionRecords, World } from '../../attempt/world';
import { totalsOf, type Totals } from '../lines/totals';
import type { Invoice } from './records';

export type InvoiceStatus = 'draft' | 'issued' | 'partly-paid' | 'paid' | 'overdue' | 'disputed';

/** Totals of an invoice and what remains to pay once earlier deposit invoices are deducted, in cents. */
export interface InvoiceTotals extends Totals {
  depositNetCents: number;
  depositVatCents: number;
  /** Net to pay including tax; negative for a credit note. */
  toPayCents: number;
}

const signOf = (invoice: Pick<Invoice, 'type'>) => (invoice.type === 'credit-note' ? -1 : 1);

/** The balance comes from subtraction of the deposits' own net and VAT, never from a fresh VAT computation. */
export function invoiceTotals(
  invoice: Pick<Invoice, 'type' | 'lines' | 'discountPercent' | 'shippingCents' | 'deposits'>,
): InvoiceTotals {
  const totals = totalsOf(invoice);
  const depositNetCents = invoice.deposits.reduce((sum, deposit) => sum + deposit.netCents, 0);
  const depositVatCents = invoice.deposits.reduce((sum, deposit) => sum + deposit.vatCents, 0);
  return {
    ...totals,
    depositNetCents,
    depositVatCents,
    toPayCents: signOf(invoice) * (totals.totalInclTaxCents - depositNetCents - depositVatCents),
  };
}

type BankLine = CollectionRecords['bankLines'];
const allocationIndexes = new WeakMap<object, ReadonlyMap<string, number>>();

/** Amount received by invoice id, from the matched lines of the bank statement. */
function received(world: World): ReadonlyMap<string, number> {
  const table = world.tables.bankLines;
  const known = allocationIndexes.get(table);
  if (known) return known;
  const index = new Map<string, number>();
  const rows: readonly BankLine[] = list(table);
  for (const line of rows) {
    for (const { invoiceId, amountCents } of line.matching?.allocations ?? []) {
      index.set(invoiceId, (index.get(invoiceId) ?? 0) + amountCents);
    }
  }
  allocationIndexes.set(table, index);
  return index;
}

export const receivedCents = (world: World, invoiceId: string): number => received(world).get(invoiceId) ?? 0;

/** Credit notes issued against an invoice, including tax, in cents (positive). */
export const creditedCents = (world: World, invoiceId: string): number =>
  listWhere(world.tables.invoices, 'correctsInvoiceId', invoiceId)
    .filter((note) => note.type === 'credit-note' && note.issuedOn !== null)
    .reduce((sum, note) => sum - invoiceTotals(note).toPayCents, 0);

/** What the client still owes on an issued invoice, in cents; never below zero, 0 for drafts, pro formas and credit notes. */
export function balanceCents(world: World, invoice: Invoice): number {
  if (invoice.issuedOn === null || invoice.type === 'proforma' || invoice.type === 'credit-note') return 0;
  return Math.max(0, invoiceTotals(invoice).toPayCents - receivedCents(world, invoice.id) - creditedCents(world, invoice.id));
}

export const isOverdue = (world: World, invoice: Invoice, today: CivilDate): boolean =>
  invoice.dueOn !== null && invoice.dueOn < today && balanceCents(world, invoice) > 0;

export function invoiceStatus(world: World, invoice: Invoice, today: CivilDate): InvoiceStatus {
  if (invoice.issuedOn === null) return 'draft';
  if (invoice.type === 'credit-note' || invoice.type === 'proforma') return 'issued';
  const balance = balanceCents(world, invoice);
  if (balance === 0) return 'paid';
  if (invoice.dispute) return 'disputed';
  if (isOverdue(world, invoice, today)) return 'overdue';
  return balance < invoiceTotals(invoice).toPayCents ? 'partly-paid' : 'issued';
}

/** Issued, unpaid invoices of a client, oldest due date first. */
export const openInvoices = (world: World, accountId: string): readonly Invoice[] =>
  listWhere(world.tables.invoices, 'accountId', accountId)
    .filter((invoice) => balanceCents(world, invoice) > 0)
    .sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));

/** Payments received and still free to use: kept on the client's account, in cents. */
export const onAccountCents = (world: World, accountId: string): number =>
  list(world.tables.bankLines).reduce((sum, line) => {
    if (line.matching?.accountId !== accountId || line.matching.remainder !== 'on-account') return sum;
    return sum + line.amountCents - line.matching.allocations.reduce((used, row) => used + row.amountCents, 0);
  }, 0);

/** Outstanding of a client against its credit limit: unpaid invoices plus confirmed orders not invoiced yet, in cents. */
export function outstandingCents(world: World, accountId: string): { unpaidCents: number; openOrdersCents: number; totalCents: number } {
  const unpaidCents = openInvoices(world, accountId).reduce((sum, invoice) => sum + balanceCents(world, invoice), 0);
  const openOrdersCents = listWhere(world.tables.orders, 'accountId', accountId)
    .filter((order) => order.confirmedOn !== null && order.cancelled === null && !isInvoiced(world, order.id))
    .reduce((sum, order) => sum + totalsOf(order).totalInclTaxCents - depositedCents(world, order.id), 0);
  return { unpaidCents, openOrdersCents, totalCents: unpaidCents + openOrdersCents };
}

const isInvoiced = (world: World, orderId: string): boolean =>
  listWhere(world.tables.invoices, 'orderId', orderId).some(
    (invoice) => invoice.issuedOn !== null && (invoice.type === 'standard' || invoice.type === 'balance'),
  );

/** Deposits already invoiced on an order, including tax, in cents. */
export const depositedCents = (world: World, orderId: string): number =>
  listWhere(world.tables.invoices, 'orderId', orderId)
    .filter((invoice) => invoice.type === 'deposit' && invoice.issuedOn !== null)
    .reduce((sum, invoice) => sum + invoiceTotals(invoice).totalInclTaxCents, 0);

export const accountName = (world: World, accountId: string): string =>
  findOptional(world.tables.accounts, accountId)?.name ?? 'Compte inconnu';
