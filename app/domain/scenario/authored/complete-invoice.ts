import { findOptional, listWhere } from '../../attempt/table';
import type { World } from '../../attempt/world';
import type { CivilDate } from '../../clock/civil-date';
import { depositedCents } from '../../crm/invoices/balance';
import { noMentions } from '../../crm/invoices/records';
import { dueDateOf } from '../../crm/lines/due-date';
import type { Line } from '../../crm/lines/records';
import { percentOf, totalsOf } from '../../crm/lines/totals';
import {
  accountOf,
  completeLines,
  written,
  type Complete,
  type CompletionContext,
  type Short,
} from './complete-content';

const invoiceDefaults = {
  type: 'standard',
  orderId: null,
  correctsInvoiceId: null,
  discountPercent: 0,
  shippingCents: 0,
  deposits: [],
  suppliedOn: null,
  dueOn: null,
  paymentTerms: null,
};

/** An invoice takes its lines from its order, as the screen does; a deposit is one line, a balance deducts the deposits. */
export const completeInvoiceContent: Complete = (short, context) => {
  const order = findOptional(context.tables.orders, written(short.orderId));
  const corrected = findOptional(context.tables.invoices, written(short.correctsInvoiceId));
  const origin = order ?? corrected;
  const type = written(short.type) || 'standard';
  const from: Record<string, unknown> = origin
    ? { accountId: origin.accountId, paymentTerms: origin.paymentTerms }
    : {};
  if (order && type === 'deposit')
    Object.assign(from, { lines: [depositLine(order, context.profile.terms.depositPercent)] });
  else if (origin)
    Object.assign(from, {
      lines: origin.lines,
      discountPercent: origin.discountPercent,
      shippingCents: origin.shippingCents,
    });
  if (order && type === 'balance') from.deposits = depositsOf(order.id, context);
  if (order && type !== 'deposit')
    from.suppliedOn =
      listWhere(context.tables.deliveries, 'orderId', order.id)
        .map((delivery) => delivery.deliveredOn ?? delivery.shippedOn)
        .sort()
        .at(-1) ?? null;
  const merged: Short = { ...invoiceDefaults, ...from, ...short };
  return {
    ...merged,
    lines: completeLines(merged.lines, accountOf(merged, context), context),
    mentions: { ...noMentions, ...(short.mentions as Short | undefined) },
  };
};

function depositLine(
  order: { id: string; lines: readonly Line[]; discountPercent: number; shippingCents: number },
  percent: number,
) {
  const net = percentOf(totalsOf({ ...order }).netExclTaxCents, percent);
  return {
    id: 'l1',
    sku: null,
    label: `Acompte de ${String(percent).replace('.', ',')} % sur la commande ${order.id}`,
    quantity: 1,
    unit: 'forfait',
    unitPriceCents: net,
    discountPercent: 0,
    vatRate: order.lines[0]?.vatRate ?? 20,
  };
}

const depositsOf = (orderId: string, { tables }: CompletionContext) => {
  // Only the tables are looked at.
  if (depositedCents({ tables } as World, orderId) === 0) return [];
  return listWhere(tables.invoices, 'orderId', orderId)
    .filter((invoice) => invoice.type === 'deposit' && invoice.issuedOn !== null)
    .map((invoice) => {
      const totals = totalsOf(invoice);
      return { invoiceId: invoice.id, netCents: totals.netExclTaxCents, vatCents: totals.vatCents };
    });
};

/** Contract due date: the invoice's own terms, else the client's, else the company's. */
export function dueOnOf(invoice: Short, context: CompletionContext, from: CivilDate): CivilDate {
  const terms = (invoice.paymentTerms ??
    accountOf(invoice, context)?.paymentTerms ??
    context.profile.terms.payment) as Parameters<typeof dueDateOf>[1];
  return dueDateOf(from, terms);
}

/** Every mention the law asks of an invoice the company sent itself. */
export function companyMentions(invoice: Short, context: CompletionContext): Record<string, string> {
  const { terms } = context.profile;
  const order = findOptional(context.tables.orders, written(invoice.orderId));
  return {
    customerOrderNumber: order?.customerReference ?? '',
    customerSiren: accountOf(invoice, context)?.siren ?? '',
    latePenalties: `Pénalités de retard au taux annuel de ${String(terms.latePenaltyRatePercent).replace('.', ',')} %`,
    recoveryIndemnity: `Indemnité forfaitaire pour frais de recouvrement : ${terms.recoveryIndemnityCents / 100} €`,
    earlyPaymentDiscount: terms.earlyPaymentDiscount,
    other: '',
  };
}
