import { asFolded, passageAt } from './normalise';
import type { FoldedText, Passage, Searchable } from './normalise';

/** An amount of money. `marked`: a currency stands beside it, or it is written to the cent. */
export interface Amount extends Passage {
  readonly cents: number;
  readonly marked: boolean;
}

export interface Percentage extends Passage {
  readonly percent: number;
}

const GROUPED = String.raw`\d{1,3}(?:[ ',]\d{3})+\.\d{1,2}(?!\d)|\d{1,3}(?:[ .']\d{3})+(?!\d)(?:,\d{1,2}(?!\d))?`;
const PLAIN = String.raw`\d+(?:[.,]\d{1,2}(?!\d))?`;
const NUMBER = String.raw`(?:${GROUPED}|${PLAIN})`;
const CURRENCY = String.raw`(?:k ?€|€|k?euros?\b|keur\b|eur(?![a-z]))`;

const AMOUNT = new RegExp(
  String.raw`(?<before>(?:€|\beur) ?)?(?<![\d]|\d[.,])(?<number>${NUMBER})(?: ?(?<after>${CURRENCY})(?<minor>\d{2}(?!\d))?)?`,
  'g',
);

/** Characters that glue a number to a reference, a date, an hour or a longer number. */
const GLUED_BEFORE = /[\p{L}\d_#°][-/.:_]?$|\d[ ]?[-/]$/u;
const GLUED_AFTER = /^(?:[-/:_]?[\p{L}_]|[-/:]\d|[.,]\d| ?%| ?(?:pour cent|percent)|h\d?)/u;

/**
 * Amounts written « 1 234,56 € », « 1234.56 EUR », « 1.234,56 », « €40 », « 12 k€ »… Numbers that belong to a reference, a
 * date, an hour or a percentage are left out. Sign is ignored: the value is absolute.
 */
export function findAmounts(text: Searchable): Amount[] {
  const source = asFolded(text);
  const found: Amount[] = [];
  for (const match of source.folded.matchAll(AMOUNT)) {
    const { before, number = '', after, minor } = match.groups ?? {};
    const end = match.index + match[0].length;
    const hasCurrency = before !== undefined || after !== undefined;
    if (!hasCurrency && isGlued(source, match.index, end)) continue;
    const value = minor === undefined ? toCents(number) : toCents(`${number},${minor}`);
    const cents = after?.startsWith('k') === true ? value * 1000 : value;
    const marked = hasCurrency || /[.,]\d{2}$/.test(number);
    found.push({ cents, marked, ...passageAt(source, match.index, end) });
  }
  return found;
}

/** Below this a bare whole number may count anything: « 40 chaises » does not state 40 €. In cents. */
const BARE_FROM = 100_000;

/** A number that stands for money: a currency beside it, written to the cent, or too large to count articles. */
export const isMoney = (amount: Amount): boolean => amount.marked || amount.cents >= BARE_FROM;

/** Passages that state this amount of money. */
export function findAmount(
  text: Searchable,
  cents: number,
  options: { readonly toleranceCents?: number } = {},
): Amount[] {
  const { toleranceCents = 0 } = options;
  return findAmounts(text).filter(
    (amount) => isMoney(amount) && Math.abs(amount.cents - Math.abs(cents)) <= toleranceCents,
  );
}

/** « 12,15 % », « 20% », « 12 pour cent ». Figures only, not spelled numbers. */
export function findPercentages(text: Searchable): Percentage[] {
  const source = asFolded(text);
  return [
    ...source.folded.matchAll(
      /(?<![\p{L}\d]|\d[.,])(\d{1,3}(?:[.,]\d{1,4})?) ?(?:%|pour cent\b|percent\b)/gu,
    ),
  ].map((match) => ({
    percent: Number((match[1] ?? '').replace(',', '.')),
    ...passageAt(source, match.index, match.index + match[0].length),
  }));
}

function isGlued(source: FoldedText, from: number, to: number): boolean {
  return (
    GLUED_BEFORE.test(source.folded.slice(Math.max(0, from - 3), from)) ||
    GLUED_AFTER.test(source.folded.slice(to, to + 12))
  );
}

function toCents(number: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(number)?.[1] ?? '';
  const whole = decimals === '' ? number : number.slice(0, -(decimals.length + 1));
  return Number(whole.replace(/\D/g, '')) * 100 + Number(decimals.padEnd(2, '0'));
}
