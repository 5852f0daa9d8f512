import { z } from 'zod';
import { civilDateSchema, longText, requiredText, recordIdSchema } from '../lines/records';

export const activityKinds = ['call', 'meeting', 'visit', 'task', 'follow-up'] as const;
/** What a record refers to, anywhere in the company. */
export const linkSchema = z.strictObject({
  collection: z.enum([
    'accounts',
    'contacts',
    'products',
    'quotes',
    'orders',
    'deliveries',
    'invoices',
    'bankLines',
    'reminders',
    'mails',
    'documents',
    'dashboards',
    'activities',
    'deliverables',
    'files',
    'calls',
  ]),
  id: z.string().max(40),
});
export type RecordLink = z.output<typeof linkSchema>;

export const activitySchema = z.strictObject({
  id: z.string().min(1).max(40),
  kind: z.enum(activityKinds),
  subject: requiredText('Donnez un objet à l’activité.'),
  accountId: recordIdSchema.nullable(),
  contactId: recordIdSchema.nullable(),
  relatedTo: linkSchema.nullable(),
  dueOn: civilDateSchema,
  startMinute: z
    .int()
    .min(0)
    .max(1439)
    .nullable()
    .describe('minutes since midnight; null when any time of the day will do'),
  durationMinutes: z.int().min(0).max(1440),
  ownerId: recordIdSchema,
  priority: z.enum(['low', 'normal', 'high']),
  status: z.enum(['planned', 'done', 'cancelled']),
  report: longText(5_000).describe('what was said or done'),
});
export type Activity = z.output<typeof activitySchema>;
