import { addDays, endOfMonth } from '~/domain/clock/calendar';

export interface PeriodPreset {
  label: string;
  from: string;
  to: string;
}

const monthStart = (date: string) => `${date.slice(0, 7)}-01`;
/** First day of the month `months` before the month of a date. */
function monthsBack(date: string, months: number): string {
  let start = monthStart(date);
  for (let left = months; left > 0; left -= 1) start = monthStart(addDays(start, -1));
  return start;
}

/** Usual periods as seen on a company day; they only fill the two dates. */
export function periodPresets(today: string): readonly PeriodPreset[] {
  const year = Number(today.slice(0, 4));
  const lastMonth = monthsBack(today, 1);
  return [
    { label: 'Ce mois', from: monthStart(today), to: endOfMonth(today) },
    { label: 'Mois dernier', from: lastMonth, to: endOfMonth(lastMonth) },
    { label: 'Trois derniers mois', from: monthsBack(today, 3), to: endOfMonth(lastMonth) },
    { label: 'Douze derniers mois', from: monthsBack(today, 12), to: endOfMonth(lastMonth) },
    { label: `Année ${year}`, from: `${year}-01-01`, to: `${year}-12-31` },
    { label: `Année ${year - 1}`, from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  ];
}
