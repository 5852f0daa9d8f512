import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, list, listWhere } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import {
  accountName,
  balanceCents,
  creditNotesOf,
  invoiceStatus,
  receivedCents,
  replacementOf,
} from '~/domain/crm/invoices/balance';
import type { Invoice } from '~/domain/crm/invoices/records';
import { invoiceTotals } from '~/domain/crm/invoices/totals';
import type { PaymentTerms } from '~/domain/crm/lines/records';
import { totalsOf } from '~/domain/crm/lines/totals';
import { orderStatus } from '~/domain/crm/orders/status';
import { daysLate } from '~/domain/crm/reminders/aging';
import { citedInvoice, paperOf, partiesOf } from '../papers/paper-of';
import { contactName } from '../papers/paper-parties';
import { deductionOf, toContent } from './invoice-content';
import { invoiceName } from './invoice-words';

/** A draft to write, or an issued invoice with what became of it. Null when there is none. */
export function invoicePage(desk: DeskView, id: string) {
  const invoice = findOptional(desk.world.tables.invoices, id);
  if (!invoice) return null;
  return invoice.issuedOn === null ? draftPage(desk, invoice) : issuedPage(desk, invoice);
}

const contactsOf = (world: World, accountId: string) =>
  listWhere(world.tables.contacts, 'accountId', accountId).map((contact) => ({
    id: contact.id,
    name: contactName(contact),
    role: contact.role,
    hasAddress: contact.email !== '',
  }));

/** An order beside the invoice made from it: what was agreed, what left, what is invoiced already. */
export function orderBeside(world: World, orderId: string, exceptInvoiceId = '') {
  const order = findOptional(world.tables.orders, orderId);
  if (!order) return null;
  return {
    id: order.id,
    customerReference: order.customerReference,
    status: orderStatus(world, order),
    confirmedOn: order.confirmedOn,
    netCents: totalsOf(order).netExclTaxCents,
    totalInclTaxCents: totalsOf(order).totalInclTaxCents,
    deliveries: listWhere(world.tables.deliveries, 'orderId', order.id).map(
      ({ id, shippedOn, deliveredOn, reserves, lines }) => ({
        id,
        shippedOn,
        deliveredOn,
        reserves,
        lines,
      }),
    ),
    invoices: listWhere(world.tables.invoices, 'orderId', order.id)
      .filter((invoice) => invoice.id !== exceptInvoiceId)
      .map((invoice) => ({
        id: invoice.id,
        name: invoiceName(invoice),
        type: invoice.type,
        issuedOn: invoice.issuedOn,
        toPayCents: invoiceTotals(invoice).toPayCents,
      })),
  };
}

/** Terms an invoice may follow, each with where it comes from. */
function termsKnown(world: World, invoice: Invoice): { origin: string; terms: PaymentTerms }[] {
  const account = findOptional(world.tables.accounts, invoice.accountId);
  const order = invoice.orderId === null ? null : findOptional(world.tables.orders, invoice.orderId);
  return [
    ...(order?.paymentTerms ? [{ origin: `Commande ${order.id}`, terms: order.paymentTerms }] : []),
    ...(account?.paymentTerms ? [{ origin: 'Fiche du client', terms: account.paymentTerms }] : []),
    { origin: 'Conditions générales de vente', terms: world.profile.terms.payment },
  ];
}

function draftPage({ world, today }: DeskView, invoice: Invoice) {
  const account = findOptional(world.tables.accounts, invoice.accountId);
  const ofClient = listWhere(world.tables.invoices, 'accountId', invoice.accountId).filter(
    ({ issuedOn }) => issuedOn !== null,
  );
  const parties = partiesOf(world, invoice.accountId);
  return {
    kind: 'draft' as const,
    id: invoice.id,
    name: invoiceName(invoice),
    revision: invoice.revision,
    content: toContent(invoice),
    today,
    account: {
      id: invoice.accountId,
      name: accountName(world, invoice.accountId),
      siren: account?.siren ?? '',
      vatNumber: account?.vatNumber ?? '',
    },
    parties,
    order: invoice.orderId === null ? null : orderBeside(world, invoice.orderId, invoice.id),
    orders: listWhere(world.tables.orders, 'accountId', invoice.accountId)
      .filter((order) => order.confirmedOn !== null && order.cancelled === null)
      .map(({ id, customerReference, confirmedOn }) => ({ id, customerReference, confirmedOn }))
      .sort((a, b) => (b.confirmedOn ?? '').localeCompare(a.confirmedOn ?? '')),
    terms: termsKnown(world, invoice),
    deposits: ofClient
      .filter(({ type }) => type === 'deposit')
      .map((deposit) => ({
        ...deductionOf(deposit),
        name: invoiceName(deposit),
        orderId: deposit.orderId,
        issuedOn: deposit.issuedOn,
        receivedCents: receivedCents(world, deposit.id),
      })),
    originals: ofClient
      .filter(({ type }) => type !== 'credit-note' && type !== 'proforma')
      .map((original) => ({ ...citedOf(original), toPayCents: invoiceTotals(original).toPayCents }))
      .sort((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? '')),
  };
}
export type DraftInvoicePage = ReturnType<typeof draftPage>;

const citedOf = (invoice: Invoice) => ({
  id: invoice.id,
  number: invoice.number,
  issuedOn: invoice.issuedOn,
  name: invoiceName(invoice),
});

function issuedPage(desk: DeskView, invoice: Invoice) {
  const { world, today } = desk;
  const totals = invoiceTotals(invoice);
  const balance = balanceCents(world, invoice);
  const replacement = replacementOf(world, invoice.id);
  return {
    kind: 'issued' as const,
    id: invoice.id,
    name: invoiceName(invoice),
    type: invoice.type,
    status: invoiceStatus(world, invoice, today),
    account: { id: invoice.accountId, name: accountName(world, invoice.accountId) },
    orderId: invoice.orderId,
    issuedOn: invoice.issuedOn,
    sentOn: invoice.sentOn,
    dueOn: invoice.dueOn,
    daysLate: balance > 0 ? Math.max(0, daysLate(invoice, today)) : 0,
    toPayCents: totals.toPayCents,
    receivedCents: receivedCents(world, invoice.id),
    balanceCents: balance,
    dispute: invoice.dispute,
    promise: invoice.promise,
    original: citedInvoice(world, invoice.correctsInvoiceId),
    replacement: replacement && { id: replacement.id, name: invoiceName(replacement) },
    creditNotes: creditNotesOf(world, invoice.id).map((note) => ({
      id: note.id,
      name: invoiceName(note),
      issuedOn: note.issuedOn,
      toPayCents: invoiceTotals(note).toPayCents,
    })),
    payments: paymentsOf(world, invoice.id),
    reminders: list(world.tables.reminders)
      .filter(({ invoiceIds }) => invoiceIds.includes(invoice.id))
      .map(({ id, level, channel, sentOn, createdOn, answer }) => ({
        id,
        level,
        channel,
        sentOn,
        createdOn,
        answer,
      }))
      .sort((a, b) => (b.sentOn ?? b.createdOn).localeCompare(a.sentOn ?? a.createdOn)),
    contacts: contactsOf(world, invoice.accountId),
    content: { ...toContent(invoice), id: invoice.id },
    paper: paperOf(desk, 'invoice', invoice.id),
  };
}
export type IssuedInvoicePage = ReturnType<typeof issuedPage>;

const paymentsOf = (world: World, invoiceId: string) =>
  list(world.tables.bankLines)
    .flatMap((line) =>
      (line.matching?.allocations ?? [])
        .filter((allocation) => allocation.invoiceId === invoiceId)
        .map(({ amountCents }) => ({
          id: line.id,
          on: line.on,
          label: line.label,
          means: line.means,
          amountCents,
        })),
    )
    .sort((a, b) => b.on.localeCompare(a.on));

export type InvoicePage = NonNullable<ReturnType<typeof invoicePage>>;
