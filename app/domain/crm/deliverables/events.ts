import { z } from 'zod';
import type { EventsOf } from '../../attempt/vocabulary';
import { shortText } from '../lines/records';
import { annexesSchema, fieldValueSchema } from './records';

export const deliverableEvents = {
  DeliverableStarted: z.strictObject({
    id: z.string(),
    templateId: z.string(),
    title: shortText(160),
    accountId: z.string().nullable(),
  }),
  /** Only what changed; a null value empties its field. */
  DeliverableSaved: z.strictObject({
    id: z.string(),
    title: shortText(160).optional(),
    accountId: z.string().nullable().optional(),
    values: z.record(z.string(), fieldValueSchema.nullable()),
    files: annexesSchema.optional(),
  }),
  DeliverableDeleted: z.strictObject({ id: z.string() }),
  /** It left with a mail: what it then held is kept as version `version`. */
  DeliverableHandedOver: z.strictObject({ id: z.string(), version: z.int().min(1), mailId: z.string() }),
};
export type DeliverableEvent = EventsOf<typeof deliverableEvents>;
