import { z } from 'zod';
import { centsSchema, paymentTermsSchema, percentSchema, requiredText, shortText } from '../lines/records';

export const addressSchema = z.strictObject({
  line1: shortText(),
  line2: shortText().default(''),
  postcode: shortText(10),
  town: shortText(80),
  country: shortText(60).default('France'),
});
export type Address = z.output<typeof addressSchema>;

export const staffSchema = z.strictObject({
  id: z.string().min(1).describe('short stable id, e.g. `direction`, `adv`'),
  name: requiredText('Nom de la personne.'),
  role: requiredText('Fonction de la personne.'),
  email: z.email(),
  phone: shortText(30),
  responsibilities: shortText(400).default(''),
  discountAuthorityPercent: percentSchema.describe('largest discount this person may grant'),
});
export type StaffMember = z.output<typeof staffSchema>;

/** Identity and standing rules of the fictitious company: what its papers print and its procedures say. */
export const companyProfileSchema = z.strictObject({
  name: requiredText('Nom de l’entreprise.'),
  legalForm: shortText(40),
  shareCapitalCents: centsSchema,
  siren: z.string().regex(/^\d{9}$/),
  siret: z.string().regex(/^\d{14}$/),
  vatNumber: z.string().regex(/^FR\d{11}$/),
  rcsTown: shortText(60),
  nafCode: shortText(10),
  address: addressSchema,
  phone: shortText(30),
  email: z.email(),
  website: shortText(80),
  iban: shortText(40),
  bic: shortText(15),
  activity: shortText(400),
  candidateStaffId: z.string().describe('the staff member the candidate plays'),
  staff: z.array(staffSchema).min(2),
  terms: z.strictObject({
    payment: paymentTermsSchema,
    quoteValidityDays: z.int().positive(),
    latePenaltyRatePercent: z.number().describe('annual rate of late penalties, in percent'),
    penaltyDayBase: z.int().default(365),
    recoveryIndemnityCents: centsSchema.describe('fixed recovery indemnity, C. com. D441-5'),
    earlyPaymentDiscount: shortText(200).describe('the mention about escompte'),
    shippingCents: centsSchema.describe('flat shipping excl. tax below the threshold'),
    freeShippingFromCents: centsSchema.describe('order net excl. tax from which shipping is free'),
    minimumOrderCents: centsSchema,
    depositPercent: percentSchema.describe('deposit asked of new clients'),
  }),
  objectives: z
    .array(
      z.strictObject({
        month: z.string().regex(/^\d{4}-\d{2}$/),
        staffId: z.string().nullable().describe('null for the whole company'),
        revenueCents: centsSchema,
      }),
    )
    .default([]),
  folders: z
    .array(
      z.strictObject({ path: shortText(120), label: shortText(120), retentionYears: z.int().nullable() }),
    )
    .min(1)
    .describe('filing plan'),
  numbering: z.record(
    z.enum(['quotes', 'orders', 'deliveries', 'invoices', 'creditNotes', 'accounts']),
    z.strictObject({ prefix: z.string(), last: z.int().min(0), digits: z.int().min(1).max(8) }),
  ),
});
export type CompanyProfile = z.output<typeof companyProfileSchema>;
