import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  civilDateSchema,
  daysBetween,
  endOfMonth,
  isWorkingDay,
  isoWeekday,
} from './civil-date';

describe('civil dates', () => {
  it('refuses days that are not in the calendar', () => {
    expect(civilDateSchema.safeParse('2026-02-29').success).toBe(false);
    expect(civilDateSchema.safeParse('2028-02-29').success).toBe(true);
    expect(civilDateSchema.safeParse('03/02/2026').success).toBe(false);
  });
  it('counts days across a clock change as whole days', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  });
  it('knows the ends of months and the days of the week', () => {
    expect(endOfMonth('2028-02-03')).toBe('2028-02-29');
    expect(isoWeekday('2026-02-03')).toBe(2);
  });
  it('skips week-ends and public holidays when counting working days', () => {
    expect(isWorkingDay('2026-05-01')).toBe(false);
    expect(addWorkingDays('2026-04-30', 1)).toBe('2026-05-04');
    expect(addWorkingDays('2026-02-09', -1)).toBe('2026-02-06');
    expect(addWorkingDays('2026-02-07', 0)).toBe('2026-02-07');
  });
});
