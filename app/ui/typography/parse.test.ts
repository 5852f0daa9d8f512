import { describe, expect, it } from 'vitest';
import { formatMoney } from './format';
import { parseCivilDate, parseDecimal, parseMoney } from './parse';

describe('parseMoney', () => {
  it.each([
    ['1 234,56', 123456],
    ['1234.56', 123456],
    ['1 234,56 €', 123456],
    ['1\u202f234,56\u00a0€', 123456],
    ['1.234,56', 123456],
    ['1,234.56', 123456],
    ['12', 1200],
    ['12,5', 1250],
    [',5', 50],
    ['-3,10', -310],
    ['−3,10 €', -310],
    ['0', 0],
    ['-0', 0],
    ['1,10 EUR', 110],
    ['4,35', 435],
    ['1234567,89', 123456789],
  ])('reads %s', (text, cents) => {
    expect(parseMoney(text)).toBe(cents);
  });
  it.each(['', ' ', 'abc', '12,345', '1,2,3', '12 €€', '1e5', 'Infinity', '99999999999999999'])(
    'refuses %j',
    (text) => {
      expect(parseMoney(text)).toBeNull();
    },
  );
  it('reads back what formatMoney writes', () => {
    for (const cents of [0, 1, -1, 99, 100, 123456, -98765432, 12345678901])
      expect(parseMoney(formatMoney(cents))).toBe(cents);
  });
});

describe('parseDecimal', () => {
  it('reads percents and plain numbers', () => {
    expect(parseDecimal('5,5 %')).toBe(5.5);
    expect(parseDecimal('1 000')).toBe(1000);
    expect(parseDecimal('0.125')).toBe(0.125);
  });
});

describe('parseCivilDate', () => {
  it.each([
    ['21/11/2026', '2026-11-21'],
    ['3/2/26', '2026-02-03'],
    ['03-02-2026', '2026-02-03'],
    ['03.02.2026', '2026-02-03'],
    ['03022026', '2026-02-03'],
    ['2026-02-03', '2026-02-03'],
    [' 29/02/2028 ', '2028-02-29'],
  ])('reads %s', (text, date) => {
    expect(parseCivilDate(text)).toBe(date);
  });
  it.each(['', '31/02/2026', '29/02/2026', '12/13/2026', 'demain', '21/11', '2026-2-3'])(
    'refuses %j',
    (text) => {
      expect(parseCivilDate(text)).toBeNull();
    },
  );
  it('takes the year it is given when none is typed', () => {
    expect(parseCivilDate('21/11', 2026)).toBe('2026-11-21');
  });
});
