import { derivedFrom } from '~/domain/attempt/derived';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { accountName } from '~/domain/crm/invoices/balance';
import type { Reminder } from '~/domain/crm/reminders/records';
import { sheetOf, type SheetField, type Workbook } from '~/domain/exports/sheet';
import { applyListQuery, mapListPage, type ListField } from '~/ui/table/apply-list-query';
import type { ListQuery } from '~/ui/table/list-query';
import { invoiceNumber } from '../invoices/invoice-number';
import { reminderChannelWords, reminderLevelWords } from './reminder-words';

export interface ReminderRow {
  id: string;
  accountName: string;
  invoices: readonly string[];
  level: Reminder['level'];
  channel: Reminder['channel'];
  /** Sent on, or written on for a draft. */
  on: string;
  isSent: boolean;
  principalCents: number | null;
  newDueOn: string | null;
  answer: string;
}

const fieldsFor = derivedFrom(['accounts', 'invoices'], (world: World): readonly ListField<Reminder>[] => [
  { key: 'client', value: ({ accountId }) => accountName(world, accountId) },
  { key: 'factures', value: ({ invoiceIds }) => invoiceIds.map((id) => invoiceNumber(world, id)) },
  { key: 'niveau', value: ({ level }) => level, filter: true, search: false },
  { key: 'canal', value: ({ channel }) => channel, filter: true, search: false },
  { key: 'statut', value: ({ sentOn }) => (sentOn === null ? 'draft' : 'sent'), filter: true, search: false },
  { key: 'date', kind: 'date', value: ({ sentOn, createdOn }) => sentOn ?? createdOn },
  { key: 'montant', kind: 'number', value: ({ principalCents }) => principalCents },
  { key: 'delai', kind: 'date', value: ({ newDueOn }) => newDueOn },
  { key: 'objet', value: ({ subject }) => subject },
  { key: 'reponse', value: ({ answer }) => answer },
]);

const rowOf = (world: World, reminder: Reminder): ReminderRow => ({
  id: reminder.id,
  accountName: accountName(world, reminder.accountId),
  invoices: reminder.invoiceIds.map((id) => invoiceNumber(world, id)),
  level: reminder.level,
  channel: reminder.channel,
  on: reminder.sentOn ?? reminder.createdOn,
  isSent: reminder.sentOn !== null,
  principalCents: reminder.principalCents,
  newDueOn: reminder.newDueOn,
  answer: reminder.answer,
});

const latestFirst = { key: 'date', direction: 'desc' } as const;
const matching = (world: World, query: ListQuery, all = false) =>
  applyListQuery(
    list(world.tables.reminders),
    { ...query, sort: query.sort ?? latestFirst },
    fieldsFor(world),
    { all },
  );

export const reminderListPage = ({ world }: DeskView, query: ListQuery) => ({
  list: mapListPage(matching(world, query), (reminder) => rowOf(world, reminder)),
});
export type ReminderListPage = ReturnType<typeof reminderListPage>;

const columns: readonly SheetField<ReminderRow>[] = [
  { header: 'Client', kind: 'text', width: 32, value: (row) => row.accountName },
  { header: 'Factures', kind: 'text', width: 30, value: (row) => row.invoices.join(', ') },
  { header: 'Niveau', kind: 'text', width: 22, value: (row) => reminderLevelWords[row.level] },
  { header: 'Canal', kind: 'text', width: 22, value: (row) => reminderChannelWords[row.channel] },
  { header: 'Date', kind: 'date', width: 12, value: (row) => row.on },
  { header: 'Partie', kind: 'text', width: 8, value: (row) => (row.isSent ? 'oui' : 'non') },
  { header: 'Montant réclamé', kind: 'money', width: 16, value: (row) => row.principalCents },
  { header: 'Nouveau délai', kind: 'date', width: 14, value: (row) => row.newDueOn },
  { header: 'Réponse', kind: 'text', width: 40, value: (row) => row.answer },
];

export const reminderListExport = ({ world, today }: DeskView, query: ListQuery): Workbook => ({
  fileName: `relances-${today}`,
  sheets: [
    sheetOf(
      'Relances',
      matching(world, query, true).rows.map((reminder) => rowOf(world, reminder)),
      columns,
    ),
  ],
});
