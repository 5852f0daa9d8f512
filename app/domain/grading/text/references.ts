import { asFolded, escapeForRegExp, fold, matchesIn } from './normalise';
import type { Passage, Searchable } from './normalise';

const SEPARATOR = String.raw`[ \-_/.°]{0,3}`;

/**
 * A document number wherever it is written, whatever its case, spaces and dashes: « FA-2026-0042 » is found in
 * « fa 2026/42 » and « FA20260042 », not in « FA-2026-00421 ».
 */
export function findReferences(text: Searchable, reference: string): Passage[] {
  const segments = fold(reference).match(/\p{L}+|\d+/gu) ?? [];
  if (segments.length === 0) return [];
  const body = segments.map(segmentPattern).join(SEPARATOR);
  const pattern = new RegExp(String.raw`(?<![\p{L}\d]|\d[-/_.])${body}(?![\p{L}\d]|[-/_]\d)`, 'gu');
  return matchesIn(asFolded(text), pattern).map(({ passage }) => passage);
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
  return matchesIn(asFolded(text), new RegExp(String.raw`(?<![\p{L}\d])${body}(?![\p{L}\d])`, 'gu')).map(
    ({ passage }) => passage,
  );
}
