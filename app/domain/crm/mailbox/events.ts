import { z } from 'zod';
import type { EventsOf } from '../../attempt/vocabulary';
import { mailContentSchema, mailSchema } from './records';

export const mailEvents = {
  MailReceived: z.strictObject({ id: z.string(), from: mailSchema.shape.from, content: mailContentSchema }),
  MailDraftCreated: z.strictObject({ id: z.string(), content: mailContentSchema }),
  MailDraftSaved: z.strictObject({ id: z.string(), content: mailContentSchema }),
  MailDraftDeleted: z.strictObject({ id: z.string() }),
  /** Sent with this content; `id` is the draft's when there was one. */
  MailSent: z.strictObject({ id: z.string(), fromDraft: z.boolean(), content: mailContentSchema }),
  MailArchived: z.strictObject({ id: z.string() }),
};
export type MailEvent = EventsOf<typeof mailEvents>;
