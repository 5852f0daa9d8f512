import { expect, it } from 'vitest';
import { account, line, tinySeed } from '#fixtures/companies/tiny';
import { invoice, order } from '#fixtures/companies/tiny-papers';
import { initialWorld } from '../../attempt/world';
import { outstandingCents } from '../invoices/balance';
import type { Invoice } from '../invoices/records';
import type { Order } from '../orders/records';
import { accountDues } from './dues';

const due = (over: Partial<Invoice>) => invoice({ dueOn: '2026-01-31', ...over });
const ordered = (over: Partial<Order>) => order({ lines: [line({ quantity: 10 })], ...over });

it('agrees with the credit sheet of each client and tells what is late', () => {
  const world = initialWorld(
    tinySeed({
      accounts: [account(), account({ id: 'C0002' })],
      invoices: [
        due({ id: 'FA-1' }),
        due({ id: 'FA-2', dueOn: '2026-03-01', accountId: 'C0002' }),
        due({ id: 'FA-3', type: 'deposit', orderId: 'CO-1' }),
        due({ id: 'FA-4', orderId: 'CO-2', dueOn: '2026-02-15' }),
        due({ id: 'BR-1', issuedOn: null, number: null }),
      ],
      orders: [ordered({ id: 'CO-1' }), ordered({ id: 'CO-2' }), ordered({ id: 'CO-3', confirmedOn: null })],
    }),
  );
  const dues = accountDues(world, '2026-02-03');
  for (const id of ['C0001', 'C0002'])
    expect(dues.get(id)?.outstandingCents).toBe(outstandingCents(world, id).totalCents);
  expect(dues.get('C0001')).toMatchObject({ unpaidCents: 36_000, overdueCents: 24_000 });
  expect(dues.get('C0002')).toMatchObject({ unpaidCents: 12_000, overdueCents: 0 });
});
