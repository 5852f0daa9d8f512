import { z } from 'zod';
import type { EventsOf } from '../../attempt/vocabulary';
import { collectionNames } from '../../attempt/world';
import { shortText, recordIdSchema } from '../lines/records';

/** Screens that show no single record but still answer "was it read before". */
export const screens = [
  'desk',
  'aged-balance',
  'statement',
  'accounts',
  'prospects',
  'catalogue',
  'quotes',
  'orders',
  'deliveries',
  'invoices',
  'payments',
  'reminders',
  'dashboards',
  'deliverables',
  'documents',
  'agenda',
  'mailbox',
  'directory',
  'account-credit',
  'preview',
] as const;
export type ScreenName = (typeof screens)[number];

/** What the candidate looked at. Time spent is the time until the next event. */
export const consultingEvents = {
  RecordViewed: z.strictObject({
    collection: z.enum(collectionNames),
    id: recordIdSchema,
    place: shortText(60),
  }),
  ScreenViewed: z.strictObject({ screen: z.enum(screens), about: shortText(60) }),
  ListSearched: z.strictObject({
    screen: z.enum(screens),
    query: shortText(200),
    filters: z.record(shortText(40), shortText(80)).refine((filters) => Object.keys(filters).length <= 20),
    results: z.int(),
  }),
  ListExported: z.strictObject({ screen: z.enum(screens), rows: z.int() }),
};
export type ConsultingEvent = EventsOf<typeof consultingEvents>;
