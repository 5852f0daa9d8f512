import { z } from 'zod';
import type { EventsOf } from '../../attempt/vocabulary';
import { civilDateSchema, quantitySchema } from '../lines/records';

export const catalogueEvents = {
  /** The candidate asked whether a quantity can be had, and this was the answer. */
  AvailabilityChecked: z.strictObject({
    sku: z.string(),
    quantity: quantitySchema,
    free: z.number(),
    availableOn: civilDateSchema.nullable(),
  }),
};
export type CatalogueEvent = EventsOf<typeof catalogueEvents>;
