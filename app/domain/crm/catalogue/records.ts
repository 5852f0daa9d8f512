import { z } from 'zod';
import {
  civilDateSchema,
  centsSchema,
  longText,
  percentSchema,
  requiredText,
  shortText,
  vatRateSchema,
} from '../lines/records';

export const productSchema = z.strictObject({
  id: z.string().min(1).max(40).describe('the catalogue reference (SKU)'),
  name: requiredText('Désignation.'),
  family: shortText(60),
  description: longText(2_000),
  unit: shortText(20),
  packSize: z.int().min(1).describe('sold by multiples of this quantity'),
  listPriceCents: centsSchema,
  costCents: centsSchema,
  vatRate: vatRateSchema,
  stock: z.int().min(0),
  reserved: z.int().min(0).describe('units promised to confirmed orders'),
  nextArrival: z.strictObject({ on: civilDateSchema, quantity: z.int().min(1) }).nullable(),
  leadTimeDays: z.int().min(0).describe('working days to obtain more than the stock'),
  supplierId: z.string().nullable(),
  discontinued: z.boolean(),
  replacedBy: z.string().nullable(),
});
export type Product = z.output<typeof productSchema>;

export const priceListSchema = z.strictObject({
  id: z.string().min(1),
  name: requiredText('Nom du tarif.'),
  description: shortText(400),
  discountPercent: percentSchema.describe('applies to the list price of every product'),
  exceptions: z.array(z.strictObject({ sku: z.string(), priceCents: centsSchema })).default([]),
  familyDiscounts: z
    .array(z.strictObject({ family: z.string(), discountPercent: percentSchema }))
    .default([]),
});
export type PriceList = z.output<typeof priceListSchema>;
