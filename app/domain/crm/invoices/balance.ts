import type { CivilDate } from '../../clock/civil-date';
import { derivedFrom } from '../../attempt/derived';
import { findOptional, list, listWhere } from '../../attempt/table';
import type { World } from '../../attempt/world';
import { totalsOf } from '../lines/totals';
import type { Invoice } from './records';
import { invoiceTotals } from './totals';

export type InvoiceStatus = 'draft' | 'issued' | 'partly-paid' | 'paid' | 'overdue' | 'disputed';

export { invoiceTotals, type InvoiceTotals } from './totals';

/** Amount received by invoice id, from the matched lines of the bank statement. */
const received = derivedFrom(['bankLines'], (world): ReadonlyMap<string, number> => {
  const index = new Map<string, number>();
  for (const line of list(world.tables.bankLines)) {
    for (const { invoiceId, amountCents } of line.matching?.allocations ?? []) {
      index.set(invoiceId, (index.get(invoiceId) ?? 0) + amountCents);
    }
  }
  return index;
});

export const receivedCents = (world: World, invoiceId: string): number => received(world).get(invoiceId) ?? 0;

/** Issued papers that change what is owed on another invoice, by the id of that invoice. */
interface Corrections {
  creditNotes: ReadonlyMap<string, readonly Invoice[]>;
  /** The corrective invoice that takes the place of an invoice. */
  replacements: ReadonlyMap<string, Invoice>;
}

const corrections = derivedFrom(['invoices'], (world): Corrections => {
  const creditNotes = new Map<string, Invoice[]>();
  const replacements = new Map<string, Invoice>();
  for (const invoice of list(world.tables.invoices)) {
    const { correctsInvoiceId, issuedOn, type } = invoice;
    if (correctsInvoiceId === null || issuedOn === null) continue;
    if (type === 'corrective') replacements.set(correctsInvoiceId, invoice);
    if (type !== 'credit-note') continue;
    const notes = creditNotes.get(correctsInvoiceId);
    if (notes) notes.push(invoice);
    else creditNotes.set(correctsInvoiceId, [invoice]);
  }
  return { creditNotes, replacements };
});

/** Credit notes issued against an invoice. */
export const creditNotesOf = (world: World, invoiceId: string): readonly Invoice[] =>
  corrections(world).creditNotes.get(invoiceId) ?? [];

/** The issued corrective invoice that replaces this one (UNTDID 384), or null. */
export const replacementOf = (world: World, invoiceId: string): Invoice | null =>
  corrections(world).replacements.get(invoiceId) ?? null;

/** Credit notes issued against an invoice, including tax, in cents (positive). */
export const creditedCents = (world: World, invoiceId: string): number =>
  creditNotesOf(world, invoiceId).reduce((sum, note) => sum - invoiceTotals(note).toPayCents, 0);

/** The invoice and those it replaces, one after the other: what was paid on them pays it. */
export function replacedChain(world: World, invoice: Invoice): readonly Invoice[] {
  const chain = [invoice];
  for (let current = invoice; current.type === 'corrective' && current.correctsInvoiceId !== null;) {
    const original = findOptional(world.tables.invoices, current.correctsInvoiceId);
    if (!original || chain.includes(original)) break;
    chain.push(original);
    current = original;
  }
  return chain;
}

/**
 * What the client still owes on an issued invoice, in cents; never below zero, 0 for drafts, pro formas and credit notes.
 * A corrective invoice takes the place of the one it corrects, with what was paid and credited on it.
 */
export function balanceCents(world: World, invoice: Invoice): number {
  if (invoice.issuedOn === null || invoice.type === 'proforma' || invoice.type === 'credit-note') return 0;
  if (replacementOf(world, invoice.id)) return 0;
  const settled = replacedChain(world, invoice).reduce(
    (sum, { id }) => sum + receivedCents(world, id) + creditedCents(world, id),
    0,
  );
  return Math.max(0, invoiceTotals(invoice).toPayCents - settled);
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

const onAccount = derivedFrom(['bankLines'], (world): ReadonlyMap<string, number> => {
  const index = new Map<string, number>();
  for (const { matching, amountCents } of list(world.tables.bankLines)) {
    if (matching?.remainder !== 'on-account') continue;
    const free = matching.allocations.reduce(
      (left, allocation) => left - allocation.amountCents,
      amountCents,
    );
    index.set(matching.accountId, (index.get(matching.accountId) ?? 0) + free);
  }
  return index;
});

/** Payments received and still free to use: kept on the client's account, in cents. */
export const onAccountCents = (world: World, accountId: string): number =>
  onAccount(world).get(accountId) ?? 0;

/** Outstanding of a client against its credit limit: unpaid invoices plus confirmed orders not invoiced yet, in cents. */
export function outstandingCents(
  world: World,
  accountId: string,
): { unpaidCents: number; openOrdersCents: number; totalCents: number } {
  const unpaidCents = openInvoices(world, accountId).reduce(
    (sum, invoice) => sum + balanceCents(world, invoice),
    0,
  );
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
