import { z } from 'zod';
import { centsSchema, civilDateSchema, longText, shortText, recordIdSchema } from '../lines/records';

export const reminderLevels = ['pre-due', 'first', 'second', 'formal-notice'] as const;
export const reminderChannels = ['mail', 'phone', 'letter', 'registered-letter'] as const;

export const reminderContentSchema = z.strictObject({
  accountId: recordIdSchema.min(1, 'Choisissez le client.'),
  contactId: recordIdSchema.nullable(),
  invoiceIds: z.array(recordIdSchema).max(50),
  level: z.enum(reminderLevels),
  channel: z.enum(reminderChannels),
  subject: shortText(),
  body: longText(),
  principalCents: centsSchema.nullable().describe('unpaid amount claimed, including tax'),
  penaltiesCents: centsSchema.nullable(),
  indemnityCents: centsSchema.nullable(),
  newDueOn: civilDateSchema.nullable(),
  enclosures: z.array(shortText(120)).max(20),
});
export type ReminderContent = z.output<typeof reminderContentSchema>;

export const reminderSchema = reminderContentSchema.extend({
  id: z.string().min(1).max(40),
  createdOn: civilDateSchema,
  sentOn: civilDateSchema.nullable(),
  answer: longText(2_000).describe('what the client answered, when known'),
  authorId: recordIdSchema,
  revision: z.int().min(0),
});
export type Reminder = z.output<typeof reminderSchema>;
