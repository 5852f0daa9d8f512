import { listWhere } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { addDays, daysBetween } from '~/domain/clock/civil-date';
import type { Account } from '~/domain/crm/accounts/records';
import { balanceCents, onAccountCents, openInvoices, outstandingCents } from '~/domain/crm/invoices/balance';
import { totalsOf } from '~/domain/crm/lines/totals';
import { orderStatus, type OrderStatus } from '~/domain/crm/orders/status';
import { daysLate } from '~/domain/crm/reminders/aging';
import { paymentsOf } from './account-history';

export interface CreditInvoice {
  id: string;
  number: string;
  issuedOn: string | null;
  dueOn: string | null;
  balanceCents: number;
  /** Zero when not due yet. */
  daysLate: number;
  note: 'disputed' | 'promised' | null;
  promisedOn: string | null;
  to: string;
}

export interface CreditOrder {
  id: string;
  receivedOn: string;
  status: OrderStatus;
  totalCents: number;
  to: string;
}

/** The credit sheet of a client: what it owes, what it may still order, how it pays. Amounts include tax, in cents. */
export interface AccountCredit {
  unpaidCents: number;
  openOrdersCents: number;
  outstandingCents: number;
  creditLimitCents: number | null;
  /** Negative when the limit is passed; null without a limit. */
  availableCents: number | null;
  overdueCents: number;
  onAccountCents: number;
  /** Mean of days after the due date over the payments of the last twelve months; null without payment. */
  averageDelayDays: number | null;
  paymentsCounted: number;
  blocked: boolean;
  riskNote: string;
  invoices: readonly CreditInvoice[];
  /** Orders confirmed or waiting, which count or would count in the outstanding. */
  orders: readonly CreditOrder[];
}

function paymentHabit(
  world: World,
  accountId: string,
  today: string,
): Pick<AccountCredit, 'averageDelayDays' | 'paymentsCounted'> {
  const since = addDays(today, -365);
  const dueDates = new Map(
    listWhere(world.tables.invoices, 'accountId', accountId).map(({ id, dueOn }) => [id, dueOn]),
  );
  const delays = paymentsOf(world, accountId)
    .filter(({ on }) => on > since)
    .flatMap((line) =>
      (line.matching?.allocations ?? []).flatMap(({ invoiceId }) => {
        const dueOn = dueDates.get(invoiceId);
        return dueOn ? [daysBetween(dueOn, line.on)] : [];
      }),
    );
  return {
    averageDelayDays:
      delays.length === 0 ? null : Math.round(delays.reduce((sum, days) => sum + days, 0) / delays.length),
    paymentsCounted: delays.length,
  };
}

export function accountCredit(
  world: World,
  account: Account,
  today: string,
  basePath: string,
): AccountCredit {
  const { unpaidCents, openOrdersCents, totalCents } = outstandingCents(world, account.id);
  const invoices = openInvoices(world, account.id).map((invoice): CreditInvoice => ({
    id: invoice.id,
    number: invoice.number ?? invoice.id,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    balanceCents: balanceCents(world, invoice),
    daysLate: Math.max(0, daysLate(invoice, today)),
    note: invoice.dispute ? 'disputed' : invoice.promise ? 'promised' : null,
    promisedOn: invoice.promise?.payOn ?? null,
    to: `${basePath}/factures/${invoice.id}`,
  }));
  const orders = listWhere(world.tables.orders, 'accountId', account.id)
    .map((order): CreditOrder => ({
      id: order.id,
      receivedOn: order.receivedOn,
      status: orderStatus(world, order),
      totalCents: totalsOf(order).totalInclTaxCents,
      to: `${basePath}/commandes/${order.id}`,
    }))
    .filter(({ status }) => status !== 'cancelled' && status !== 'delivered')
    .sort((a, b) => b.receivedOn.localeCompare(a.receivedOn));
  return {
    unpaidCents,
    openOrdersCents,
    outstandingCents: totalCents,
    creditLimitCents: account.creditLimitCents,
    availableCents: account.creditLimitCents === null ? null : account.creditLimitCents - totalCents,
    overdueCents: invoices.reduce(
      (sum, invoice) => sum + (invoice.daysLate > 0 ? invoice.balanceCents : 0),
      0,
    ),
    onAccountCents: onAccountCents(world, account.id),
    ...paymentHabit(world, account.id, today),
    blocked: account.blocked,
    riskNote: account.riskNote,
    invoices,
    orders,
  };
}
