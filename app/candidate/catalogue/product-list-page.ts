import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { list } from '~/domain/attempt/table';
import type { Product } from '~/domain/crm/catalogue/records';
import { sheetOf, type SheetField, type Workbook } from '~/domain/exports/sheet';
import { applyListQuery, mapListPage, type ListField } from '~/ui/table/apply-list-query';
import type { ListQuery } from '~/ui/table/list-query';

export type StockState = 'available' | 'short' | 'arriving' | 'discontinued';

export interface ProductRow {
  sku: string;
  name: string;
  family: string;
  unit: string;
  listPriceCents: number;
  stock: number;
  reserved: number;
  free: number;
  nextArrival: { on: string; quantity: number } | null;
  leadTimeDays: number;
  state: StockState;
}

export const freeStock = ({ stock, reserved }: Pick<Product, 'stock' | 'reserved'>): number =>
  Math.max(0, stock - reserved);

export function stockState(product: Product): StockState {
  if (product.discontinued) return 'discontinued';
  if (freeStock(product) > 0) return 'available';
  return product.nextArrival ? 'arriving' : 'short';
}

const fields: readonly ListField<Product>[] = [
  { key: 'reference', value: (product) => product.id },
  { key: 'designation', value: (product) => product.name },
  { key: 'description', value: (product) => product.description },
  { key: 'famille', value: (product) => product.family, filter: true },
  { key: 'prix', kind: 'number', value: (product) => product.listPriceCents },
  { key: 'stock', kind: 'number', value: (product) => product.stock },
  { key: 'reserve', kind: 'number', value: (product) => product.reserved },
  { key: 'disponible', kind: 'number', value: freeStock },
  { key: 'arrivage', kind: 'date', value: (product) => product.nextArrival?.on },
  { key: 'delai', kind: 'number', value: (product) => product.leadTimeDays },
  { key: 'etat', value: stockState, filter: true, search: false },
];

const rowOf = (product: Product): ProductRow => ({
  sku: product.id,
  name: product.name,
  family: product.family,
  unit: product.unit,
  listPriceCents: product.listPriceCents,
  stock: product.stock,
  reserved: product.reserved,
  free: freeStock(product),
  nextArrival: product.nextArrival,
  leadTimeDays: product.leadTimeDays,
  state: stockState(product),
});

export const productListPage = ({ world }: DeskView, query: ListQuery) => ({
  list: mapListPage(applyListQuery(list(world.tables.products), query, fields), rowOf),
});
export type ProductListPage = ReturnType<typeof productListPage>;

const sheetFields: readonly SheetField<Product>[] = [
  { header: 'Référence', kind: 'text', width: 14, value: (product) => product.id },
  { header: 'Désignation', kind: 'text', width: 46, value: (product) => product.name },
  { header: 'Famille', kind: 'text', width: 24, value: (product) => product.family },
  { header: 'Unité', kind: 'text', width: 10, value: (product) => product.unit },
  { header: 'Prix public HT', kind: 'money', value: (product) => product.listPriceCents },
  { header: 'Coût HT', kind: 'money', value: (product) => product.costCents },
  { header: 'TVA', kind: 'percent', value: (product) => product.vatRate },
  { header: 'Stock', kind: 'number', value: (product) => product.stock },
  { header: 'Réservé', kind: 'number', value: (product) => product.reserved },
  { header: 'Disponible', kind: 'number', value: freeStock },
  {
    header: 'Prochain arrivage',
    kind: 'date',
    width: 16,
    value: (product) => product.nextArrival?.on ?? null,
  },
  {
    header: 'Quantité attendue',
    kind: 'number',
    width: 16,
    value: (product) => product.nextArrival?.quantity ?? null,
  },
  { header: 'Délai (jours ouvrés)', kind: 'number', width: 18, value: (product) => product.leadTimeDays },
];

export const productListExport = ({ world, today }: DeskView, query: ListQuery): Workbook => ({
  fileName: `catalogue-${today}`,
  sheets: [
    sheetOf(
      'Catalogue',
      applyListQuery(list(world.tables.products), query, fields, { all: true }).rows,
      sheetFields,
    ),
  ],
});
