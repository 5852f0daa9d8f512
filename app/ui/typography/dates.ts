import { NBSP } from './spaces';

/**
 * How a civil date is written: short 21/11/2026 · day-month 21/11 · medium 21 nov. 2026 · long 21 novembre 2026 ·
 * full samedi 21 novembre 2026 · weekday samedi 21 novembre · month novembre 2026.
 */
export type CivilDateFormat = 'short' | 'day-month' | 'medium' | 'long' | 'full' | 'weekday' | 'month';

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const shortMonths = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];
const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

/** True for an existing day written 'YYYY-MM-DD'. */
export function isCivilDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 'YYYY-MM-DD' (or 'YYYY-MM' for "month") in French. Returns the text unchanged when it is not a date. */
export function formatCivilDate(value: string, format: CivilDateFormat = 'short'): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(value);
  const monthIndex = Number(match?.[2]) - 1;
  const month = months[monthIndex];
  if (!match || !month) return value;
  const year = match[1] ?? '';
  const day = Number(match[3] ?? '1');
  const dayText = day === 1 ? '1ᵉʳ' : String(day);
  const weekday = weekdays[new Date(Date.UTC(Number(year), monthIndex, day)).getUTCDay()] ?? '';
  switch (format) {
    case 'short':
      return `${match[3] ?? '01'}/${match[2] ?? ''}/${year}`;
    case 'day-month':
      return `${match[3] ?? '01'}/${match[2] ?? ''}`;
    case 'medium':
      return `${dayText}${NBSP}${shortMonths[monthIndex] ?? month}${NBSP}${year}`;
    case 'long':
      return `${dayText}${NBSP}${month}${NBSP}${year}`;
    case 'full':
      return `${weekday}${NBSP}${dayText}${NBSP}${month}${NBSP}${year}`;
    case 'weekday':
      return `${weekday}${NBSP}${dayText}${NBSP}${month}`;
    case 'month':
      return `${month}${NBSP}${year}`;
    default:
      return format satisfies never;
  }
}

/** The instant's civil date and minutes since midnight in a time zone. */
export function splitInstant(instant: number, timeZone = 'Europe/Paris'): { date: string; minutes: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((entry) => entry.type === type)?.value ?? '00';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

/** Epoch milliseconds → "21/11/2026 à 14 h 30" in French time. `date: false` gives the time alone. */
export function formatInstant(
  instant: number,
  { timeZone = 'Europe/Paris', date = true, format = 'short' as CivilDateFormat } = {},
): string {
  const split = splitInstant(instant, timeZone);
  const minutes = split.minutes;
  const time = `${Math.floor(minutes / 60)}${NBSP}h${NBSP}${String(minutes % 60).padStart(2, '0')}`;
  return date ? `${formatCivilDate(split.date, format)} à ${time}` : time;
}
