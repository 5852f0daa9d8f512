import { describe, expect, it } from 'vitest';
import { latePenaltyCents } from './penalties';

/** 4 800,00 € including tax, due on 30 September 2026, paid on 21 November: 52 days late. */
const penalty = (ratePercent: number, dayBase?: number) =>
  latePenaltyCents(480_000, ratePercent, '2026-09-30', '2026-11-21', dayBase);

describe('late payment penalties', () => {
  it('follow unpaid amount × rate × days / 365', () => {
    expect([penalty(7.86), penalty(10), penalty(12.15)]).toEqual([5375, 6838, 8309]);
  });

  it('follow a base of 360 days when the terms of sale say so', () => {
    expect([penalty(7.86, 360), penalty(12.15, 360)]).toEqual([5450, 8424]);
  });

  it('run on what remains unpaid, period by period', () => {
    const whole = latePenaltyCents(480_000, 12.15, '2026-09-30', '2026-10-20');
    const rest = latePenaltyCents(280_000, 12.15, '2026-10-20', '2026-11-21');
    expect([whole, rest, whole + rest]).toEqual([3196, 2983, 6179]);
  });

  it('are nothing on the due date and before', () => {
    expect(latePenaltyCents(480_000, 12.15, '2026-09-30', '2026-09-30')).toBe(0);
    expect(latePenaltyCents(480_000, 12.15, '2026-09-30', '2026-09-01')).toBe(0);
  });
});
