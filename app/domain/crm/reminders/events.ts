import { z } from 'zod';
import type { EventsOf } from '../../attempt/vocabulary';
import { reminderChannels, reminderContentSchema } from './records';

export const reminderEvents = {
  ReminderCreated: z.strictObject({ id: z.string(), content: reminderContentSchema }),
  ReminderSaved: z.strictObject({ id: z.string(), content: reminderContentSchema }),
  ReminderDraftDeleted: z.strictObject({ id: z.string() }),
  /** Left the company; `mailId` names the mail that carried it, if one did. */
  ReminderSent: z.strictObject({
    id: z.string(),
    channel: z.enum(reminderChannels),
    mailId: z.string().nullable(),
  }),
  ReminderAnswered: z.strictObject({ id: z.string(), answer: z.string() }),
};
export type ReminderEvent = EventsOf<typeof reminderEvents>;
