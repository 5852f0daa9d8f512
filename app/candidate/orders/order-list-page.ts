import { derivedFrom } from '~/domain/attempt/derived';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { accountName } from '~/domain/crm/invoices/balance';
import { totalsOf } from '~/domain/crm/lines/totals';
import { orderStatus, type OrderStatus } from '~/domain/crm/orders/status';
import { sheetOf, type SheetField, type Workbook } from '~/domain/exports/sheet';
import { applyListQuery, type ListField } from '~/ui/table/apply-list-query';
import type { ListQuery } from '~/ui/table/list-query';
import { orderStatusWords } from './order-words';

export interface OrderRow {
  id: string;
  accountName: string;
  customerReference: string;
  quoteId: string | null;
  receivedOn: string;
  requestedOn: string | null;
  promisedOn: string | null;
  acknowledgedOn: string | null;
  netCents: number;
  status: OrderStatus;
  /** Promised for a day already past, and not wholly delivered. */
  isLate: boolean;
}

const openStatuses: readonly OrderStatus[] = ['draft', 'on-hold'];
const awaited: readonly OrderStatus[] = ['confirmed', 'partly-delivered'];

const rowsOf = derivedFrom(['orders', 'deliveries', 'accounts'], (world: World, today): readonly OrderRow[] =>
  list(world.tables.orders)
    .map((order) => {
      const status = orderStatus(world, order);
      return {
        id: order.id,
        accountName: accountName(world, order.accountId),
        customerReference: order.customerReference,
        quoteId: order.quoteId,
        receivedOn: order.receivedOn,
        requestedOn: order.requestedOn,
        promisedOn: order.promisedOn,
        acknowledgedOn: order.acknowledgedOn,
        netCents: totalsOf(order).netExclTaxCents,
        status,
        isLate: awaited.includes(status) && order.promisedOn !== null && order.promisedOn < today,
      };
    })
    // What waits for a decision first, then the latest received.
    .sort(
      (a, b) =>
        Number(openStatuses.includes(b.status)) - Number(openStatuses.includes(a.status)) ||
        b.receivedOn.localeCompare(a.receivedOn) ||
        b.id.localeCompare(a.id),
    ),
);

const fields: readonly ListField<OrderRow>[] = [
  { key: 'numero', value: (row) => row.id },
  { key: 'client', value: (row) => row.accountName },
  { key: 'reference', value: (row) => row.customerReference },
  { key: 'devis', value: (row) => row.quoteId },
  { key: 'recue', kind: 'date', value: (row) => row.receivedOn },
  { key: 'demandee', kind: 'date', value: (row) => row.requestedOn },
  { key: 'promise', kind: 'date', value: (row) => row.promisedOn },
  { key: 'montant', kind: 'number', value: (row) => row.netCents },
  { key: 'etat', value: (row) => row.status, filter: true, search: false },
  {
    key: 'accuse',
    value: (row) => (row.acknowledgedOn ? 'envoye' : 'a-envoyer'),
    filter: true,
    search: false,
  },
  {
    key: 'retard',
    value: (row) => (row.isLate ? 'oui' : 'non'),
    search: false,
    matches: (row, value) => row.isLate === (value === 'oui'),
  },
];

export const orderListPage = ({ world, today }: DeskView, query: ListQuery) => ({
  list: applyListQuery(rowsOf(world, today), query, fields),
});
export type OrderListPage = ReturnType<typeof orderListPage>;

const sheetFields: readonly SheetField<OrderRow>[] = [
  { header: 'Numéro', kind: 'text', width: 14, value: (row) => row.id },
  { header: 'Client', kind: 'text', width: 34, value: (row) => row.accountName },
  { header: 'Référence du client', kind: 'text', width: 20, value: (row) => row.customerReference },
  { header: 'Devis', kind: 'text', width: 14, value: (row) => row.quoteId },
  { header: 'Reçue le', kind: 'date', value: (row) => row.receivedOn },
  { header: 'Demandée pour le', kind: 'date', width: 16, value: (row) => row.requestedOn },
  { header: 'Promise pour le', kind: 'date', width: 16, value: (row) => row.promisedOn },
  { header: 'Accusé envoyé le', kind: 'date', width: 16, value: (row) => row.acknowledgedOn },
  { header: 'Total HT', kind: 'money', value: (row) => row.netCents },
  { header: 'État', kind: 'text', width: 18, value: (row) => orderStatusWords[row.status].label },
];

export const orderListExport = ({ world, today }: DeskView, query: ListQuery): Workbook => ({
  fileName: `commandes-${today}`,
  sheets: [
    sheetOf(
      'Commandes',
      applyListQuery(rowsOf(world, today), query, fields, { all: true }).rows,
      sheetFields,
    ),
  ],
});
