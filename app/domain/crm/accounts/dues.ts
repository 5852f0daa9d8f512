import type { CivilDate } from '../../clock/civil-date';
import { derivedFrom } from '../../attempt/derived';
import { list } from '../../attempt/table';
import type { World } from '../../attempt/world';
import { balanceCents } from '../invoices/balance';
import { invoiceTotals } from '../invoices/totals';
import { totalsOf, type Priced } from '../lines/totals';

/** What a client owes, in cents including tax: the figures a list of clients sorts and filters by. */
export interface AccountDues {
  unpaidCents: number;
  /** The part of it past its due date. */
  overdueCents: number;
  /** Unpaid invoices plus confirmed orders not invoiced yet: what the credit limit is compared with. */
  outstandingCents: number;
}

const orderTotals = new WeakMap<Priced, number>();
const orderTotalCents = (order: Priced): number => {
  let total = orderTotals.get(order);
  if (total === undefined) orderTotals.set(order, (total = totalsOf(order).totalInclTaxCents));
  return total;
};

/** Dues of every client that has some, by account id, at a date: one pass over invoices and orders. */
export const accountDues = derivedFrom(['invoices', 'bankLines', 'orders'], computeDues);

function computeDues(world: World, today: CivilDate): ReadonlyMap<string, AccountDues> {
  const dues = new Map<string, AccountDues>();
  const duesOf = (accountId: string) => {
    let found = dues.get(accountId);
    if (!found) dues.set(accountId, (found = { unpaidCents: 0, overdueCents: 0, outstandingCents: 0 }));
    return found;
  };
  const invoiced = new Set<string>();
  const deposited = new Map<string, number>();
  for (const invoice of list(world.tables.invoices)) {
    const { orderId, type } = invoice;
    if (invoice.issuedOn === null) continue;
    if (orderId !== null && (type === 'standard' || type === 'balance')) invoiced.add(orderId);
    if (orderId !== null && type === 'deposit') {
      deposited.set(orderId, (deposited.get(orderId) ?? 0) + invoiceTotals(invoice).totalInclTaxCents);
    }
    const balance = balanceCents(world, invoice);
    if (balance === 0) continue;
    const account = duesOf(invoice.accountId);
    account.unpaidCents += balance;
    account.outstandingCents += balance;
    if (invoice.dueOn !== null && invoice.dueOn < today) account.overdueCents += balance;
  }
  for (const order of list(world.tables.orders)) {
    if (order.confirmedOn === null || order.cancelled !== null || invoiced.has(order.id)) continue;
    duesOf(order.accountId).outstandingCents += orderTotalCents(order) - (deposited.get(order.id) ?? 0);
  }
  return dues;
}
