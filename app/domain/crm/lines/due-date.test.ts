import { expect, it } from 'vitest';
import { dueDateOf } from './due-date';

it.each([
  [30, false, null, '2026-12-12'],
  [60, false, null, '2027-01-11'],
  [45, true, null, '2026-12-31'],
  [30, true, 10, '2027-01-10'],
])(
  'an invoice of 12/11/2026 at %i days (end of month: %s, the %s) is due on %s',
  (days, endOfMonth, dayOfMonth, due) => {
    expect(dueDateOf('2026-11-12', { days, endOfMonth, dayOfMonth })).toBe(due);
  },
);
