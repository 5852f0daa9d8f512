import { addWorkingDays, type CivilDate } from '../../clock/calendar';
import type { Product } from './records';

export interface Availability {
  /** Units free to promise today. */
  free: number;
  /** First day on which the whole quantity can leave, or null when the product is discontinued and short. */
  availableOn: CivilDate | null;
  /** What makes that day. */
  because: 'stock' | 'arrival' | 'lead-time' | 'discontinued';
}

/** When a quantity can leave the warehouse: from stock, from the next arrival, or after the supply lead time. */
export function availabilityOf(product: Product, quantity: number, today: CivilDate): Availability {
  const free = Math.max(0, product.stock - product.reserved);
  if (quantity <= free) return { free, availableOn: today, because: 'stock' };
  if (product.nextArrival && quantity <= free + product.nextArrival.quantity) {
    return { free, availableOn: product.nextArrival.on, because: 'arrival' };
  }
  if (product.discontinued) return { free, availableOn: null, because: 'discontinued' };
  return { free, availableOn: addWorkingDays(today, product.leadTimeDays), because: 'lead-time' };
}
