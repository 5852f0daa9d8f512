import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, listWhere } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import {
  accountName,
  balanceCents,
  creditedCents,
  openInvoices,
  outstandingCents,
  receivedCents,
} from '~/domain/crm/invoices/balance';
import type { Invoice } from '~/domain/crm/invoices/records';
import { invoiceTotals } from '~/domain/crm/invoices/totals';
import { daysLate } from '~/domain/crm/reminders/aging';
import type { Reminder, ReminderContent } from '~/domain/crm/reminders/records';
import { accountHistory } from '../accounts/record/account-history';
import { historyKinds } from '../accounts/record/history-kinds';
import { invoiceName } from '../invoices/invoice-words';
import { paperOf, partiesOf } from '../papers/paper-of';
import { contactName } from '../papers/paper-parties';

/** An invoice one may remind of, with what was already done about it. */
const claimRow = (world: World, today: string) => (invoice: Invoice) => ({
  id: invoice.id,
  name: invoiceName(invoice),
  issuedOn: invoice.issuedOn,
  dueOn: invoice.dueOn,
  daysLate: daysLate(invoice, today),
  toPayCents: invoiceTotals(invoice).toPayCents,
  receivedCents: receivedCents(world, invoice.id),
  creditedCents: creditedCents(world, invoice.id),
  balanceCents: balanceCents(world, invoice),
  dispute: invoice.dispute?.reason ?? null,
  promise: invoice.promise,
});
export type ClaimRow = ReturnType<ReturnType<typeof claimRow>>;

/** Open invoices of the client, and those the reminder names even if they are paid since. */
function claimsOf(world: World, today: string, accountId: string, named: readonly string[]): ClaimRow[] {
  const open = openInvoices(world, accountId);
  const paid = named.flatMap((id) =>
    open.some((invoice) => invoice.id === id) ? [] : (findOptional(world.tables.invoices, id) ?? []),
  );
  return [...open, ...paid].map(claimRow(world, today));
}

const contactsOf = (world: World, accountId: string) =>
  listWhere(world.tables.contacts, 'accountId', accountId).map((contact) => ({
    id: contact.id,
    name: contactName(contact),
    role: contact.role,
    phone: contact.phone || contact.mobile,
    hasAddress: contact.email !== '',
  }));

/** Earlier steps taken with this client about money, and what they said. */
function stepsOf(world: World, accountId: string, basePath: string, exceptId: string) {
  const account = findOptional(world.tables.accounts, accountId);
  if (!account) return [];
  const told = new Set(['facture', 'reglement', 'relance', 'message', 'activite']);
  return accountHistory(world, account, basePath)
    .filter(({ kind, id }) => told.has(kind) && id !== exceptId)
    .slice(0, 60);
}

const creditOf = (world: World, accountId: string) => ({
  ...outstandingCents(world, accountId),
  limitCents: findOptional(world.tables.accounts, accountId)?.creditLimitCents ?? null,
  riskNote: findOptional(world.tables.accounts, accountId)?.riskNote ?? '',
});

const toContent = (reminder: Reminder): ReminderContent => ({
  accountId: reminder.accountId,
  contactId: reminder.contactId,
  invoiceIds: reminder.invoiceIds,
  level: reminder.level,
  channel: reminder.channel,
  subject: reminder.subject,
  body: reminder.body,
  principalCents: reminder.principalCents,
  penaltiesCents: reminder.penaltiesCents,
  indemnityCents: reminder.indemnityCents,
  newDueOn: reminder.newDueOn,
  enclosures: reminder.enclosures,
});

/** A reminder being written, or one that left. Null when there is none. */
export function reminderPage(desk: DeskView, id: string) {
  const { world, today, basePath } = desk;
  const reminder = findOptional(world.tables.reminders, id);
  if (!reminder) return null;
  const { accountId, sentOn } = reminder;
  return {
    id,
    revision: reminder.revision,
    content: toContent(reminder),
    createdOn: reminder.createdOn,
    sentOn,
    answer: reminder.answer,
    today,
    account: { id: accountId, name: accountName(world, accountId) },
    contacts: contactsOf(world, accountId),
    claims: claimsOf(world, today, accountId, reminder.invoiceIds),
    credit: creditOf(world, accountId),
    steps: stepsOf(world, accountId, basePath, id),
    kinds: historyKinds,
    parties: partiesOf(world, accountId),
    partiesByContact: Object.fromEntries(
      contactsOf(world, accountId).map((contact) => [
        contact.id,
        partiesOf(world, accountId, contact.id)?.buyer,
      ]),
    ),
    paper: sentOn === null ? null : paperOf(desk, 'reminder', id),
  };
}
export type ReminderPage = NonNullable<ReturnType<typeof reminderPage>>;

/** Where a new reminder starts from: a client and the invoices concerned. */
export function newReminderPage(
  { world, today }: DeskView,
  asked: { accountId: string | null; invoiceIds: readonly string[] },
) {
  const first = asked.invoiceIds[0];
  const accountId =
    asked.accountId ??
    (first === undefined ? null : (findOptional(world.tables.invoices, first)?.accountId ?? null));
  const account = accountId === null ? null : findOptional(world.tables.accounts, accountId);
  const claims = account ? claimsOf(world, today, account.id, []) : [];
  return {
    account: account && { value: account.id, label: account.name, hint: account.id },
    contacts: account ? contactsOf(world, account.id) : [],
    claims,
    chosen: claims.filter(({ id }) => asked.invoiceIds.includes(id)).map(({ id }) => id),
  };
}
export type NewReminderPage = ReturnType<typeof newReminderPage>;
