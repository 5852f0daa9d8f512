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

export const invoiceTypes = [
  'standard',
  'deposit',
  'balance',
  'proforma',
  'credit-note',
  'corrective',
] as const;
export type InvoiceType = (typeof invoiceTypes)[number];

/** Mentions the writer of an invoice is answerable for; the letterhead prints the seller's identity by itself. */
export const invoiceMentionsSchema = z.strictObject({
  customerOrderNumber: shortText(60),
  customerSiren: shortText(11),
  latePenalties: shortText(400),
  recoveryIndemnity: shortText(400),
  earlyPaymentDiscount: shortText(400),
  other: longText(2_000),
});
export type InvoiceMentions = z.output<typeof invoiceMentionsSchema>;

/** Mentions are the writer’s own: a new invoice has none. */
export const noMentions: InvoiceMentions = {
  customerOrderNumber: '',
  customerSiren: '',
  latePenalties: '',
  recoveryIndemnity: '',
  earlyPaymentDiscount: '',
  other: '',
};

export const depositDeductionSchema = z.strictObject({
  invoiceId: recordIdSchema,
  netCents: centsSchema,
  vatCents: centsSchema,
});
export type DepositDeduction = z.output<typeof depositDeductionSchema>;

export const invoiceContentSchema = z.strictObject({
  type: z.enum(invoiceTypes),
  accountId: recordIdSchema.min(1, 'Choisissez le client.'),
  orderId: recordIdSchema.nullable(),
  correctsInvoiceId: recordIdSchema
    .nullable()
    .describe('the invoice a credit note or a corrective invoice refers to'),
  lines: linesSchema,
  discountPercent: percentSchema,
  shippingCents: centsSchema,
  deposits: z.array(depositDeductionSchema).max(20),
  suppliedOn: civilDateSchema.nullable().describe('date of delivery or of the service'),
  dueOn: civilDateSchema.nullable(),
  paymentTerms: paymentTermsSchema.nullable(),
  mentions: invoiceMentionsSchema,
});
export type InvoiceContent = z.output<typeof invoiceContentSchema>;

export const invoiceSchema = invoiceContentSchema.extend({
  id: z.string().min(1).max(40),
  number: z
    .string()
    .nullable()
    .describe('given when issued, without gaps; a draft and a pro forma have none'),
  createdOn: civilDateSchema,
  issuedOn: civilDateSchema.nullable(),
  sentOn: civilDateSchema.nullable(),
  dispute: z.strictObject({ since: civilDateSchema, reason: shortText(600) }).nullable(),
  promise: z
    .strictObject({ madeOn: civilDateSchema, payOn: civilDateSchema, amountCents: centsSchema })
    .nullable(),
  authorId: recordIdSchema,
  revision: z.int().min(0),
});
export type Invoice = z.output<typeof invoiceSchema>;
