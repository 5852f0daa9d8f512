import { addDays, endOfMonth, type CivilDate } from '../../clock/calendar';

/**
 * Rates, sums and delays that a law or a decree sets: each value holds from a day to a day, with its source. What a page of this table
 * does not know yet is absent, never guessed: an exam then grades against the figures of its own brief.
 */
export interface DatedValue<T> {
  readonly validFrom: CivilDate;
  /** Last day, null while in force. */
  readonly validTo: CivilDate | null;
  readonly value: T;
  readonly basis: string;
}

/** Null when no value is known for that day. */
export function valueOn<T>(settings: readonly DatedValue<T>[], day: CivilDate): T | null {
  return (
    settings.find((one) => one.validFrom <= day && (one.validTo === null || day <= one.validTo))?.value ??
    null
  );
}

/** Fixed recovery indemnity owed by a late business client, per invoice, in cents. */
export const recoveryIndemnity: readonly DatedValue<number>[] = [
  { validFrom: '2013-01-01', validTo: null, value: 4000, basis: 'C. com. art. L441-10 II et D441-5' },
];

/** Rates of VAT in mainland France, in percent; 0 stands for what is exempt or outside its scope. */
export const vatRates: readonly DatedValue<readonly number[]>[] = [
  { validFrom: '2000-04-01', validTo: '2011-12-31', value: [0, 2.1, 5.5, 19.6], basis: 'CGI art. 278 s.' },
  {
    validFrom: '2012-01-01',
    validTo: '2013-12-31',
    value: [0, 2.1, 5.5, 7, 19.6],
    basis: 'loi n° 2011-1978',
  },
  {
    validFrom: '2014-01-01',
    validTo: null,
    value: [0, 2.1, 5.5, 10, 20],
    basis: 'loi n° 2012-1510, CGI art. 278 s.',
  },
];

/** Legal interest « autres cas », by half-year, in percent. */
export const legalInterestRate: readonly DatedValue<number>[] = [
  {
    validFrom: '2024-07-01',
    validTo: '2024-12-31',
    value: 4.92,
    basis: 'arrêté du taux de l’intérêt légal, S2 2024',
  },
  {
    validFrom: '2025-01-01',
    validTo: '2025-06-30',
    value: 3.71,
    basis: 'arrêté du taux de l’intérêt légal, S1 2025',
  },
  {
    validFrom: '2025-07-01',
    validTo: '2025-12-31',
    value: 2.76,
    basis: 'arrêté du taux de l’intérêt légal, S2 2025',
  },
  { validFrom: '2026-01-01', validTo: '2026-06-30', value: 2.62, basis: 'arrêté du 15 décembre 2025' },
];

/** Rate of the ECB that late payments of a half-year refer to (1 January and 1 July), in percent. */
export const refinancingRate: readonly DatedValue<number>[] = [
  { validFrom: '2024-07-01', validTo: '2024-12-31', value: 4.25, basis: 'BCE, taux au 1er juillet 2024' },
  { validFrom: '2025-01-01', validTo: '2025-06-30', value: 3.15, basis: 'BCE, taux au 1er janvier 2025' },
  {
    validFrom: '2025-07-01',
    validTo: '2026-06-30',
    value: 2.15,
    basis: 'BCE, taux au 1er juillet 2025 et au 1er janvier 2026',
  },
];

/** Late penalties: no lower than so many times the legal rate, and, for want of a clause, the ECB's rate and so many points. */
export const latePenaltyRule: readonly DatedValue<{
  readonly floorTimes: number;
  readonly defaultPoints: number;
}>[] = [
  {
    validFrom: '2009-01-01',
    validTo: null,
    value: { floorTimes: 3, defaultPoints: 10 },
    basis: 'C. com. art. L441-10 II',
  },
];

/** Longest payment terms between businesses: days from the invoice, or days then the end of the month. */
export const longestTerms: readonly DatedValue<{ readonly days: number; readonly endOfMonthDays: number }>[] =
  [
    {
      validFrom: '2009-01-01',
      validTo: null,
      value: { days: 60, endOfMonthDays: 45 },
      basis: 'C. com. art. L441-10 I',
    },
  ];

/** Lowest lawful rate of late penalties that day, in percent; null while the legal rate of the half-year is not known. */
export function lowestPenaltyRate(day: CivilDate): number | null {
  const rate = valueOn(legalInterestRate, day);
  const rule = valueOn(latePenaltyRule, day);
  return rate === null || rule === null ? null : Math.round(rate * rule.floorTimes * 100) / 100;
}

/** Latest lawful due date of an invoice; both readings of « 45 jours fin de mois » are lawful, so the later one bounds. */
export function latestDueDate(invoiceDate: CivilDate): CivilDate | null {
  const terms = valueOn(longestTerms, invoiceDate);
  if (terms === null) return null;
  const dates = [
    addDays(invoiceDate, terms.days),
    endOfMonth(addDays(invoiceDate, terms.endOfMonthDays)),
    addDays(endOfMonth(invoiceDate), terms.endOfMonthDays),
  ];
  return dates.sort().at(-1) ?? null;
}
