import { asFolded, escapeForRegExp, fold, passageAt } from '../reading/normalise';
import type { FoldedText, Passage, Searchable } from '../reading/normalise';

const SEPARATOR = String.raw`[ \-_/.°]{0,3}`;
const NUMBER_SIGN = String.raw`(?:n ?[o°]\.?|num(?:ero)?|no\.?|number|nr\.?|ref(?:erence)?\.?|#)`;
const LIST = String.raw`(?:, ?| et | and | & |, et |, and | ou | or )(?:n ?[o°] ?)?`;
const NOT_AFTER = String.raw`(?![\p{L}\d]|[-/_]\d|,\d| ?(?:€|eur|%))`;

/** What a number is of, when its prefix is left out: « facture n° 2026-0042 » for FA-2026-0042. */
const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:fa|fac|fc|f|inv|in)$/, 'factures?|invoices?'],
  [/^(?:dv|de|dev|d|q|qt|qu)$/, 'devis|quotations?|quotes?|offres?|offers?|propositions?'],
  [/^(?:cd|co|cmd|cde|bc|c|po|so|or)$/, 'commandes?|bons? de commande|(?:purchase |sales )?orders?'],
  [/^(?:av|avo|cn)$/, 'avoirs?|credit notes?'],
  [/^(?:bl|liv|dn)$/, 'livraisons?|bons? de livraison|bl|deliver(?:y|ies)|delivery notes?'],
];

/**
 * A document number wherever it is written, whatever its case, spaces and dashes: « FA-2026-0042 » is found in « fa 2026/42 », « FA20260042 »,
 * « facture n° 2026-0042 » and « FA-2026-0041 et 0042 », not in « FA-2026-00421 ».
 */
export function findReferences(text: Searchable, reference: string): Passage[] {
  const segments = fold(reference).match(/\p{L}+|\d+/gu) ?? [];
  if (segments.length === 0) return [];
  const source = asFolded(text);
  const body = segments.map(segmentPattern).join(SEPARATOR);
  const found = wholeMatches(source, String.raw`(?<![\p{L}\d]|\d[-/_.])${body}(?![\p{L}\d]|[-/_]\d)`);
  if (found.length > 0) return found;
  return [...inLists(source, segments), ...behindNouns(source, segments)];
}

const wholeMatches = (source: FoldedText, pattern: string): Passage[] =>
  [...source.folded.matchAll(new RegExp(pattern, 'gu'))].map((match) => {
    const cited = match.groups?.cited;
    const from = match.index + (cited === undefined ? 0 : match[0].length - cited.length);
    return passageAt(source, from, match.index + match[0].length);
  });

/** The last segment alone, after a number of the same series: « FA-2026-0041 et 0042 ». */
function inLists(source: FoldedText, segments: readonly string[]): Passage[] {
  const last = segments.at(-1) ?? '';
  if (segments.length < 2 || !/^\d+$/.test(last)) return [];
  const series = segments.slice(0, -1).map(segmentPattern).join(SEPARATOR);
  return wholeMatches(
    source,
    String.raw`(?<![\p{L}\d])${series}${SEPARATOR}\d+(?:${LIST}\d+)*?${LIST}(?<cited>${last})${NOT_AFTER}`,
  );
}

function behindNouns(source: FoldedText, segments: readonly string[]): Passage[] {
  const [prefix = '', ...numbers] = segments;
  const nouns = NOUNS.find(([pattern]) => pattern.test(prefix))?.[1];
  if (nouns === undefined || numbers.length === 0 || numbers.some((segment) => !/^\d+$/.test(segment)))
    return [];
  const body = numbers.join(SEPARATOR);
  return wholeMatches(
    source,
    String.raw`(?<!\p{L})(?:${nouns})(?: ?:)? (?:${NUMBER_SIGN} ?:? ?)?(?:\d[\d-]*${LIST})?(?<cited>${body})${NOT_AFTER}`,
  );
}

/** Leading zeros may be left out after a separator, never in the first segment. */
function segmentPattern(segment: string, index: number): string {
  if (!/^\d+$/.test(segment) || index === 0) return escapeForRegExp(segment);
  const significant = segment.replace(/^0+(?=\d)/, '');
  return significant.length === segment.length
    ? segment
    : `0{0,${segment.length - significant.length}}${significant}`;
}

/** Identifiers (SIREN, VAT number, IBAN) compared after removing everything but letters and digits. */
export function findIdentifiers(text: Searchable, identifier: string): Passage[] {
  const characters = [...fold(identifier).replace(/[^\p{L}\d]/gu, '')];
  if (characters.length === 0) return [];
  const body = characters.map(escapeForRegExp).join(String.raw`[ .\-]?`);
  return wholeMatches(asFolded(text), String.raw`(?<![\p{L}\d])${body}(?![\p{L}\d])`);
}
