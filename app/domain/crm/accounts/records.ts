import { z } from 'zod';
import { addressSchema } from '../company/records';
import {
  centsSchema,
  civilDateSchema,
  longText,
  paymentTermsSchema,
  percentSchema,
  requiredText,
  shortText,
  recordIdSchema,
} from '../lines/records';

/** Special conditions of a client: they come before the price list. */
export const specialConditionSchema = z.strictObject({
  scope: z.enum(['all', 'family', 'sku']),
  target: shortText(60).describe('family or sku; empty for all'),
  discountPercent: percentSchema.nullable(),
  netPriceCents: centsSchema.nullable(),
  minimumQuantity: z.number().min(0).max(100_000),
  validUntil: civilDateSchema.nullable(),
});
export type SpecialCondition = z.output<typeof specialConditionSchema>;

export const qualificationSchema = z.strictObject({
  need: longText(2_000),
  budget: shortText(300),
  authority: shortText(300),
  timing: shortText(300),
  score: z.enum(['cold', 'warm', 'hot']).nullable(),
});
export type Qualification = z.output<typeof qualificationSchema>;

export const consentSchema = z.strictObject({
  basis: z.enum(['unknown', 'legitimate-interest', 'consent', 'opposed']),
  source: shortText(200),
  on: civilDateSchema.nullable(),
});

export const accountSchema = z.strictObject({
  id: z.string().min(1).max(40),
  kind: z.enum(['client', 'prospect', 'supplier']),
  name: requiredText('Donnez la raison sociale.'),
  legalForm: shortText(40),
  siren: shortText(11),
  siret: shortText(17),
  vatNumber: shortText(20),
  nafCode: shortText(10),
  billingAddress: addressSchema,
  deliveryAddress: addressSchema.nullable().describe('null when goods go to the billing address'),
  phone: shortText(30),
  email: shortText(120),
  website: shortText(120),
  segment: shortText(60),
  headcount: shortText(30),
  source: shortText(120).describe('where the lead came from'),
  ownerId: recordIdSchema.describe('staff id of the salesperson'),
  priceListId: recordIdSchema,
  conditions: z
    .array(specialConditionSchema)
    .max(100, 'Une fiche porte au plus 100 conditions particulières.'),
  paymentTerms: paymentTermsSchema.nullable().describe('null: the general terms apply'),
  creditLimitCents: centsSchema.nullable(),
  blocked: z.boolean().describe('orders held by the accounts department'),
  riskNote: longText(2_000),
  qualification: qualificationSchema,
  consent: consentSchema,
  tags: z.array(shortText(40)).max(20),
  notes: longText(5_000),
  createdOn: civilDateSchema,
  mergedInto: recordIdSchema.nullable(),
});
export type Account = z.output<typeof accountSchema>;
