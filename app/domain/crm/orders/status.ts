import { listWhere } from '../../attempt/table';
import type { World } from '../../attempt/world';
import type { Order } from './records';

export type OrderStatus = 'draft' | 'on-hold' | 'confirmed' | 'partly-delivered' | 'delivered' | 'cancelled';

/** Quantity already delivered, by order line id. */
export function deliveredQuantities(world: World, orderId: string): ReadonlyMap<string, number> {
  const delivered = new Map<string, number>();
  for (const delivery of listWhere(world.tables.deliveries, 'orderId', orderId)) {
    for (const line of delivery.lines)
      delivered.set(line.lineId, (delivered.get(line.lineId) ?? 0) + line.quantity);
  }
  return delivered;
}

export function orderStatus(world: World, order: Order): OrderStatus {
  if (order.cancelled) return 'cancelled';
  if (order.confirmedOn === null) return order.hold ? 'on-hold' : 'draft';
  const delivered = deliveredQuantities(world, order.id);
  if (delivered.size === 0) return 'confirmed';
  return order.lines.every((line) => (delivered.get(line.id) ?? 0) >= line.quantity)
    ? 'delivered'
    : 'partly-delivered';
}
