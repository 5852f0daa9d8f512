import { z } from 'zod';
import type { EventsOf } from '../../attempt/vocabulary';
import { shortText } from '../lines/records';
import { orderContentSchema } from './records';

export const orderEvents = {
  OrderCreated: z.strictObject({ id: z.string(), content: orderContentSchema }),
  OrderSaved: z.strictObject({ id: z.string(), content: orderContentSchema }),
  OrderConfirmed: z.strictObject({ id: z.string() }),
  OrderCancelled: z.strictObject({ id: z.string(), reason: shortText(400) }),
  OrderHeld: z.strictObject({ id: z.string(), reason: shortText(400) }),
  OrderReleased: z.strictObject({ id: z.string() }),
  AcknowledgementSent: z.strictObject({ id: z.string(), mailId: z.string() }),
};
export type OrderEvent = EventsOf<typeof orderEvents>;
