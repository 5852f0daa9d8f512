import { describe, expect, it } from 'vitest';
import {
  formatCivilDate,
  formatClock,
  formatCount,
  formatDuration,
  formatFileSize,
  formatInstant,
  formatMoney,
  formatNumber,
  formatOrdinal,
  formatPercent,
  formatRate,
  formatTime,
  nbsp,
} from './format';

/** Makes the invisible visible: ~ is a no-break space, _ a narrow one. */
const shown = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_');

describe('formatMoney', () => {
  it('writes cents as euros with French spaces', () => {
    expect(shown(formatMoney(123456))).toBe('1_234,56~€');
    expect(shown(formatMoney(0))).toBe('0,00~€');
    expect(shown(formatMoney(5))).toBe('0,05~€');
    expect(shown(formatMoney(123456789012))).toBe('1_234_567_890,12~€');
  });
  it('uses a true minus, and a plus when asked', () => {
    expect(shown(formatMoney(-123456))).toBe('−1_234,56~€');
    expect(shown(formatMoney(100, { sign: true }))).toBe('+1,00~€');
    expect(shown(formatMoney(0, { sign: true }))).toBe('0,00~€');
  });
  it('drops decimals, unit or changes currency', () => {
    expect(shown(formatMoney(123450, { decimals: 0 }))).toBe('1_235~€');
    expect(shown(formatMoney(100, { unit: false }))).toBe('1,00');
    expect(shown(formatMoney(100, { currency: 'USD' }))).toBe('1,00~$');
  });
});

describe('formatNumber', () => {
  it('keeps the decimals that matter', () => {
    expect(formatNumber(12)).toBe('12');
    expect(formatNumber(12.5)).toBe('12,5');
    expect(formatNumber(100)).toBe('100');
    expect(formatNumber(12, { decimals: 2 })).toBe('12,00');
  });
  it('rounds halves up on the decimal figure, not on its binary neighbour', () => {
    expect(formatNumber(1.005)).toBe('1,01');
    expect(formatNumber(-2.5, { decimals: 0 })).toBe('−3');
  });
  it('never writes minus zero', () => {
    expect(formatNumber(-0.001)).toBe('0');
  });
  it('groups by three and survives the infinite', () => {
    expect(shown(formatNumber(1234567.8))).toBe('1_234_567,8');
    expect(formatNumber(Number.NaN)).toBe('—');
    expect(formatNumber(1e-9)).toBe('0');
  });
});

describe('percents', () => {
  it('takes points or a fraction', () => {
    expect(shown(formatPercent(5.5))).toBe('5,5~%');
    expect(shown(formatRate(0.055))).toBe('5,5~%');
    expect(shown(formatRate(0.07))).toBe('7~%');
  });
});

describe('formatCivilDate', () => {
  it('writes every format', () => {
    expect(formatCivilDate('2026-11-21')).toBe('21/11/2026');
    expect(shown(formatCivilDate('2026-11-21', 'full'))).toBe('samedi~21~novembre~2026');
    expect(shown(formatCivilDate('2026-02-03', 'weekday'))).toBe('mardi~3~février');
    expect(shown(formatCivilDate('2026-02-03', 'medium'))).toBe('3~févr.~2026');
    expect(formatCivilDate('2026-02-03', 'day-month')).toBe('03/02');
    expect(shown(formatCivilDate('2026-02', 'month'))).toBe('février~2026');
  });
  it('writes the first of the month as an ordinal, in words only', () => {
    expect(shown(formatCivilDate('2026-03-01', 'long'))).toBe('1ᵉʳ~mars~2026');
    expect(formatCivilDate('2026-03-01')).toBe('01/03/2026');
  });
  it('leaves what is not a date as it is', () => {
    expect(formatCivilDate('bientôt')).toBe('bientôt');
    expect(formatCivilDate('2026-13-01')).toBe('2026-13-01');
  });
});

describe('times', () => {
  it('writes hours, clocks and lengths', () => {
    expect(shown(formatTime(870))).toBe('14~h~30');
    expect(shown(formatTime(540))).toBe('9~h');
    expect(formatClock(642)).toBe('10:42');
    expect(shown(formatDuration(45))).toBe('45~min');
    expect(shown(formatDuration(125))).toBe('2~h~05');
  });
  it('reads instants in French time, summer and winter', () => {
    expect(shown(formatInstant(Date.UTC(2026, 10, 21, 13, 30)))).toBe('21/11/2026 à 14~h~30');
    expect(shown(formatInstant(Date.UTC(2026, 6, 1, 22, 5)))).toBe('02/07/2026 à 0~h~05');
  });
});

describe('words', () => {
  it('agrees counts the French way', () => {
    expect(shown(formatCount(0, 'client'))).toBe('0~client');
    expect(shown(formatCount(1, 'client'))).toBe('1~client');
    expect(shown(formatCount(1234, 'client'))).toBe('1_234~clients');
    expect(shown(formatCount(2, 'travail', 'travaux'))).toBe('2~travaux');
  });
  it('writes ordinals', () => {
    expect(formatOrdinal(1)).toBe('1ᵉʳ');
    expect(formatOrdinal(1, 'f')).toBe('1ʳᵉ');
    expect(formatOrdinal(2)).toBe('2ᵉ');
  });
  it('writes file sizes', () => {
    expect(shown(formatFileSize(1))).toBe('1~octet');
    expect(shown(formatFileSize(340_000))).toBe('340~ko');
    expect(shown(formatFileSize(1_230_000))).toBe('1,2~Mo');
  });
  it('places narrow spaces', () => {
    expect(shown(nbsp("Vraiment ? Oui : « l'accord » ; 10 % et 12 €."))).toBe(
      'Vraiment_? Oui_: «_l’accord_»_; 10~% et 12~€.',
    );
    expect(shown(nbsp('Lettre n° 3, avant 17 h 30 ou 16 h ; 3 heures, 4 h 5'))).toBe(
      'Lettre n°~3, avant 17~h~30 ou 16~h_; 3 heures, 4~h 5',
    );
    expect(nbsp('https://exemple.fr à 10:42')).toBe('https://exemple.fr à 10:42');
  });
});
