import { z } from 'zod';
import type { EventsOf } from '../../attempt/vocabulary';
import { accountSchema, qualificationSchema } from './records';

/** Fields a person may write on an account's record. */
export const accountContentSchema = accountSchema.omit({
  id: true,
  createdOn: true,
  mergedInto: true,
  qualification: true,
});
export const accountChangesSchema = accountContentSchema.partial();
export type AccountChanges = z.output<typeof accountChangesSchema>;

export const accountEvents = {
  AccountCreated: z.strictObject({ id: z.string(), content: accountContentSchema }),
  AccountUpdated: z.strictObject({ id: z.string(), changes: accountChangesSchema }),
  AccountQualified: z.strictObject({ id: z.string(), qualification: qualificationSchema }),
  AccountsMerged: z.strictObject({ keptId: z.string(), mergedId: z.string(), changes: accountChangesSchema }),
};
export type AccountEvent = EventsOf<typeof accountEvents>;
