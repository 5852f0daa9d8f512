import { derivedFrom } from '~/domain/attempt/derived';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { accountName } from '~/domain/crm/invoices/balance';
import { sheetOf, type SheetField, type Workbook } from '~/domain/exports/sheet';
import { applyListQuery, type ListField } from '~/ui/table/apply-list-query';
import type { ListQuery } from '~/ui/table/list-query';
import { paperOf } from '~/candidate/papers/paper-of';

export type DeliveryState = 'shipped' | 'delivered' | 'reserves';

export interface DeliveryRow {
  id: string;
  orderId: string;
  accountName: string;
  shippedOn: string;
  deliveredOn: string | null;
  carrier: string;
  reserves: string;
  state: DeliveryState;
}

const rowsOf = derivedFrom(['deliveries', 'accounts'], (world: World): readonly DeliveryRow[] =>
  list(world.tables.deliveries)
    .map(({ id, orderId, accountId, shippedOn, deliveredOn, carrier, reserves }) => ({
      id,
      orderId,
      accountName: accountName(world, accountId),
      shippedOn,
      deliveredOn,
      carrier,
      reserves,
      state:
        deliveredOn === null
          ? ('shipped' as const)
          : reserves === ''
            ? ('delivered' as const)
            : ('reserves' as const),
    }))
    .sort((a, b) => b.shippedOn.localeCompare(a.shippedOn) || b.id.localeCompare(a.id)),
);

const fields: readonly ListField<DeliveryRow>[] = [
  { key: 'numero', value: (row) => row.id },
  { key: 'commande', value: (row) => row.orderId },
  { key: 'client', value: (row) => row.accountName },
  { key: 'expediee', kind: 'date', value: (row) => row.shippedOn },
  { key: 'livree', kind: 'date', value: (row) => row.deliveredOn },
  { key: 'transporteur', value: (row) => row.carrier, filter: true },
  { key: 'reserves', value: (row) => row.reserves },
  { key: 'etat', value: (row) => row.state, filter: true, search: false },
];

export const deliveryListPage = ({ world }: DeskView, query: ListQuery) => ({
  list: applyListQuery(rowsOf(world), query, fields),
});
export type DeliveryListPage = ReturnType<typeof deliveryListPage>;

const sheetFields: readonly SheetField<DeliveryRow>[] = [
  { header: 'Bon de livraison', kind: 'text', width: 16, value: (row) => row.id },
  { header: 'Commande', kind: 'text', width: 14, value: (row) => row.orderId },
  { header: 'Client', kind: 'text', width: 34, value: (row) => row.accountName },
  { header: 'Expédié le', kind: 'date', value: (row) => row.shippedOn },
  { header: 'Livré le', kind: 'date', value: (row) => row.deliveredOn },
  { header: 'Transporteur', kind: 'text', width: 24, value: (row) => row.carrier },
  { header: 'Réserves', kind: 'text', width: 40, value: (row) => row.reserves },
];

export const deliveryListExport = ({ world, today }: DeskView, query: ListQuery): Workbook => ({
  fileName: `livraisons-${today}`,
  sheets: [
    sheetOf('Livraisons', applyListQuery(rowsOf(world), query, fields, { all: true }).rows, sheetFields),
  ],
});

/** A delivery note with its order; null when there is none. */
export function deliveryPage(desk: DeskView, id: string) {
  const { world } = desk;
  const delivery = findOptional(world.tables.deliveries, id);
  const paper = paperOf(desk, 'delivery', id);
  if (!delivery || !paper) return null;
  const order = findOptional(world.tables.orders, delivery.orderId);
  return {
    delivery,
    paper,
    account: { id: delivery.accountId, name: accountName(world, delivery.accountId) },
    order: order && {
      id: order.id,
      customerReference: order.customerReference,
      promisedOn: order.promisedOn,
    },
  };
}
export type DeliveryPage = NonNullable<ReturnType<typeof deliveryPage>>;
