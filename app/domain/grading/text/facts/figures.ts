import { asFolded, fold, passageAt } from '../reading/normalise';
import type { FoldedText, Passage, Searchable } from '../reading/normalise';
import { readOnce } from '../reading/read-once';
import { findSpelledNumbers } from './spelled-numbers';

/** An amount of money. `marked`: a currency stands beside it, or it is written to the cent. */
export interface Amount extends Passage {
  readonly cents: number;
  readonly marked: boolean;
  /** The word after it says what is counted: « 1 200 pièces ». */
  readonly counts: boolean;
}

export interface Percentage extends Passage {
  readonly percent: number;
}

const GROUPED = String.raw`\d{1,3}(?:[ ',]\d{3})+\.\d{1,2}(?!\d)|\d{1,3}(?:[ .']\d{3})+(?!\d)(?:,\d{1,2}(?!\d))?|\d{1,3}(?:,\d{3})+(?![\d.,]\d|\d)`;
const PLAIN = String.raw`\d+(?:[.,]\d{1,2}(?!\d))?`;
const NUMBER = String.raw`(?:${GROUPED}|${PLAIN})`;
const CURRENCY = String.raw`(?:k ?€|€|k ?euros?\b|k ?eur(?![a-z])|m€|millions? (?:d'|of |de )?(?:euros?\b|eur\b|€)|euros?\b|eur(?![a-z]))`;

const AMOUNT = new RegExp(
  String.raw`(?<before>(?:€|\beur) ?)?(?<![\d]|\d[.,])(?<number>${NUMBER})(?:,-+)?(?:(?<thousands>k)\b)?(?: ?(?<after>${CURRENCY})(?<minor>\d{2}(?!\d))?)?`,
  'g',
);

/** Cents said after the currency: « 1 234 euros et 56 centimes », « 1 234 € 56 ». */
const MINOR =
  /^(?:,? (?:et|and))? ?(?<digits>\d{2})(?!\d|[.,]\d| ?(?:%|€|eur))(?: ?(?<unit>centimes?|cents?|c)\b)?/;
const MINOR_UNIT = /^ ?(?:centimes?|cents?)\b/;
const MINOR_LINK = /^(?:,? (?:et|and))? $/;
const CURRENCY_AFTER_WORDS = /^ (?:d'|de |of )?(?:euros?\b|eur\b|€)/;

/** Money, but not euros: the currency stands right before or right after. */
const FOREIGN_BEFORE = /(?:[$£¥]|\b(?:usd|gbp|chf)) ?$/;
const FOREIGN_AFTER = /^ ?(?:[$£¥]|(?:usd|gbp|chf|us ?dollars?|dollars?|pounds?|livres sterling|francs?)\b)/;

/** Characters that glue a number to a reference, a date, an hour or a longer number. */
const GLUED_BEFORE = /[\p{L}\d_#°][-/.:_]?$|\d[ ]?[-/]$/u;
const GLUED_AFTER = /^(?:[-/:_]?[\p{L}_]|[-/:]\d|[.,]\d| ?%| ?(?:pour cent|percent)|h\d?)/u;

/**
 * Amounts written « 1 234,56 € », « 1234.56 EUR », « 1.234,56 », « €40 », « 12 k€ »… Numbers that belong to a reference, a
 * date, an hour or a percentage are left out. Sign is ignored: the value is absolute.
 */
export const findAmounts = (text: Searchable): readonly Amount[] => readAmounts(asFolded(text));

const readAmounts = readOnce((source): readonly Amount[] => {
  const found: Amount[] = [];
  let readUntil = 0;
  for (const match of source.folded.matchAll(AMOUNT)) {
    if (match.index < readUntil) continue;
    const { before, number = '', after, minor } = match.groups ?? {};
    const end = match.index + match[0].length;
    const hasCurrency = before !== undefined || after !== undefined;
    if (!hasCurrency && isGlued(source, match.index, end)) continue;
    if (!hasCurrency && isForeign(source, match.index, end)) continue;
    const said =
      after === undefined || minor !== undefined || /[.,]\d{1,2}$/.test(number)
        ? null
        : minorAfter(source, end);
    const value = minor === undefined ? toCents(number) + (said?.cents ?? 0) : toCents(`${number},${minor}`);
    const cents = value * factorOf(match.groups?.thousands ?? after);
    const marked = hasCurrency || /\d[.,]\d{2}$/.test(number);
    const counts = !marked && !AFTER_BARE.test(source.folded.slice(end, end + 24));
    readUntil = said?.to ?? end;
    found.push({ cents, marked, counts, ...passageAt(source, match.index, readUntil) });
  }
  const spelled = spelledAmounts(source).filter(
    (one) => !found.some((other) => other.marked && overlap(one, other)),
  );
  // « quarante euros et 50 centimes » is one sum.
  const inFigures = found.filter((one) => !spelled.some((other) => overlap(one, other)));
  return [...inFigures, ...spelled].sort((a, b) => a.start - b.start);
});

const overlap = (one: Passage, other: Passage): boolean => one.start < other.end && other.start < one.end;

const factorOf = (unit: string | undefined): number =>
  unit === undefined ? 1 : unit.startsWith('k') ? 1_000 : /^m/.test(unit) ? 1_000_000 : 1;

const isForeign = (source: FoldedText, from: number, to: number): boolean =>
  FOREIGN_BEFORE.test(source.folded.slice(Math.max(0, from - 5), from)) ||
  FOREIGN_AFTER.test(source.folded.slice(to, to + 20));

/** Cents named as such after the euros. */
function minorAfter(source: FoldedText, from: number): { cents: number; to: number } | null {
  const rest = source.folded.slice(from, from + 40);
  const match = MINOR.exec(rest);
  if (match?.groups?.unit !== undefined)
    return { cents: Number(match.groups.digits), to: from + match[0].length };
  const spelled = findSpelledNumbers(source).find(
    (number) => number.from > from && MINOR_LINK.test(source.folded.slice(from, number.from)),
  );
  if (spelled === undefined || spelled.value > 99) return null;
  const unit = MINOR_UNIT.exec(source.folded.slice(spelled.to));
  return unit === null ? null : { cents: spelled.value, to: spelled.to + unit[0].length };
}

/** « mille deux cents euros », « two thousand euros and fifty cents ». */
function spelledAmounts(source: FoldedText): Amount[] {
  return findSpelledNumbers(source).flatMap((number) => {
    const currency = CURRENCY_AFTER_WORDS.exec(source.folded.slice(number.to, number.to + 16));
    if (currency === null) return [];
    const end = number.to + currency[0].length;
    const said = minorAfter(source, end);
    return [
      {
        cents: number.value * 100 + (said?.cents ?? 0),
        marked: true,
        counts: false,
        ...passageAt(source, number.from, said?.to ?? end),
      },
    ];
  });
}

/** Below this a bare whole number may count anything: « 40 chaises » does not state 40 €. In cents. */
const BARE_FROM = 100_000;

/** Words that may follow a sum written without its currency; any other says what is counted (« 1 200 pièces »). */
const AFTER_BARE =
  /^\s*(?:$|[^\p{L}\d\s'"%°]|(?:ht|ttc|hors|net|nets|tva|a|au|pour|sur|de|d'|dus?|du|dues?|restant|reste|restent|et|ou|soit|is|are|was|to|for|in|on|of|at|and|or|as|excluding|including|incl|excl|plus|tax|vat|due|owed)\b|\d)/u;
const YEAR = /^(?:19|20)\d\d$/;

/** A number that stands for money: a currency beside it, written to the cent, or too large to count articles. */
export const isMoney = (amount: Amount): boolean =>
  amount.marked || (amount.cents >= BARE_FROM && !amount.counts && !YEAR.test(amount.text));

/** Passages that state this amount of money. */
export function findAmount(
  text: Searchable,
  cents: number,
  options: { readonly toleranceCents?: number } = {},
): Amount[] {
  const { toleranceCents = 0 } = options;
  const source = asFolded(text);
  const isWanted = (found: number): boolean => Math.abs(found - Math.abs(cents)) <= toleranceCents;
  return findAmounts(source).filter(
    (amount) =>
      isMoney(amount) && (isWanted(amount.cents) || isWanted(amount.cents + looseCents(source, amount))),
  );
}

/** « 1 234 € 56 »: the two digits may be cents or count what follows, so both readings are tried. */
function looseCents(source: FoldedText, amount: Amount): number {
  if (amount.cents % 100 !== 0 || !/(?:€|euros?|eur)$/i.test(amount.text)) return 0;
  const digits = /^ (\d{2})(?![\d,.]\d| ?(?:%|€|eur|jours|days))(?= )/.exec(
    fold(source.original.slice(amount.end, amount.end + 12)),
  );
  return Number(digits?.[1] ?? 0);
}

/** « 12,15 % », « 20% », « 12 pour cent », « cinq pour cent ». */
export const findPercentages = (text: Searchable): readonly Percentage[] => readPercentages(asFolded(text));

const readPercentages = readOnce((source): readonly Percentage[] => {
  const figures = [
    ...source.folded.matchAll(
      /(?<![\p{L}\d]|\d[.,])(\d{1,3}(?:[.,]\d{1,4})?) ?(?:%|pour cent\b|per ?cent\b)/gu,
    ),
  ].map((match) => ({
    percent: Number((match[1] ?? '').replace(',', '.')),
    ...passageAt(source, match.index, match.index + match[0].length),
  }));
  const spelled = findSpelledNumbers(source).flatMap((number) => {
    const sign = /^ (?:%|pour cent\b|per ?cent\b)/.exec(source.folded.slice(number.to, number.to + 12));
    return sign === null
      ? []
      : [{ percent: number.value, ...passageAt(source, number.from, number.to + sign[0].length) }];
  });
  return [...figures, ...spelled].sort((a, b) => a.start - b.start);
});

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
