import { z } from 'zod';
import type { EventsOf } from '../../attempt/vocabulary';
import { dashboardContentSchema } from './records';

export const dashboardEvents = {
  DashboardCreated: z.strictObject({ id: z.string(), content: dashboardContentSchema }),
  DashboardSaved: z.strictObject({ id: z.string(), content: dashboardContentSchema }),
  DashboardDeleted: z.strictObject({ id: z.string() }),
  DashboardShared: z.strictObject({ id: z.string(), mailId: z.string() }),
};
export type DashboardEvent = EventsOf<typeof dashboardEvents>;
