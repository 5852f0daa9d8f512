import type { Stamp } from '../../attempt/vocabulary';
import { find, findOptional } from '../../attempt/table';
import { changeRecord, countUp, setRecord, type World } from '../../attempt/world';
import type { OrderEvent } from './events';

export function evolveOrders(world: World, event: OrderEvent, stamp: Stamp): World {
  switch (event.type) {
    case 'OrderCreated':
      return setRecord(countUp(world, 'orders'), 'orders', {
        ...event.data.content,
        id: event.data.id,
        receivedOn: stamp.companyDate,
        confirmedOn: null,
        cancelled: null,
        hold: null,
        acknowledgedOn: null,
        authorId: world.profile.candidateStaffId,
        revision: 0,
      });
    case 'OrderSaved':
      return changeRecord(world, 'orders', event.data.id, (order) => ({
        ...order,
        ...event.data.content,
        revision: order.revision + 1,
      }));
    case 'OrderConfirmed':
      return reserveStock(
        changeRecord(world, 'orders', event.data.id, (order) => ({
          ...order,
          confirmedOn: stamp.companyDate,
          hold: null,
        })),
        event.data.id,
      );
    case 'OrderCancelled':
      return changeRecord(world, 'orders', event.data.id, (order) => ({
        ...order,
        cancelled: { on: stamp.companyDate, reason: event.data.reason },
      }));
    case 'OrderHeld':
      return changeRecord(world, 'orders', event.data.id, (order) => ({
        ...order,
        hold: { on: stamp.companyDate, reason: event.data.reason },
      }));
    case 'OrderReleased':
      return changeRecord(world, 'orders', event.data.id, (order) => ({ ...order, hold: null }));
    case 'AcknowledgementSent':
      return changeRecord(world, 'orders', event.data.id, (order) => ({
        ...order,
        acknowledgedOn: stamp.companyDate,
      }));
    default:
      return event satisfies never;
  }
}

/** A confirmed order holds its goods: what is free to promise goes down at once. */
function reserveStock(world: World, orderId: string): World {
  let reserved = world;
  for (const line of find(world.tables.orders, orderId).lines) {
    if (!line.sku || !findOptional(reserved.tables.products, line.sku)) continue;
    reserved = changeRecord(reserved, 'products', line.sku, (product) => ({
      ...product,
      reserved: product.reserved + Math.ceil(line.quantity),
    }));
  }
  return reserved;
}
