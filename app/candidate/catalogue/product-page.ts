import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { availabilityOf, type Availability } from '~/domain/crm/catalogue/availability';
import { listPriceCents } from '~/domain/crm/catalogue/pricing';
import type { Product } from '~/domain/crm/catalogue/records';
import { accountName } from '~/domain/crm/invoices/balance';
import { freeStock, stockState } from './product-list-page';

export interface ListPrice {
  id: string;
  name: string;
  priceCents: number;
  /** Off the public price, in percent points. */
  offPercent: number;
  /** Of the price, in percent points; the candidate's job lets them see the cost. */
  marginPercent: number;
}

const rounded = (percent: number) => Math.round(percent * 10) / 10;

export const pricesOf = (world: World, product: Product): ListPrice[] =>
  list(world.tables.priceLists).map((priceList) => {
    const priceCents = listPriceCents(product, priceList);
    return {
      id: priceList.id,
      name: priceList.name,
      priceCents,
      offPercent: product.listPriceCents === 0 ? 0 : rounded((1 - priceCents / product.listPriceCents) * 100),
      marginPercent: priceCents === 0 ? 0 : rounded((1 - product.costCents / priceCents) * 100),
    };
  });

/** A product with its stock and its price on each price list; null when unknown. */
export function productPage({ world }: DeskView, sku: string) {
  const product = findOptional(world.tables.products, sku);
  if (!product) return null;
  const replacement =
    product.replacedBy === null ? null : findOptional(world.tables.products, product.replacedBy);
  return {
    product,
    free: freeStock(product),
    state: stockState(product),
    prices: pricesOf(world, product),
    supplier:
      product.supplierId === null
        ? null
        : { id: product.supplierId, name: accountName(world, product.supplierId) },
    replacement: replacement && { sku: replacement.id, name: replacement.name },
  };
}
export type ProductPage = NonNullable<ReturnType<typeof productPage>>;

/** What filling a line of a paper needs of each product. */
export interface CatalogueChoice {
  sku: string;
  name: string;
  unit: string;
  /** Public price, excluding tax. */
  unitPriceCents: number;
  vatRate: number;
}

export const catalogueChoices = (world: World): CatalogueChoice[] =>
  list(world.tables.products).map(({ id, name, unit, listPriceCents: unitPriceCents, vatRate }) => ({
    sku: id,
    name,
    unit,
    unitPriceCents,
    vatRate,
  }));

/** When a quantity can leave the warehouse; null for an unknown product or an absurd quantity. */
export function availabilityAnswer(
  { world, today }: DeskView,
  sku: string,
  quantity: number,
): Availability | null {
  const product = findOptional(world.tables.products, sku);
  return product && quantity > 0 && Number.isFinite(quantity)
    ? availabilityOf(product, quantity, today)
    : null;
}

/** What to look at before pricing a line for a client: stock, prices on each list, the client's own conditions. Not the answer. */
export function lineAdvice({ world }: DeskView, sku: string, accountId: string) {
  const page = findOptional(world.tables.products, sku);
  if (!page) return null;
  const account = findOptional(world.tables.accounts, accountId);
  return {
    product: page,
    prices: pricesOf(world, page),
    client: account && {
      name: account.name,
      priceListName: findOptional(world.tables.priceLists, account.priceListId)?.name ?? account.priceListId,
      conditions: account.conditions,
    },
  };
}
export type LineAdvice = NonNullable<ReturnType<typeof lineAdvice>>;
