import holidaysOf from '@socialgouv/jours-feries';

/** A calendar day as `YYYY-MM-DD`; never a Date at midnight, so no time zone can move it. Its schema is in `civil-date.ts`. */
export type CivilDate = string;

const DAY_MS = 86_400_000;

const toUtc = (date: CivilDate) => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (ms: number) => new Date(ms).toISOString().slice(0, 10);

export const addDays = (date: CivilDate, days: number): CivilDate => fromUtc(toUtc(date) + days * DAY_MS);

/** Whole days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((toUtc(to) - toUtc(from)) / DAY_MS);

/** 1 (Monday) to 7 (Sunday), ISO 8601. */
export const isoWeekday = (date: CivilDate): number => new Date(toUtc(date)).getUTCDay() || 7;

export const endOfMonth = (date: CivilDate): CivilDate => {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return fromUtc(Date.UTC(year, month, 0));
};

export const monthOf = (date: CivilDate): string => date.slice(0, 7);

const holidaysByYear = new Map<number, Set<CivilDate>>();
/**
 * The library gives midnights of the machine's own time zone, an hour off past a clock change: read in UTC they would be the
 * day before in France. Around noon the day is the same whatever the machine's zone.
 */
function dayHere(midnight: Date): CivilDate {
  const noon = new Date(midnight.getTime() + DAY_MS / 2);
  return fromUtc(Date.UTC(noon.getFullYear(), noon.getMonth(), noon.getDate()));
}

/** Public holidays of mainland France (C. trav. L3133-1). */
export function isPublicHoliday(date: CivilDate): boolean {
  const year = Number(date.slice(0, 4));
  let holidays = holidaysByYear.get(year);
  if (!holidays) {
    holidays = new Set(Object.values(holidaysOf(year)).map(dayHere));
    holidaysByYear.set(year, holidays);
  }
  return holidays.has(date);
}

/** Monday to Friday, public holidays excluded. */
export const isWorkingDay = (date: CivilDate): boolean => isoWeekday(date) <= 5 && !isPublicHoliday(date);

/** The n-th working day after `date` (or before it when n is negative); n = 0 gives `date` itself. */
export function addWorkingDays(date: CivilDate, n: number): CivilDate {
  const step = n < 0 ? -1 : 1;
  let current = date;
  for (let left = Math.abs(n); left > 0;) {
    current = addDays(current, step);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}
