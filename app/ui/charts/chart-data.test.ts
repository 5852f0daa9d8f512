import { describe, expect, it } from 'vitest';
import { formatAxisValue, formatChartValue, toPareto, toShares } from './chart-data';

const shown = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_');

describe('toPareto', () => {
  it('sorts from the largest and cumulates to 100 %', () => {
    expect(toPareto(['a', 'b', 'c'], [10, 70, 20])).toEqual({
      labels: ['b', 'c', 'a'],
      values: [70, 20, 10],
      cumulated: [70, 90, 100],
    });
  });
  it('survives an empty total and missing values', () => {
    expect(toPareto(['a', 'b'], [null, 0]).cumulated).toEqual([0, 0]);
  });
});

describe('toShares', () => {
  it('gives each label 100 % over its series', () => {
    const [first, second] = toShares([
      { label: 'x', values: [25, 0] },
      { label: 'y', values: [75, 0] },
    ]);
    expect(first?.values).toEqual([25, null]);
    expect(second?.values).toEqual([75, null]);
  });
});

describe('figures', () => {
  it('are written in full in the table, short on the axes', () => {
    expect(shown(formatChartValue(1_234_500, 'money'))).toBe('12_345~€');
    expect(shown(formatChartValue(123_456, 'money'))).toBe('1_234,56~€');
    expect(shown(formatChartValue(12.345, 'percent'))).toBe('12,3~%');
    expect(formatChartValue(null, 'number')).toBe('—');
    expect(shown(formatAxisValue(1_234_500, 'money'))).toBe('12,3~k€');
    expect(shown(formatAxisValue(250_000_000, 'money'))).toBe('2,5~M€');
    expect(shown(formatAxisValue(1500, 'number'))).toBe('1_500');
  });
});
