import { z } from 'zod';
import type { EventsOf } from '../../attempt/vocabulary';
import { activitySchema } from './records';

export const activityContentSchema = activitySchema.omit({ id: true, status: true, report: true });

export const agendaEvents = {
  ActivityPlanned: z.strictObject({ id: z.string(), content: activityContentSchema }),
  ActivityChanged: z.strictObject({ id: z.string(), changes: activityContentSchema.partial() }),
  ActivityCompleted: z.strictObject({ id: z.string(), report: activitySchema.shape.report }),
  ActivityCancelled: z.strictObject({ id: z.string() }),
};
export type AgendaEvent = EventsOf<typeof agendaEvents>;
