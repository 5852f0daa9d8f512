import Big from 'big.js';
import type { CivilDate } from '../../clock/civil-date';
import { findOptional } from '../../attempt/table';
import type { World } from '../../attempt/world';
import type { Account, SpecialCondition } from '../accounts/records';
import { percentOf, roundCents } from '../lines/totals';
import type { PriceList, Product } from './records';

export interface PriceFound {
  unitPriceCents: number;
  /** Discount the client's own conditions give on this line. */
  discountPercent: number;
  /** What set the price, to show beside it. */
  origin: 'special-net-price' | 'special-discount' | 'price-list';
}

/** Price of a product on a price list, in cents excluding tax. */
export function listPriceCents(product: Product, priceList: PriceList | null): number {
  const exception = priceList?.exceptions.find((row) => row.sku === product.id);
  if (exception) return exception.priceCents;
  const family = priceList?.familyDiscounts.find((row) => row.family === product.family);
  const percent = family?.discountPercent ?? priceList?.discountPercent ?? 0;
  return roundCents(new Big(product.listPriceCents).times(new Big(100).minus(percent)).div(100));
}

const covers = (condition: SpecialCondition, product: Product, quantity: number, on: CivilDate) =>
  quantity >= condition.minimumQuantity &&
  (condition.validUntil === null || condition.validUntil >= on) &&
  (condition.scope === 'all' ||
    (condition.scope === 'sku' && condition.target === product.id) ||
    (condition.scope === 'family' && condition.target === product.family));

/**
 * The price this client should be quoted: the best of its special conditions if one applies, else its price list.
 * A special net price replaces the list price; a special discount applies to the list price.
 */
export function priceFor(
  world: Pick<World, 'tables'>,
  account: Account,
  product: Product,
  quantity: number,
  on: CivilDate,
): PriceFound {
  const listed = listPriceCents(product, findOptional(world.tables.priceLists, account.priceListId));
  let best: PriceFound = { unitPriceCents: listed, discountPercent: 0, origin: 'price-list' };
  let bestNet = listed;
  for (const condition of account.conditions) {
    if (!covers(condition, product, quantity, on)) continue;
    const discount = condition.discountPercent ?? 0;
    const unitPriceCents = condition.netPriceCents ?? listed;
    const net = unitPriceCents - percentOf(unitPriceCents, discount);
    if (net < bestNet) {
      bestNet = net;
      best = {
        unitPriceCents,
        discountPercent: discount,
        origin: condition.netPriceCents === null ? 'special-discount' : 'special-net-price',
      };
    }
  }
  return best;
}
