import { z } from 'zod';
import type { EventsOf } from '../../attempt/vocabulary';
import { shortText } from '../lines/records';
import { documentSchema } from './records';

export const documentEvents = {
  /** A file came into the company, to be filed. */
  DocumentReceived: z.strictObject({ document: documentSchema.omit({ addedOn: true }) }),
  /** A paper that left the company is kept as a file, to be filed. */
  DocumentProduced: z.strictObject({ document: documentSchema.omit({ addedOn: true }) }),
  DocumentFiled: z.strictObject({
    id: z.string(),
    name: shortText(160),
    folder: shortText(120),
    retentionYears: z.int().min(0).max(99).nullable(),
  }),
};
export type DocumentEvent = EventsOf<typeof documentEvents>;
