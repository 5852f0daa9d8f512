import { totalsOf, type Totals } from '../lines/totals';
import type { Invoice } from './records';

/** Totals of an invoice and what remains to pay once earlier deposit invoices are deducted, in cents. */
export interface InvoiceTotals extends Totals {
  depositNetCents: number;
  depositVatCents: number;
  /** Net to pay including tax; negative for a credit note. */
  toPayCents: number;
}

export type InvoiceAmounts = Pick<
  Invoice,
  'type' | 'lines' | 'discountPercent' | 'shippingCents' | 'deposits'
>;

const totalsByInvoice = new WeakMap<InvoiceAmounts, InvoiceTotals>();

/** Totals of an invoice; kept with the record, which never changes. */
export function invoiceTotals(invoice: InvoiceAmounts): InvoiceTotals {
  let totals = totalsByInvoice.get(invoice);
  if (!totals) totalsByInvoice.set(invoice, (totals = computeTotals(invoice)));
  return totals;
}

/** The balance comes from subtraction of the deposits' own net and VAT, never from a fresh VAT computation. */
function computeTotals(invoice: InvoiceAmounts): InvoiceTotals {
  const totals = totalsOf(invoice);
  const depositNetCents = invoice.deposits.reduce((sum, deposit) => sum + deposit.netCents, 0);
  const depositVatCents = invoice.deposits.reduce((sum, deposit) => sum + deposit.vatCents, 0);
  const sign = invoice.type === 'credit-note' ? -1 : 1;
  return {
    ...totals,
    depositNetCents,
    depositVatCents,
    toPayCents: sign * (totals.totalInclTaxCents - depositNetCents - depositVatCents),
  };
}
