import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../attempt/journal';
import { isWithin } from './delay';

/** Friday 6 February 2026, then the days after it; minutes on both clocks alike. */
const on = (companyDate: string, minute: number) =>
  ({ companyDate, companyMinute: minute }) as unknown as JournalEntry;
const clocks = {
  openMinutes: ({ companyMinute }: JournalEntry) => companyMinute,
  examMinutes: ({ companyMinute }: JournalEntry) => companyMinute,
};
const friday = on('2026-02-06', 40);

describe('a delay', () => {
  it.each([
    [{ workingDays: 1 }, on('2026-02-09', 0), on('2026-02-10', 0)],
    [{ companyDays: 1 }, on('2026-02-07', 0), on('2026-02-08', 0)],
    [{ companyMinutes: 15 }, on('2026-02-06', 55), on('2026-02-06', 56)],
    [{ examMinutes: 15 }, on('2026-02-06', 55), on('2026-02-06', 56)],
    [{ companyMinutes: 15, examMinutes: 10 }, on('2026-02-06', 50), on('2026-02-06', 51)],
  ])('of %j admits its last moment, and nothing later', (within, last, later) => {
    expect(isWithin(clocks, within, friday, last)).toBe(true);
    expect(isWithin(clocks, within, friday, later)).toBe(false);
  });

  it('that is not asked admits anything', () => {
    expect(isWithin(clocks, undefined, friday, on('2027-02-06', 0))).toBe(true);
  });
});
