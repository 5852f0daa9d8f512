import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { derivedFrom } from '~/domain/attempt/derived';
import { findOptional, list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { accountDues } from '~/domain/crm/accounts/dues';
import { accountName, onAccountCents } from '~/domain/crm/invoices/balance';
import { ageBucket, ageBuckets, agedBalance, type AgeBucket } from '~/domain/crm/reminders/aging';
import { sheetOf, type SheetField, type Workbook } from '~/domain/exports/sheet';
import { applyListQuery, type ListField, type ListPage } from '~/ui/table/apply-list-query';
import type { ListQuery } from '~/ui/table/list-query';
import { invoiceName } from '../invoices/invoice-words';
import { ageBucketWords, reminderLevelWords } from './reminder-words';

export type AgedBuckets = Readonly<Record<AgeBucket, number>>;

export interface AgedAccountRow {
  accountId: string;
  accountName: string;
  totalCents: number;
  overdueCents: number;
  buckets: AgedBuckets;
  invoiceCount: number;
  /** Days since the oldest due date passed; null when nothing is late. */
  oldestDays: number | null;
  disputedCents: number;
  promise: { payOn: string; amountCents: number } | null;
  /** Payments kept on the client's account, not put on an invoice. */
  onAccountCents: number;
  outstandingCents: number;
  creditLimitCents: number | null;
  isBlocked: boolean;
}

export interface AgedInvoiceRow {
  id: string;
  name: string;
  accountId: string;
  accountName: string;
  issuedOn: string | null;
  dueOn: string | null;
  daysLate: number;
  balanceCents: number;
  bucket: AgeBucket;
  dispute: string | null;
  promise: { payOn: string; amountCents: number } | null;
  lastReminder: { on: string; level: string } | null;
}

interface Aged {
  accounts: readonly AgedAccountRow[];
  invoices: readonly AgedInvoiceRow[];
}

const aged = derivedFrom(
  ['invoices', 'bankLines', 'accounts', 'orders', 'reminders'],
  (world: World, today): Aged => {
    const dues = accountDues(world, today);
    const reminders = lastReminders(world);
    const accounts: AgedAccountRow[] = [];
    const invoices: AgedInvoiceRow[] = [];
    for (const { accountId, totalCents, buckets, invoices: owed } of agedBalance(world, today)) {
      const account = findOptional(world.tables.accounts, accountId);
      const name = accountName(world, accountId);
      const oldest = Math.max(0, ...owed.map(({ daysLate }) => daysLate));
      const promises = owed
        .flatMap(({ invoice }) => invoice.promise ?? [])
        .sort((a, b) => a.payOn.localeCompare(b.payOn));
      accounts.push({
        accountId,
        accountName: name,
        totalCents,
        overdueCents: totalCents - buckets['not-due'],
        buckets,
        invoiceCount: owed.length,
        oldestDays: oldest > 0 ? oldest : null,
        disputedCents: owed.reduce(
          (sum, { invoice, balanceCents }) => sum + (invoice.dispute ? balanceCents : 0),
          0,
        ),
        promise: promises[0]
          ? {
              payOn: promises[0].payOn,
              amountCents: promises.reduce((sum, { amountCents }) => sum + amountCents, 0),
            }
          : null,
        onAccountCents: onAccountCents(world, accountId),
        outstandingCents: dues.get(accountId)?.outstandingCents ?? totalCents,
        creditLimitCents: account?.creditLimitCents ?? null,
        isBlocked: account?.blocked ?? false,
      });
      for (const { invoice, balanceCents, daysLate } of owed) {
        invoices.push({
          id: invoice.id,
          name: invoiceName(invoice),
          accountId,
          accountName: name,
          issuedOn: invoice.issuedOn,
          dueOn: invoice.dueOn,
          daysLate,
          balanceCents,
          bucket: ageBucket(daysLate),
          dispute: invoice.dispute?.reason ?? null,
          promise: invoice.promise,
          lastReminder: reminders.get(invoice.id) ?? null,
        });
      }
    }
    return { accounts, invoices };
  },
);

function lastReminders(world: World): ReadonlyMap<string, { on: string; level: string }> {
  const last = new Map<string, { on: string; level: string }>();
  for (const { sentOn, invoiceIds, level } of list(world.tables.reminders)) {
    if (sentOn === null) continue;
    for (const id of invoiceIds) {
      if ((last.get(id)?.on ?? '') <= sentOn) last.set(id, { on: sentOn, level: reminderLevelWords[level] });
    }
  }
  return last;
}

const yesNo = (value: boolean) => (value ? 'oui' : 'non');
const accountFields: readonly ListField<AgedAccountRow>[] = [
  { key: 'client', value: (row) => row.accountName },
  { key: 'total', kind: 'number', value: (row) => row.totalCents },
  ...ageBuckets.map((bucket): ListField<AgedAccountRow> => ({
    key: bucket,
    kind: 'number',
    value: (row) => row.buckets[bucket],
  })),
  {
    key: 'echu',
    kind: 'number',
    value: (row) => row.overdueCents,
    matches: (row, value) => yesNo(row.overdueCents > 0) === value,
  },
  { key: 'plafond', kind: 'number', value: (row) => row.creditLimitCents },
  { key: 'litige', value: (row) => yesNo(row.disputedCents > 0), filter: true, search: false },
  { key: 'promesse', value: (row) => yesNo(row.promise !== null), filter: true, search: false },
  {
    key: 'depasse',
    value: (row) => yesNo(row.creditLimitCents !== null && row.outstandingCents > row.creditLimitCents),
    filter: true,
    search: false,
  },
];
const invoiceFields: readonly ListField<AgedInvoiceRow>[] = [
  { key: 'facture', value: (row) => row.name },
  { key: 'client', value: (row) => row.accountName },
  { key: 'echeance', kind: 'date', value: (row) => row.dueOn },
  { key: 'retard', kind: 'number', value: (row) => row.daysLate },
  { key: 'solde', kind: 'number', value: (row) => row.balanceCents },
  { key: 'tranche', value: (row) => row.bucket, filter: true, search: false },
  { key: 'echu', value: (row) => yesNo(row.daysLate > 0), filter: true, search: false },
  { key: 'litige', value: (row) => yesNo(row.dispute !== null), filter: true, search: false },
  { key: 'promesse', value: (row) => yesNo(row.promise !== null), filter: true, search: false },
];

export type AgedView = 'clients' | 'factures';

/** Who owes what and for how long, by client or by invoice. Ages run from the due date. */
export function agedBalancePage({ world, today }: DeskView, view: AgedView, query: ListQuery) {
  const { accounts, invoices } = aged(world, today);
  const sums = { total: 0, ...Object.fromEntries(ageBuckets.map((bucket) => [bucket, 0])) } as Record<
    AgeBucket | 'total',
    number
  >;
  for (const { totalCents, buckets } of accounts) {
    sums.total += totalCents;
    for (const bucket of ageBuckets) sums[bucket] += buckets[bucket];
  }
  const oldestFirst = { key: 'retard', direction: 'desc' } as const;
  const largestFirst = { key: 'total', direction: 'desc' } as const;
  const byAge = { ...query, sort: query.sort ?? oldestFirst };
  return {
    view,
    today,
    sums,
    keptCents: applyListQuery(invoices, byAge, invoiceFields, { all: true }).rows.reduce(
      (sum, row) => sum + row.balanceCents,
      0,
    ),
    accounts:
      view === 'clients'
        ? applyListQuery(accounts, { ...query, sort: query.sort ?? largestFirst }, accountFields)
        : null,
    invoices: view === 'factures' ? applyListQuery(invoices, byAge, invoiceFields) : null,
  };
}
export type AgedBalancePage = ReturnType<typeof agedBalancePage>;
export type AgedAccounts = ListPage<AgedAccountRow>;
export type AgedInvoices = ListPage<AgedInvoiceRow>;

const accountColumns: readonly SheetField<AgedAccountRow>[] = [
  { header: 'Client', kind: 'text', width: 32, value: (row) => row.accountName },
  { header: 'Total dû', kind: 'money', value: (row) => row.totalCents },
  ...ageBuckets.map((bucket): SheetField<AgedAccountRow> => ({
    header: ageBucketWords[bucket],
    kind: 'money',
    value: (row) => row.buckets[bucket],
  })),
  { header: 'En litige', kind: 'money', value: (row) => row.disputedCents },
  { header: 'Promis le', kind: 'date', value: (row) => row.promise?.payOn ?? null },
  { header: 'Montant promis', kind: 'money', value: (row) => row.promise?.amountCents ?? null },
  { header: 'Sur le compte', kind: 'money', value: (row) => row.onAccountCents },
  { header: 'Encours', kind: 'money', value: (row) => row.outstandingCents },
  { header: 'Plafond', kind: 'money', value: (row) => row.creditLimitCents },
];
const invoiceColumns: readonly SheetField<AgedInvoiceRow>[] = [
  { header: 'Facture', kind: 'text', width: 14, value: (row) => row.name },
  { header: 'Client', kind: 'text', width: 32, value: (row) => row.accountName },
  { header: 'Émise le', kind: 'date', value: (row) => row.issuedOn },
  { header: 'Échéance', kind: 'date', value: (row) => row.dueOn },
  { header: 'Jours de retard', kind: 'number', width: 14, value: (row) => row.daysLate },
  { header: 'Reste dû', kind: 'money', value: (row) => row.balanceCents },
  { header: 'Tranche', kind: 'text', width: 18, value: (row) => ageBucketWords[row.bucket] },
  { header: 'Litige', kind: 'text', width: 40, value: (row) => row.dispute },
  { header: 'Promis le', kind: 'date', value: (row) => row.promise?.payOn ?? null },
  { header: 'Dernière relance', kind: 'date', width: 16, value: (row) => row.lastReminder?.on ?? null },
];

/** Both views in one file. */
export function agedBalanceExport({ world, today }: DeskView, query: ListQuery): Workbook {
  const { accounts, invoices } = aged(world, today);
  const byClient = { ...query, sort: { key: 'total', direction: 'desc' } as const };
  return {
    fileName: `balance-agee-${today}`,
    sheets: [
      sheetOf(
        'Par client',
        applyListQuery(accounts, byClient, accountFields, { all: true }).rows,
        accountColumns,
      ),
      sheetOf(
        'Par facture',
        applyListQuery(invoices, { ...query, sort: { key: 'retard', direction: 'desc' } }, invoiceFields, {
          all: true,
        }).rows,
        invoiceColumns,
      ),
    ],
  };
}
