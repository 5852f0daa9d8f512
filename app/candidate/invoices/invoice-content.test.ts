import { describe, expect, it } from 'vitest';
import { line } from '#fixtures/companies/tiny';
import { invoiceTotals } from '~/domain/crm/invoices/totals';
import { noMentions } from '~/domain/crm/invoices/records';
import { blankInvoice, correctionOf, deductionOf, invoiceFromOrder } from './invoice-content';

const order = {
  id: 'CO-0021',
  accountId: 'C0001',
  lines: [line({ id: 'a', quantity: 10 }), line({ id: 'b', quantity: 4, unitPriceCents: 2_500 })],
  discountPercent: 5,
  shippingCents: 4_500,
  paymentTerms: { days: 45, endOfMonth: true, dayOfMonth: null, means: 'transfer' as const },
};

describe('an invoice made from an order', () => {
  it('takes its lines, discount, shipping and terms, and leaves mentions and dates to be written', () => {
    const content = invoiceFromOrder(order, 'standard', 'ordered');
    expect(content).toMatchObject({
      orderId: 'CO-0021',
      lines: order.lines,
      discountPercent: 5,
      shippingCents: 4_500,
      paymentTerms: order.paymentTerms,
    });
    expect(content.mentions).toEqual(noMentions);
    expect([content.suppliedOn, content.dueOn]).toEqual([null, null]);
  });

  it('takes what the chosen delivery notes say, and nothing of what did not leave', () => {
    const deliveries = [
      { lines: [{ lineId: 'a', sku: 'ART-1', label: '', quantity: 6 }] },
      { lines: [{ lineId: 'a', sku: 'ART-1', label: '', quantity: 1 }] },
    ];
    const content = invoiceFromOrder(order, 'standard', 'delivered', deliveries);
    expect(content.lines.map(({ id, quantity }) => [id, quantity])).toEqual([['a', 7]]);
  });

  it('may take no line at all, and then no shipping nor discount', () => {
    expect(invoiceFromOrder(order, 'deposit', 'none')).toMatchObject({
      lines: [],
      discountPercent: 0,
      shippingCents: 0,
      orderId: 'CO-0021',
    });
  });
});

describe('what corrects an invoice', () => {
  const issued = {
    ...invoiceFromOrder(order, 'standard', 'ordered'),
    id: 'FA-0031',
    suppliedOn: '2026-02-02',
    mentions: { ...noMentions, other: 'Réserve' },
  };

  it('cites it and starts from its lines; a credit note carries neither its mentions nor its dates', () => {
    const note = correctionOf(issued, 'credit-note');
    expect(note).toMatchObject({
      type: 'credit-note',
      correctsInvoiceId: 'FA-0031',
      lines: issued.lines,
      suppliedOn: null,
      mentions: noMentions,
    });
    expect(invoiceTotals(note).toPayCents).toBe(-invoiceTotals(issued).toPayCents);
    expect(correctionOf(issued, 'corrective')).toMatchObject({
      suppliedOn: '2026-02-02',
      mentions: { other: 'Réserve' },
    });
  });
});

it('deducts a deposit by its own net and VAT, so that the balance is a subtraction: 1 047,64 € HT and 209,52 € of VAT', () => {
  const deposit = {
    ...blankInvoice('C0001', 'deposit'),
    id: 'FA-0030',
    lines: [line({ sku: null, unitPriceCents: 44_898 })],
  };
  const whole = {
    ...blankInvoice('C0001', 'balance'),
    lines: [line({ unitPriceCents: 149_662 })],
    deposits: [deductionOf(deposit)],
  };
  const totals = invoiceTotals(whole);
  expect([
    totals.netExclTaxCents - totals.depositNetCents,
    totals.vatCents - totals.depositVatCents,
    totals.toPayCents,
  ]).toEqual([104_764, 20_952, 125_716]);
});
