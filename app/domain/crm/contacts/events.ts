import { z } from 'zod';
import type { EventsOf } from '../../attempt/vocabulary';
import { contactSchema } from './records';

export const contactContentSchema = contactSchema.omit({ id: true });

export const contactEvents = {
  ContactCreated: z.strictObject({ id: z.string(), content: contactContentSchema }),
  ContactUpdated: z.strictObject({ id: z.string(), changes: contactContentSchema.partial() }),
};
export type ContactEvent = EventsOf<typeof contactEvents>;
