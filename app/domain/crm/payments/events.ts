import { z } from 'zod';
import type { EventsOf } from '../../attempt/vocabulary';
import { bankLineSchema } from './records';

export const bankLineContentSchema = bankLineSchema.omit({ matching: true });
export const matchingContentSchema = bankLineSchema.shape.matching.unwrap().omit({ on: true });

export const paymentEvents = {
  /** The bank statement received a line. */
  BankLineReceived: z.strictObject({ line: bankLineContentSchema }),
  BankLineMatched: z.strictObject({ id: z.string(), matching: matchingContentSchema }),
  BankLineUnmatched: z.strictObject({ id: z.string() }),
};
export type PaymentEvent = EventsOf<typeof paymentEvents>;
