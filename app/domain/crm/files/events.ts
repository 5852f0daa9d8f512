import { z } from 'zod';
import type { EventsOf } from '../../attempt/vocabulary';
import { attachedFileSchema } from './records';

export const fileEvents = {
  FileAttached: z.strictObject({
    id: z.string(),
    file: attachedFileSchema.omit({ id: true, addedOn: true }),
  }),
  FileRemoved: z.strictObject({ id: z.string() }),
};
export type FileEvent = EventsOf<typeof fileEvents>;
