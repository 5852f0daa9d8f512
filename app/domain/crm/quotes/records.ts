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

/** The part of a quote a person writes; kept as typed, so incomplete drafts are valid. */
export const quoteContentSchema = z.strictObject({
  accountId: recordIdSchema.min(1, 'Choisissez le client.'),
  contactId: recordIdSchema.nullable(),
  subject: shortText(),
  lines: linesSchema,
  discountPercent: percentSchema,
  shippingCents: centsSchema,
  validUntil: civilDateSchema.nullable(),
  deliveryOn: civilDateSchema.nullable().describe('delivery date announced to the client'),
  deliveryNote: shortText(400).describe('delivery time and place in words'),
  paymentTerms: paymentTermsSchema.nullable(),
  mentions: longText(3_000).describe('conditions and mentions printed at the foot'),
});
export type QuoteContent = z.output<typeof quoteContentSchema>;

export const quoteSchema = quoteContentSchema.extend({
  id: z.string().min(1).max(40).describe('the quote number'),
  version: z.int().min(1),
  createdOn: civilDateSchema,
  sentOn: civilDateSchema.nullable(),
  answer: z.strictObject({ kind: z.enum(['accepted', 'refused']), on: civilDateSchema }).nullable(),
  authorId: recordIdSchema,
  revision: z.int().min(0).describe('counts saves: two tabs cannot overwrite each other unseen'),
});
export type Quote = z.output<typeof quoteSchema>;
