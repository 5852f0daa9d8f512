import type { CivilDate } from '../../clock/civil-date';

/** Sums set by law change by decree: each value holds from a day to a day. */
export interface DatedAmount {
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly cents: number;
  readonly basis: string;
}

/** Fixed recovery indemnity owed by a late business client, per invoice (C. com. L441-10 II and D441-5). */
export const recoveryIndemnity: readonly DatedAmount[] = [
  { validFrom: '2013-01-01', validTo: null, cents: 4000, basis: 'C. com. art. D441-5' },
];

/** Null before the first value in force. */
export function amountOn(settings: readonly DatedAmount[], day: CivilDate): number | null {
  return (
    settings.find((one) => one.validFrom <= day && (one.validTo === null || day <= one.validTo))?.cents ??
    null
  );
}
