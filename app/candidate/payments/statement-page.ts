import { derivedFrom } from '~/domain/attempt/derived';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { accountName } from '~/domain/crm/invoices/balance';
import type { BankLine } from '~/domain/crm/payments/records';
import { sheetOf, type SheetField, type Workbook } from '~/domain/exports/sheet';
import { applyListQuery, mapListPage, type ListField } from '~/ui/table/apply-list-query';
import type { ListQuery } from '~/ui/table/list-query';
import { invoiceNumber } from '../invoices/invoice-number';
import { bankLineStatus, bankLineStatusWords, bankMeansWords, type BankLineStatus } from './payment-words';

export interface BankLineRow {
  id: string;
  on: string;
  label: string;
  means: BankLine['means'];
  amountCents: number;
  status: BankLineStatus;
  accountName: string | null;
  /** Numbers of the invoices paid. */
  invoices: readonly string[];
  /** What no invoice took. */
  unusedCents: number;
}

const clientOf = (world: World, { matching }: BankLine) =>
  matching ? accountName(world, matching.accountId) : null;
const invoicesOf = (world: World, { matching }: BankLine) =>
  (matching?.allocations ?? []).map(({ invoiceId }) => invoiceNumber(world, invoiceId));
export const unusedCents = ({ amountCents, matching }: Pick<BankLine, 'amountCents' | 'matching'>): number =>
  matching
    ? amountCents - matching.allocations.reduce((sum, allocation) => sum + allocation.amountCents, 0)
    : Math.max(0, amountCents);

const fieldsFor = derivedFrom(['invoices', 'accounts'], (world: World): readonly ListField<BankLine>[] => [
  // What is still to match stands before the rest, the oldest first.
  {
    key: 'ordre',
    value: (line) =>
      `${bankLineStatus(line) === 'open' ? 0 : 1}${line.matching || line.amountCents <= 0 ? inverse(line.on) : line.on}`,
    search: false,
  },
  { key: 'date', kind: 'date', value: ({ on }) => on },
  { key: 'libelle', value: ({ label }) => label },
  { key: 'mode', value: ({ means }) => means, filter: true, search: false },
  { key: 'montant', kind: 'number', value: ({ amountCents }) => amountCents },
  {
    key: 'montant-tape',
    value: ({ amountCents }) => (Math.abs(amountCents) / 100).toFixed(2).replace('.', ','),
  },
  { key: 'statut', value: bankLineStatus, filter: true, search: false },
  { key: 'client', value: (line) => clientOf(world, line) },
  { key: 'factures', value: (line) => invoicesOf(world, line) },
]);

/** A date as a text that sorts the other way round. */
const inverse = (date: string) => date.replace(/\d/g, (digit) => String(9 - Number(digit)));

const rowOf = (world: World, line: BankLine): BankLineRow => ({
  id: line.id,
  on: line.on,
  label: line.label,
  means: line.means,
  amountCents: line.amountCents,
  status: bankLineStatus(line),
  accountName: clientOf(world, line),
  invoices: invoicesOf(world, line),
  unusedCents: unusedCents(line),
});

const toDoFirst = { key: 'ordre', direction: 'asc' } as const;
const matching = (world: World, query: ListQuery, all = false) =>
  applyListQuery(
    list(world.tables.bankLines),
    { ...query, sort: query.sort ?? toDoFirst },
    fieldsFor(world),
    { all },
  );

/** The bank statement, what is still to match first. */
export function statementPage({ world }: DeskView, query: ListQuery) {
  const open = list(world.tables.bankLines).filter((line) => bankLineStatus(line) === 'open');
  return {
    list: mapListPage(matching(world, query), (line) => rowOf(world, line)),
    open: { count: open.length, amountCents: open.reduce((sum, line) => sum + line.amountCents, 0) },
  };
}
export type StatementPage = ReturnType<typeof statementPage>;

const columns: readonly SheetField<BankLineRow>[] = [
  { header: 'Date', kind: 'date', width: 12, value: (row) => row.on },
  { header: 'Libellé', kind: 'text', width: 50, value: (row) => row.label },
  { header: 'Mode', kind: 'text', width: 16, value: (row) => bankMeansWords[row.means] },
  { header: 'Montant', kind: 'money', width: 14, value: (row) => row.amountCents },
  { header: 'État', kind: 'text', width: 20, value: (row) => bankLineStatusWords[row.status].label },
  { header: 'Client', kind: 'text', width: 32, value: (row) => row.accountName },
  { header: 'Factures', kind: 'text', width: 30, value: (row) => row.invoices.join(', ') },
  { header: 'Non affecté', kind: 'money', width: 14, value: (row) => row.unusedCents },
];

export function statementExport({ world, today }: DeskView, query: ListQuery): Workbook {
  const rows = matching(world, query, true).rows.map((line) => rowOf(world, line));
  return { fileName: `releve-bancaire-${today}`, sheets: [sheetOf('Relevé', rows, columns)] };
}
