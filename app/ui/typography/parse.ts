import { isCivilDate } from './dates';

/**
 * Reading what a person typed, French or canonical: "1 234,56", "1234.56", "1.234,56", "− 12", "5,5 %".
 * Null when it is empty or is not a number.
 */
export function parseDecimal(text: string): number | null {
  let clean = text
    .replace(/[\s\u00a0\u202f\u2009']/g, '')
    .replace(/[−–]/g, '-')
    .replace(/(€|eur|%)$/i, '');
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d*$/.test(clean)) clean = clean.replaceAll('.', '');
  else if (/^[+-]?\d{1,3}(,\d{3})+\.\d*$/.test(clean)) clean = clean.replaceAll(',', '');
  clean = clean.replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(clean)) return null;
  const value = Number(clean);
  return Number.isFinite(value) ? value : null;
}

/** Euros as typed → integer cents; null when empty, not an amount, finer than a cent, or too large to be exact. */
export function parseMoney(text: string): number | null {
  const value = parseDecimal(text);
  if (value === null) return null;
  const cents = Math.round(Number((value * 100).toPrecision(15)));
  if (!Number.isSafeInteger(cents) || Math.abs(cents / 100 - value) > 1e-6) return null;
  return cents === 0 ? 0 : cents;
}

/**
 * "21/11/2026", "21-11-26", "21.11.2026", "21112026" or "2026-11-21" → "2026-11-21"; null when it is no existing day.
 * Two-digit years are of this century. Without a year ("21/11"), `defaultYear` is used when given.
 */
export function parseCivilDate(text: string, defaultYear?: number): string | null {
  const clean = text.trim();
  if (isCivilDate(clean)) return clean;
  const match =
    /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(clean) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(clean);
  if (!match) return null;
  const yearText = match[3] ?? (defaultYear === undefined ? null : String(defaultYear));
  if (yearText === null) return null;
  const year = yearText.length === 2 ? `20${yearText}` : yearText.padStart(4, '0');
  const date = `${year}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}
