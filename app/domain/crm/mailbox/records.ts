import { z } from 'zod';
import { linkSchema } from '../agenda/records';
import { civilDateSchema, longText, shortText, recordIdSchema } from '../lines/records';

export const mailAddressSchema = z.strictObject({
  name: shortText(120),
  email: z
    .email('Cette adresse de messagerie n’est pas valable.')
    .max(254, 'Cette adresse de messagerie est trop longue.'),
});
export type MailAddress = z.output<typeof mailAddressSchema>;

/** A business paper (quote, acknowledgement, invoice, reminder, dashboard), a document of the company, a deliverable or an attached file. */
export const attachmentSchema = z.strictObject({
  kind: z.enum([
    'quote',
    'acknowledgement',
    'invoice',
    'reminder',
    'delivery',
    'dashboard',
    'document',
    'deliverable',
    'file',
  ]),
  id: z.string().max(40),
});
export type Attachment = z.output<typeof attachmentSchema>;

export const mailContentSchema = z.strictObject({
  to: z.array(mailAddressSchema).max(30),
  cc: z.array(mailAddressSchema).max(30),
  subject: shortText(300),
  body: longText(),
  attachments: z.array(attachmentSchema).max(20),
  inReplyTo: recordIdSchema.nullable(),
  relatedTo: linkSchema.nullable(),
});
export type MailContent = z.output<typeof mailContentSchema>;

export const mailSchema = mailContentSchema.extend({
  id: z.string().min(1).max(40),
  folder: z.enum(['inbox', 'sent', 'drafts', 'archive']),
  from: mailAddressSchema,
  date: civilDateSchema.describe('received, sent or last saved on'),
  minute: z.int().min(0).max(1439),
  read: z.boolean(),
  revision: z.int().min(0),
});
export type Mail = z.output<typeof mailSchema>;
