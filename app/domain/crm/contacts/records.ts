import { z } from 'zod';
import { longText, requiredText, shortText, recordIdSchema } from '../lines/records';

export const contactSchema = z.strictObject({
  id: z.string().min(1).max(40),
  accountId: recordIdSchema,
  civility: z.enum(['Mme', 'M.', '']),
  firstName: shortText(60),
  lastName: requiredText('Donnez le nom de famille.', 80),
  role: shortText(120),
  phone: shortText(30),
  mobile: shortText(30),
  email: shortText(120),
  language: z.enum(['fr', 'en']),
  optOut: z.boolean().describe('asked not to receive commercial mail'),
  notes: longText(2_000),
});
export type Contact = z.output<typeof contactSchema>;
