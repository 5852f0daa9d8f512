import { z } from 'zod';
import { civilDateSchema, quantitySchema, shortText, recordIdSchema } from '../lines/records';

/** A delivery note: what left for which order, and whether the client signed for it. */
export const deliverySchema = z.strictObject({
  id: z.string().min(1).max(40),
  orderId: recordIdSchema,
  accountId: recordIdSchema,
  lines: z.array(
    z.strictObject({
      lineId: z.string(),
      sku: z.string().nullable(),
      label: shortText(300),
      quantity: quantitySchema,
    }),
  ),
  shippedOn: civilDateSchema,
  deliveredOn: civilDateSchema.nullable(),
  carrier: shortText(80),
  reserves: shortText(400).describe('remarks of the client at reception'),
});
export type Delivery = z.output<typeof deliverySchema>;
