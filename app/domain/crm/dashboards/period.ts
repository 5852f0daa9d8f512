import { addDays, daysBetween, endOfMonth, monthOf, type CivilDate } from '../../clock/civil-date';

/** Both days included. */
export interface Period {
  from: CivilDate;
  to: CivilDate;
}

/** Longest period a tile may ask for, in months: six full years of comparison. */
export const longestPeriodMonths = 72;

const monthNumber = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number - 1;
};
const monthNamed = (number: number): string =>
  `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;

/** Every month the period touches, in order, as `YYYY-MM`. */
export function monthsOf({ from, to }: Period): readonly string[] {
  const first = monthNumber(monthOf(from));
  const count = monthNumber(monthOf(to)) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => monthNamed(first + index));
}

/** The part of the period that lies in a month. */
export function monthWithin(month: string, { from, to }: Period): Period {
  const first = `${month}-01`;
  const last = endOfMonth(first);
  return { from: first < from ? from : first, to: last > to ? to : last };
}

export const daysOf = ({ from, to }: Period): number => daysBetween(from, to) + 1;

const yearBefore = (date: CivilDate): CivilDate => {
  const target = `${monthNamed(monthNumber(monthOf(date)) - 12)}-01`;
  const last = endOfMonth(target);
  const same = `${target.slice(0, 8)}${date.slice(8)}`;
  return same > last ? last : same;
};

/** The same period of the year before; a period that runs to the end of a month keeps doing so. */
export function samePeriodLastYear({ from, to }: Period): Period {
  const endsMonth = addDays(to, 1).endsWith('-01');
  const lastYearTo = yearBefore(to);
  return { from: yearBefore(from), to: endsMonth ? endOfMonth(lastYearTo) : lastYearTo };
}

export const isWithin = (date: CivilDate, { from, to }: Period): boolean => date >= from && date <= to;
