import { z } from 'zod';

/** A calendar day as `YYYY-MM-DD`, checked against the calendar. */
export const civilDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Écrivez la date sous la forme jj/mm/aaaa.')
  .refine(isRealDate, 'Cette date n’existe pas dans le calendrier.');

function isRealDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Calculations that screens share live apart from the schema: they travel to the browser without zod. */
export * from './calendar';
