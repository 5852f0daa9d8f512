import Big from 'big.js';
import { daysBetween, type CivilDate } from '../../clock/calendar';
import { roundCents } from '../lines/totals';

/**
 * Late payment penalty in cents, without VAT: unpaid amount including tax × annual rate × days late / day base,
 * rounded once, half-up (C. com. L441-10 II). Days run from the due date to `to`; zero when not late.
 */
export function latePenaltyCents(
  unpaidCents: number,
  annualRatePercent: number,
  dueOn: CivilDate,
  to: CivilDate,
  dayBase = 365,
): number {
  return latePenaltyForDays(unpaidCents, annualRatePercent, Math.max(0, daysBetween(dueOn, to)), dayBase);
}

/** The same for a number of days already counted. */
export const latePenaltyForDays = (
  unpaidCents: number,
  annualRatePercent: number,
  days: number,
  dayBase = 365,
): number => roundCents(new Big(unpaidCents).times(annualRatePercent).times(days).div(100).div(dayBase));
