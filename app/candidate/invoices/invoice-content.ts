import type { Delivery } from '~/domain/crm/deliveries/records';
import {
  noMentions,
  type DepositDeduction,
  type Invoice,
  type InvoiceContent,
  type InvoiceType,
} from '~/domain/crm/invoices/records';
import { invoiceTotals } from '~/domain/crm/invoices/totals';
import type { Order } from '~/domain/crm/orders/records';

export const blankInvoice = (accountId: string, type: InvoiceType): InvoiceContent => ({
  type,
  accountId,
  orderId: null,
  correctsInvoiceId: null,
  lines: [],
  discountPercent: 0,
  shippingCents: 0,
  deposits: [],
  suppliedOn: null,
  dueOn: null,
  paymentTerms: null,
  mentions: noMentions,
});

/** Which lines of an order a new invoice takes: as ordered, as the delivery notes say, or none. */
export type LinesTaken = 'ordered' | 'delivered' | 'none';

type OrderPart = Pick<
  Order,
  'id' | 'accountId' | 'lines' | 'discountPercent' | 'shippingCents' | 'paymentTerms'
>;
type DeliveryPart = Pick<Delivery, 'lines'>;

/** A draft from an order. Prices and discounts are the order's; dates and mentions stay to be written. */
export function invoiceFromOrder(
  order: OrderPart,
  type: InvoiceType,
  taken: LinesTaken,
  deliveries: readonly DeliveryPart[] = [],
): InvoiceContent {
  const lines = taken === 'none' ? [] : taken === 'ordered' ? order.lines : deliveredLines(order, deliveries);
  return {
    ...blankInvoice(order.accountId, type),
    orderId: order.id,
    paymentTerms: order.paymentTerms,
    ...(taken === 'none'
      ? {}
      : { lines, discountPercent: order.discountPercent, shippingCents: order.shippingCents }),
  };
}

function deliveredLines(order: OrderPart, deliveries: readonly DeliveryPart[]) {
  const delivered = new Map<string, number>();
  for (const delivery of deliveries) {
    for (const { lineId, quantity } of delivery.lines)
      delivered.set(lineId, (delivered.get(lineId) ?? 0) + quantity);
  }
  return order.lines.flatMap((line) => {
    const quantity = delivered.get(line.id) ?? 0;
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });
}

type CorrectedPart = Pick<
  Invoice,
  | 'id'
  | 'accountId'
  | 'orderId'
  | 'lines'
  | 'discountPercent'
  | 'shippingCents'
  | 'deposits'
  | 'suppliedOn'
  | 'paymentTerms'
  | 'mentions'
>;

/** A credit note or a corrective invoice that starts from what the original says. */
export function correctionOf(invoice: CorrectedPart, type: 'credit-note' | 'corrective'): InvoiceContent {
  const {
    accountId,
    orderId,
    lines,
    discountPercent,
    shippingCents,
    deposits,
    suppliedOn,
    paymentTerms,
    mentions,
  } = invoice;
  const start = {
    ...blankInvoice(accountId, type),
    orderId,
    correctsInvoiceId: invoice.id,
    lines,
    discountPercent,
    shippingCents,
  };
  return type === 'credit-note' ? start : { ...start, deposits, suppliedOn, paymentTerms, mentions };
}

/** The whole of a deposit invoice, as a final invoice deducts it: its own net and its own VAT. */
export function deductionOf(
  deposit: Pick<Invoice, 'id' | 'type' | 'lines' | 'discountPercent' | 'shippingCents' | 'deposits'>,
): DepositDeduction {
  const { netExclTaxCents, vatCents } = invoiceTotals(deposit);
  return { invoiceId: deposit.id, netCents: netExclTaxCents, vatCents };
}

export const toContent = (invoice: InvoiceContent): InvoiceContent => ({
  type: invoice.type,
  accountId: invoice.accountId,
  orderId: invoice.orderId,
  correctsInvoiceId: invoice.correctsInvoiceId,
  lines: invoice.lines,
  discountPercent: invoice.discountPercent,
  shippingCents: invoice.shippingCents,
  deposits: invoice.deposits,
  suppliedOn: invoice.suppliedOn,
  dueOn: invoice.dueOn,
  paymentTerms: invoice.paymentTerms,
  mentions: invoice.mentions,
});
