import { afterEach, describe, expect, it, vi } from 'vitest';
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

describe('public holidays', () => {
  const holidays2026 =
    '2026-01-01 2026-04-06 2026-05-01 2026-05-08 2026-05-14 2026-05-25 2026-07-14 2026-08-15 2026-11-01 2026-11-11 2026-12-25';
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    vi.resetModules();
  });

  it.each(['UTC', 'Europe/Paris', 'America/New_York', 'Pacific/Auckland'])(
    'are the same days on a machine set to %s',
    async (timeZone) => {
      process.env.TZ = timeZone;
      vi.resetModules();
      const { isPublicHoliday } = await import('./calendar');
      const year = Array.from({ length: 365 }, (_, day) => addDays('2026-01-01', day));
      expect(year.filter(isPublicHoliday).join(' ')).toBe(holidays2026);
    },
  );
});
