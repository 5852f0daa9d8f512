import { derivedFrom } from '~/domain/attempt/derived';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { accountName } from '~/domain/crm/invoices/balance';
import { sheetOf, type SheetField, type Workbook } from '~/domain/exports/sheet';
import { applyListQuery, type ListField } from '~/ui/table/apply-list-query';
import type { ListQuery } from '~/ui/table/list-query';

export interface ContactRow {
  id: string;
  lastName: string;
  name: string;
  accountId: string;
  accountName: string;
  role: string;
  phone: string;
  mobile: string;
  email: string;
  language: 'fr' | 'en';
  optOut: boolean;
}

const rowsOf = derivedFrom(['contacts', 'accounts'], (world: World): readonly ContactRow[] =>
  list(world.tables.contacts).map(
    ({ id, accountId, civility, firstName, lastName, role, phone, mobile, email, language, optOut }) => ({
      id,
      lastName,
      name: [civility, firstName, lastName].filter(Boolean).join(' '),
      accountId,
      accountName: accountName(world, accountId),
      role,
      phone,
      mobile,
      email,
      language,
      optOut,
    }),
  ),
);

const fields: readonly ListField<ContactRow>[] = [
  { key: 'nom', value: (row) => `${row.lastName} ${row.name}` },
  { key: 'compte', value: (row) => row.accountName },
  { key: 'fonction', value: (row) => row.role },
  {
    key: 'telephone',
    value: (row) => [row.phone, row.mobile, `${row.phone}${row.mobile}`.replace(/\s/g, '')],
  },
  { key: 'messagerie', value: (row) => row.email },
  { key: 'langue', value: (row) => row.language, filter: true, search: false },
  {
    key: 'prospection',
    value: (row) => (row.optOut ? 'opposition' : 'possible'),
    filter: true,
    search: false,
  },
];

export const contactListPage = ({ world }: DeskView, query: ListQuery) => ({
  list: applyListQuery(rowsOf(world), query, fields),
});
export type ContactListPage = ReturnType<typeof contactListPage>;

const sheetFields: readonly SheetField<ContactRow>[] = [
  { header: 'Nom', kind: 'text', width: 28, value: (row) => row.name },
  { header: 'Compte', kind: 'text', width: 32, value: (row) => row.accountName },
  { header: 'Code', kind: 'text', width: 10, value: (row) => row.accountId },
  { header: 'Fonction', kind: 'text', value: (row) => row.role },
  { header: 'Téléphone', kind: 'text', width: 16, value: (row) => row.phone },
  { header: 'Mobile', kind: 'text', width: 16, value: (row) => row.mobile },
  { header: 'Messagerie', kind: 'text', width: 30, value: (row) => row.email },
  {
    header: 'Langue',
    kind: 'text',
    width: 10,
    value: (row) => (row.language === 'en' ? 'Anglais' : 'Français'),
  },
  {
    header: 'Prospection',
    kind: 'text',
    width: 14,
    value: (row) => (row.optOut ? 'Opposition' : 'Possible'),
  },
];

export const contactListExport = ({ world, today }: DeskView, query: ListQuery): Workbook => ({
  fileName: `contacts-${today}`,
  sheets: [
    sheetOf('Contacts', applyListQuery(rowsOf(world), query, fields, { all: true }).rows, sheetFields),
  ],
});
