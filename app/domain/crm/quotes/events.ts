import { z } from 'zod';
import type { EventsOf } from '../../attempt/vocabulary';
import { quoteContentSchema } from './records';

export const quoteEvents = {
  QuoteCreated: z.strictObject({ id: z.string(), content: quoteContentSchema }),
  QuoteSaved: z.strictObject({ id: z.string(), content: quoteContentSchema }),
  QuoteDraftDeleted: z.strictObject({ id: z.string() }),
  /** Sent to the client as an attachment of this mail. */
  QuoteSent: z.strictObject({ id: z.string(), mailId: z.string() }),
  /** A sent quote opened again for writing, as its next version. */
  QuoteRevised: z.strictObject({ id: z.string(), version: z.int() }),
  QuoteAnswered: z.strictObject({ id: z.string(), answer: z.enum(['accepted', 'refused']) }),
};
export type QuoteEvent = EventsOf<typeof quoteEvents>;
