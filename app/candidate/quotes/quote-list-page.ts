import { derivedFrom } from '~/domain/attempt/derived';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { accountName } from '~/domain/crm/invoices/balance';
import { totalsOf } from '~/domain/crm/lines/totals';
import { quoteStatus, type QuoteStatus } from '~/domain/crm/quotes/status';
import { sheetOf, type SheetField, type Workbook } from '~/domain/exports/sheet';
import { applyListQuery, type ListField } from '~/ui/table/apply-list-query';
import type { ListQuery } from '~/ui/table/list-query';
import { staffName } from '~/candidate/accounts/account-words';
import { quoteStatusWords } from './quote-words';

export interface QuoteRow {
  id: string;
  version: number;
  accountName: string;
  subject: string;
  /** Sent on, or created on for a draft. */
  on: string;
  validUntil: string | null;
  author: string;
  netCents: number;
  status: QuoteStatus;
}

const rowsOf = derivedFrom(['quotes', 'accounts'], (world: World, today): readonly QuoteRow[] =>
  list(world.tables.quotes)
    .map((quote) => ({
      id: quote.id,
      version: quote.version,
      accountName: accountName(world, quote.accountId),
      subject: quote.subject,
      on: quote.sentOn ?? quote.createdOn,
      validUntil: quote.validUntil,
      author: staffName(world, quote.authorId),
      netCents: totalsOf(quote).netExclTaxCents,
      status: quoteStatus(quote, today),
    }))
    // Drafts first, then the latest: what is being worked on is at hand.
    .sort(
      (a, b) =>
        Number(b.status === 'draft') - Number(a.status === 'draft') ||
        b.on.localeCompare(a.on) ||
        b.id.localeCompare(a.id),
    ),
);

const fields: readonly ListField<QuoteRow>[] = [
  { key: 'numero', value: (row) => row.id },
  { key: 'client', value: (row) => row.accountName },
  { key: 'objet', value: (row) => row.subject },
  { key: 'date', kind: 'date', value: (row) => row.on },
  { key: 'validite', kind: 'date', value: (row) => row.validUntil },
  { key: 'auteur', value: (row) => row.author, filter: true, search: false },
  { key: 'montant', kind: 'number', value: (row) => row.netCents },
  { key: 'statut', value: (row) => row.status, filter: true, search: false },
];

export const quoteListPage = ({ world, today }: DeskView, query: ListQuery) => ({
  list: applyListQuery(rowsOf(world, today), query, fields),
});
export type QuoteListPage = ReturnType<typeof quoteListPage>;

const sheetFields: readonly SheetField<QuoteRow>[] = [
  { header: 'Numéro', kind: 'text', width: 14, value: (row) => row.id },
  { header: 'Version', kind: 'number', width: 9, value: (row) => row.version },
  { header: 'Client', kind: 'text', width: 34, value: (row) => row.accountName },
  { header: 'Objet', kind: 'text', width: 40, value: (row) => row.subject },
  { header: 'Date', kind: 'date', value: (row) => row.on },
  { header: 'Valable jusqu’au', kind: 'date', width: 16, value: (row) => row.validUntil },
  { header: 'Auteur', kind: 'text', width: 22, value: (row) => row.author },
  { header: 'Total HT', kind: 'money', value: (row) => row.netCents },
  { header: 'Statut', kind: 'text', width: 12, value: (row) => quoteStatusWords[row.status].label },
];

export const quoteListExport = ({ world, today }: DeskView, query: ListQuery): Workbook => ({
  fileName: `devis-${today}`,
  sheets: [
    sheetOf('Devis', applyListQuery(rowsOf(world, today), query, fields, { all: true }).rows, sheetFields),
  ],
});
