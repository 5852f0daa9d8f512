import { expect, it } from 'vitest';
import { account, line, tinySeed } from '#fixtures/companies/tiny';
import { initialWorld } from '../../attempt/world';
import { outstandingCents } from '../invoices/balance';
import type { Invoice } from '../invoices/records';
import type { Order } from '../orders/records';
import { accountDues } from './dues';

const invoice = (over: Partial<Invoice>): Invoice => ({
  id: 'FA-1',
  number: 'FA-1',
  type: 'standard',
  accountId: 'C0001',
  orderId: null,
  correctsInvoiceId: null,
  lines: [line()],
  discountPercent: 0,
  shippingCents: 0,
  deposits: [],
  suppliedOn: null,
  dueOn: '2026-01-31',
  paymentTerms: null,
  mentions: {
    customerOrderNumber: '',
    customerSiren: '',
    latePenalties: '',
    recoveryIndemnity: '',
    earlyPaymentDiscount: '',
    other: '',
  },
  createdOn: '2026-01-01',
  issuedOn: '2026-01-01',
  sentOn: null,
  dispute: null,
  promise: null,
  authorId: 'adv',
  revision: 0,
  ...over,
});
const order = (over: Partial<Order>): Order => ({
  id: 'CO-1',
  accountId: 'C0001',
  contactId: null,
  quoteId: null,
  customerReference: '',
  sourceDocumentId: null,
  lines: [line({ quantity: 10 })],
  discountPercent: 0,
  shippingCents: 0,
  requestedOn: null,
  promisedOn: null,
  paymentTerms: null,
  notes: '',
  receivedOn: '2026-01-10',
  confirmedOn: '2026-01-11',
  cancelled: null,
  hold: null,
  acknowledgedOn: null,
  authorId: 'adv',
  revision: 0,
  ...over,
});

it('agrees with the credit sheet of each client and tells what is late', () => {
  const world = initialWorld(
    tinySeed({
      accounts: [account(), account({ id: 'C0002' })],
      invoices: [
        invoice({}),
        invoice({ id: 'FA-2', dueOn: '2026-03-01', accountId: 'C0002' }),
        invoice({ id: 'FA-3', type: 'deposit', orderId: 'CO-1' }),
        invoice({ id: 'FA-4', orderId: 'CO-2', dueOn: '2026-02-15' }),
        invoice({ id: 'BR-1', issuedOn: null, number: null }),
      ],
      orders: [order({}), order({ id: 'CO-2' }), order({ id: 'CO-3', confirmedOn: null })],
    }),
  );
  const dues = accountDues(world, '2026-02-03');
  for (const id of ['C0001', 'C0002'])
    expect(dues.get(id)?.outstandingCents).toBe(outstandingCents(world, id).totalCents);
  expect(dues.get('C0001')).toMatchObject({ unpaidCents: 36_000, overdueCents: 24_000 });
  expect(dues.get('C0002')).toMatchObject({ unpaidCents: 12_000, overdueCents: 0 });
});
