import { z } from 'zod';
import {
  centsSchema,
  civilDateSchema,
  linesSchema,
  longText,
  paymentTermsSchema,
  percentSchema,
  shortText,
  recordIdSchema,
} from '../lines/records';

export const orderContentSchema = z.strictObject({
  accountId: recordIdSchema.min(1, 'Choisissez le client.'),
  contactId: recordIdSchema.nullable(),
  quoteId: recordIdSchema.nullable(),
  customerReference: shortText(60).describe("the client's own order number"),
  sourceDocumentId: recordIdSchema.nullable().describe("the client's order as received"),
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
  authorId: recordIdSchema,
  revision: z.int().min(0),
});
export type Order = z.output<typeof orderSchema>;
