/**
 * French formatting as pure functions. Money is integer cents, civil dates are 'YYYY-MM-DD', times are minutes since
 * midnight, instants are epoch milliseconds. Results carry the right no-break spaces and never depend on the machine's locale data.
 */

import { NARROW, NBSP } from './spaces';

const MINUS = '\u2212';

export interface NumberFormat {
  /** Exact number of decimals. Without it: as many as needed, up to `maxDecimals`. */
  decimals?: number;
  /** Default 2. */
  maxDecimals?: number;
  /** Shows + on positive numbers. */
  sign?: boolean;
}

function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, NARROW);
}

/** Rounds half away from zero on the decimal text, so that 1.005 gives 1,01. */
function toFixedHalfUp(value: number, decimals: number): string {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  return Number.isFinite(shifted) && Math.abs(shifted) < 1e21
    ? Number(`${shifted}e-${decimals}`).toFixed(decimals)
    : value.toFixed(decimals);
}

/** `1234.5` → "1 234,5". */
export function formatNumber(
  value: number,
  { decimals, maxDecimals = 2, sign = false }: NumberFormat = {},
): string {
  if (!Number.isFinite(value)) return '—';
  let text = toFixedHalfUp(Math.abs(value), decimals ?? maxDecimals);
  if (decimals === undefined && text.includes('.')) text = text.replace(/\.?0+$/, '');
  const [whole = '0', fraction] = text.split('.');
  const isZero = /^[0.]*$/.test(text);
  const prefix = isZero ? '' : value < 0 ? MINUS : sign ? '+' : '';
  return prefix + groupDigits(whole) + (fraction ? `,${fraction}` : '');
}

export interface MoneyFormat {
  /** Default 2. */
  decimals?: number;
  sign?: boolean;
  /** False leaves the currency out, for columns whose header says it. */
  unit?: boolean;
  /** ISO 4217; default EUR. */
  currency?: string;
}

const currencySymbols: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£' };

/** Integer cents → "1 234,56 €". */
export function formatMoney(
  cents: number,
  { decimals = 2, sign, unit = true, currency = 'EUR' }: MoneyFormat = {},
): string {
  const number = formatNumber(cents / 100, { decimals, sign });
  return unit ? `${number}${NBSP}${currencySymbols[currency] ?? currency}` : number;
}

/** Percent points: `5.5` → "5,5 %". */
export function formatPercent(points: number, format: NumberFormat = {}): string {
  return `${formatNumber(points, format)}${NBSP}%`;
}

/** A fraction: `0.055` → "5,5 %". */
export function formatRate(fraction: number, format: NumberFormat = {}): string {
  return formatPercent(Number((fraction * 100).toPrecision(12)), format);
}

/** "1 client", "0 client", "1 234 clients". French counts from two upwards as plural. */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)}${NBSP}${Math.abs(count) >= 2 ? plural : singular}`;
}

/** "1ᵉʳ", "2ᵉ"; feminine "1ʳᵉ". */
export function formatOrdinal(value: number, gender: 'm' | 'f' = 'm'): string {
  if (value !== 1) return `${formatNumber(value)}ᵉ`;
  return gender === 'f' ? '1ʳᵉ' : '1ᵉʳ';
}

/** Minutes since midnight → "14 h 30", "9 h". */
export function formatTime(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.floor(minutes % 60);
  return rest === 0 ? `${hours}${NBSP}h` : `${hours}${NBSP}h${NBSP}${String(rest).padStart(2, '0')}`;
}

/** Minutes since midnight → "10:42", where room is short. */
export function formatClock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;
}

/** A length in minutes → "45 min", "2 h 05", "2 h". */
export function formatDuration(minutes: number): string {
  const rounded = Math.round(minutes);
  return rounded < 60 ? `${rounded}${NBSP}min` : formatTime(rounded);
}

/** Bytes → "340 ko", "1,2 Mo". */
export function formatFileSize(bytes: number): string {
  const units = ['octets', 'ko', 'Mo', 'Go'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const name = unit === 0 && bytes < 2 ? 'octet' : units[unit];
  return `${formatNumber(size, { maxDecimals: size < 10 && unit > 0 ? 1 : 0 })}${NBSP}${name}`;
}

/**
 * French spacing for a text typed with plain spaces: narrow no-break space before ; ! ? » and after «, no-break
 * space before : and between a number and €, % or h, and in « n° 3 ». Leaves addresses (https://) and times (10:42) alone.
 */
export function nbsp(text: string): string {
  return text
    .replace(/ +([;!?»])/g, `${NARROW}$1`)
    .replace(/« +/g, `«${NARROW}`)
    .replace(/ +:/g, `${NARROW}:`)
    .replace(/(\d) +(?=(?:[€%]|h)(?:\W|$))/g, `$1${NBSP}`)
    .replace(/(\d\u00a0h) +(?=\d\d(?:\D|$))/g, `$1${NBSP}`)
    .replace(/(n°) +(?=\d)/g, `$1${NBSP}`)
    .replace(/'/g, '’');
}

export { formatCivilDate, formatInstant, type CivilDateFormat } from './dates';
