/**
 * How far from the exact value a fair reader still reads the same value, by what the figure is. Amounts in cents, rates in percent points.
 * An invoice line or a number of days is exact; VAT and totals may be rounded once more or once less; a penalty may follow another
 * rounding of its day base. A scenario may set its own (`tolerances` of scenario.yaml), a check may give a number.
 */
export const toleranceNames = ['line', 'total', 'penalty', 'percent', 'number', 'days'] as const;
export type ToleranceName = (typeof toleranceNames)[number];
export type Tolerances = Readonly<Record<ToleranceName, number>>;

export const standardTolerances: Tolerances = {
  line: 0,
  total: 1,
  penalty: 5,
  percent: 0.1,
  number: 0,
  days: 0,
};

/** A tolerance as an author writes it: a number, or the name of a setting. */
export type AuthoredTolerance = number | ToleranceName;

export function toleranceOf(
  tolerances: Tolerances,
  authored: AuthoredTolerance | undefined,
  otherwise: AuthoredTolerance,
): number {
  const chosen = authored ?? otherwise;
  return typeof chosen === 'number' ? chosen : tolerances[chosen];
}

/** Sums and divisions of decimals leave a dust that no tolerance should count. */
const DUST = 1e-9;
export const isWithin = (found: number, expected: number, tolerance: number): boolean =>
  Math.abs(found - expected) <= tolerance + DUST;
