import { z } from 'zod';
import {
  centsSchema,
  civilDateSchema,
  linesSchema,
  longText,
  paymentTermsSchema,
  percentSchema,
  shortText,
} from '../lines/records';

export const orderContentSchema = z.strictObject({
  accountId: z.string().min(1, 'Choisissez le client.'),
  contactId: z.string().nullable(),
  quoteId: z.string().nullable(),
  customerReference: shortText(60).describe("the client's own order number"),
  sourceDocumentId: z.string().nullable().describe("the client's order as received"),
  lines: linesSchema,
  discountPercent: percentSchema,
  shippingCents: centsSchema,
  requestedOn: civilDateSchema.nullable(),
  promisedOn: civilDateSchema.nullable(),
  paymentTerms: paymentTermsSchema.nullable(),
  notes: longText(3_000),
});
export type OrderContent = z.output<typeof orderContentSchema>;

export const orderSchema = orderContentSchema.extend({
  id: z.string().min(1).max(40).describe('the order number'),
  receivedOn: civilDateSchema,
  confirmedOn: civilDateSchema.nullable(),
  cancelled: z.strictObject({ on: civilDateSchema, reason: shortText(400) }).nullable(),
  hold: z.strictObject({ on: civilDateSchema, reason: shortText(400) }).nullable(),
  acknowledgedOn: civilDateSchema.nullable().describe('acknowledgement sent'),
  authorId: z.string(),
  revision: z.int().min(0),
});
export type Order = z.output<typeof orderSchema>;
