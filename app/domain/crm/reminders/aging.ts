import { daysBetween, type CivilDate } from '../../clock/calendar';
import { list } from '../../attempt/table';
import type { World } from '../../attempt/world';
import { balanceCents } from '../invoices/balance';
import type { Invoice } from '../invoices/records';
import { ageBuckets, type AgeBucket } from './age-buckets';

export { ageBuckets, type AgeBucket };

/** Bucket by days since the DUE date (not the invoice date). */
export function ageBucket(daysLate: number): AgeBucket {
  if (daysLate <= 0) return 'not-due';
  if (daysLate <= 30) return '1-30';
  if (daysLate <= 60) return '31-60';
  return daysLate <= 90 ? '61-90' : 'over-90';
}

/** Days late at `today`; zero or negative when not due yet. */
export const daysLate = (invoice: Pick<Invoice, 'dueOn'>, today: CivilDate): number =>
  invoice.dueOn === null ? 0 : daysBetween(invoice.dueOn, today);

export interface AgedAccount {
  accountId: string;
  totalCents: number;
  buckets: Record<AgeBucket, number>;
  invoices: readonly { invoice: Invoice; balanceCents: number; daysLate: number }[];
}

/** Aged balance of every client that owes something, largest total first. Amounts include tax, in cents. */
export function agedBalance(world: World, today: CivilDate): readonly AgedAccount[] {
  const accounts = new Map<
    string,
    {
      accountId: string;
      totalCents: number;
      buckets: Record<AgeBucket, number>;
      invoices: { invoice: Invoice; balanceCents: number; daysLate: number }[];
    }
  >();
  for (const invoice of list(world.tables.invoices)) {
    const balance = balanceCents(world, invoice);
    if (balance === 0) continue;
    let account = accounts.get(invoice.accountId);
    if (!account) {
      account = {
        accountId: invoice.accountId,
        totalCents: 0,
        buckets: { 'not-due': 0, '1-30': 0, '31-60': 0, '61-90': 0, 'over-90': 0 },
        invoices: [],
      };
      accounts.set(invoice.accountId, account);
    }
    const late = daysLate(invoice, today);
    account.totalCents += balance;
    account.buckets[ageBucket(late)] += balance;
    account.invoices.push({ invoice, balanceCents: balance, daysLate: late });
  }
  return [...accounts.values()].sort(
    (a, b) => b.totalCents - a.totalCents || a.accountId.localeCompare(b.accountId),
  );
}
