import { z } from 'zod';
import { civilDateSchema } from '../../clock/civil-date';

/** Amounts are integer cents everywhere; absurd values are refused, wrong ones are not. */
export const centsSchema = z.int().min(-1_000_000_000).max(1_000_000_000);
export const positiveCentsSchema = centsSchema.min(0, 'Un montant ne peut pas être négatif.');
export const percentSchema = z
  .number()
  .min(0, 'Un pourcentage va de 0 à 100.')
  .max(100, 'Un pourcentage va de 0 à 100.');
export const quantitySchema = z
  .number()
  .positive('La quantité doit être supérieure à zéro.')
  .max(100_000, 'La quantité est limitée à 100 000.');
export const vatRateSchema = z.number().min(0).max(30).describe('VAT rate in percent: 20, 10, 5.5, 2.1 or 0');
/** The id of a record, wherever another one refers to it. */
export const recordIdSchema = z.string().max(40);
/** Kept as typed, spaces included: a draft saved between two words must come back the same. */
export const shortText = (max = 200) => z.string().max(max, `Ce texte est limité à ${max} caractères.`);
export const requiredText = (message: string, max = 200) => shortText(max).trim().min(1, message);
export const longText = (max = 20_000) => z.string().max(max, `Ce texte est limité à ${max} caractères.`);

/**
 * A line of a quote, an order or an invoice. Drafts are kept as they are typed, so a line may lack its label or its
 * quantity (0) until the paper leaves: see `unfinishedLine`.
 */
export const lineSchema = z.strictObject({
  id: z.string().min(1).max(40),
  sku: z.string().max(40).nullable().describe('catalogue reference; null for a free line'),
  label: shortText(300),
  quantity: z
    .number()
    .min(0, 'La quantité ne peut pas être négative.')
    .max(100_000, 'La quantité est limitée à 100 000.'),
  unit: shortText(20),
  unitPriceCents: centsSchema.describe('excluding tax, before discount'),
  discountPercent: percentSchema,
  vatRate: vatRateSchema,
});
export type Line = z.output<typeof lineSchema>;

export const linesSchema = z.array(lineSchema).max(200, 'Un document est limité à 200 lignes.');

/** Payment terms: so many days, then optionally to the end of the month, then optionally to a day of the next one. */
export const paymentTermsSchema = z.strictObject({
  days: z.int().min(0).max(180),
  endOfMonth: z.boolean(),
  /** Day of the following month ("le 10"), after the end of month. */
  dayOfMonth: z.int().min(1).max(28).nullable(),
  means: z.enum(['transfer', 'direct-debit', 'cheque', 'card', 'bill-of-exchange']),
});
export type PaymentTerms = z.output<typeof paymentTermsSchema>;

export { civilDateSchema };
