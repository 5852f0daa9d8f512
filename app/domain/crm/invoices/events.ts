import { z } from 'zod';
import type { EventsOf } from '../../attempt/vocabulary';
import { centsSchema, civilDateSchema, shortText } from '../lines/records';
import { invoiceContentSchema } from './records';

export const invoiceEvents = {
  InvoiceCreated: z.strictObject({ id: z.string(), content: invoiceContentSchema }),
  InvoiceSaved: z.strictObject({ id: z.string(), content: invoiceContentSchema }),
  InvoiceDraftDeleted: z.strictObject({ id: z.string() }),
  /** Numbered and frozen; `number` is null for a pro forma, which takes none. */
  InvoiceIssued: z.strictObject({ id: z.string(), number: z.string().nullable() }),
  InvoiceSent: z.strictObject({ id: z.string(), mailId: z.string() }),
  InvoiceDisputed: z.strictObject({ id: z.string(), reason: shortText(600) }),
  DisputeCleared: z.strictObject({ id: z.string() }),
  PaymentPromised: z.strictObject({ id: z.string(), payOn: civilDateSchema, amountCents: centsSchema }),
};
export type InvoiceEvent = EventsOf<typeof invoiceEvents>;
