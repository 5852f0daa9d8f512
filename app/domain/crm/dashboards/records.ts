import { z } from 'zod';
import { centsSchema, civilDateSchema, longText, shortText } from '../lines/records';
import { chartTypes, dimensions, measures, mostTiles } from './choices';

export { chartTypes, dimensions, measures };

export const tileSchema = z.strictObject({
  id: z.string().min(1).max(40),
  title: shortText(120),
  measure: z.enum(measures),
  dimension: z.enum(dimensions),
  from: civilDateSchema,
  to: civilDateSchema,
  chart: z.enum(chartTypes),
  filter: z
    .strictObject({ field: z.enum(['segment', 'family', 'salesperson', 'account']), value: shortText(80) })
    .nullable(),
  targetCents: centsSchema.nullable().describe('objective to compare with, as the writer states it'),
  comment: longText(3_000),
});
export type Tile = z.output<typeof tileSchema>;

export const dashboardContentSchema = z.strictObject({
  title: shortText(160),
  tiles: z.array(tileSchema).max(mostTiles),
  comment: longText(5_000),
});
export const dashboardSchema = dashboardContentSchema.extend({
  id: z.string().min(1).max(40),
  createdOn: civilDateSchema,
  sharedOn: civilDateSchema.nullable(),
  authorId: z.string(),
  revision: z.int().min(0),
});
export type Dashboard = z.output<typeof dashboardSchema>;
export type DashboardContent = z.output<typeof dashboardContentSchema>;
