import { z } from 'zod';
import { linkSchema } from '../agenda/records';
import { civilDateSchema, requiredText, shortText, recordIdSchema } from '../lines/records';

/** A file of the company: received, produced by the candidate's acts, or a standing reference (terms, procedures). */
export const documentSchema = z.strictObject({
  id: z.string().min(1).max(40),
  name: requiredText('Donnez un nom au document.', 160),
  folder: shortText(120).nullable().describe('path of the filing plan; null: still to file'),
  kind: z.enum(['reference', 'received', 'produced']),
  format: z
    .enum(['text', 'paper'])
    .describe('text: content in Markdown; paper: printed from the linked record'),
  content: z.string(),
  link: linkSchema.nullable(),
  accountId: recordIdSchema.nullable(),
  addedOn: civilDateSchema,
  retentionYears: z.int().min(0).max(99).nullable(),
});
export type CompanyDocument = z.output<typeof documentSchema>;
