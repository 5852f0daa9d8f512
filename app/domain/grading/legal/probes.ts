import { daysBetween } from '../../clock/civil-date';
import { dateInWords, eurosInFigures } from '../../scenario/expressions';
import { findDates } from '../text/facts/dates';
import { findAmount, findPercentages } from '../text/facts/figures';
import { findIdea } from '../text/claims/ideas';
import { fold, foldText, type FoldedText, type Passage } from '../text/reading/normalise';
import { ownWords } from '../text/reading/quoted';
import { findIdentifiers, findReferences } from '../text/facts/references';
import { runLawfulProbe } from './lawful-probes';
import type { LegalDocument, MentionResult, MentionStatus, Probe } from './rules';

export type ProbeResult = Pick<MentionResult, 'status' | 'expected' | 'found' | 'passage'>;

/** Amounts recomputed on a day base or rounded once or twice may differ by this much (field practice). */
export const AMOUNT_TOLERANCE_CENTS = 1;

export function runProbe(document: LegalDocument, probe: Probe): ProbeResult {
  switch (probe.probe) {
    case 'filled':
      return filled(document, probe.fields);
    case 'value':
      return value(document, probe.field, probe.orInText === true);
    case 'date':
      return date(document, probe.field, probe.notBefore);
    case 'lines':
      return lines(document);
    case 'idea':
      return idea(document, probe);
    case 'amount':
      return amount(document, probe);
    case 'references':
      return everyWritten(
        document,
        listOf(document.expected[probe.expected]),
        findReferences,
        (number) => number,
      );
    case 'written-dates':
      return everyWritten(
        document,
        listOf(document.expected[probe.expected]),
        datesLike(document),
        dateInWords,
      );
    case 'vat-rates':
    case 'penalty-floor':
    case 'not-after':
    case 'past':
    case 'empty':
    case 'identifier':
    case 'no-idea':
      return runLawfulProbe(document, probe, ownTexts(document));
    case 'new-deadline':
      return newDeadline(document, probe.field);
    default:
      return probe satisfies never;
  }
}

const result = (status: MentionStatus, more: Partial<ProbeResult> = {}): ProbeResult => ({
  status,
  expected: null,
  found: null,
  passage: null,
  ...more,
});

const isFilled = (found: string | number | null | undefined): boolean =>
  found !== undefined && found !== null && String(found).trim() !== '';

function filled(document: LegalDocument, fields: readonly string[]): ProbeResult {
  const values = fields.map((field) => document.fields[field]);
  return values.every(isFilled) ? result('present', { found: values.join(' · ') }) : result('missing');
}

const bare = (text: string | number): string => fold(String(text)).replace(/[^\p{L}\d]/gu, '');

function value(document: LegalDocument, field: string, orInText: boolean): ProbeResult {
  const expected = document.expected[field];
  const found = document.fields[field];
  const wanted = typeof expected === 'string' || typeof expected === 'number' ? String(expected) : null;
  if (isFilled(found)) {
    const isRight = wanted === null || bare(String(found)) === bare(wanted);
    if (isRight) return result('present', { expected: wanted, found: String(found) });
  }
  if (orInText && wanted !== null) {
    const written = firstWritten(document, (text) => [
      ...findIdentifiers(text, wanted),
      ...findReferences(text, wanted),
    ]);
    if (written !== null)
      return result('present', { expected: wanted, found: written.text, passage: written });
  }
  return isFilled(found)
    ? result('wrong', { expected: wanted, found: String(found) })
    : result('missing', { expected: wanted });
}

function date(document: LegalDocument, field: string, notBefore: string | undefined): ProbeResult {
  const found = document.fields[field];
  const expected = document.expected[field];
  const wanted = typeof expected === 'string' ? expected : null;
  const inWords = wanted === null ? null : dateInWords(wanted);
  if (typeof found !== 'string' || found === '') return result('missing', { expected: inWords });
  const floor = notBefore === undefined ? null : document.fields[notBefore];
  const isTooEarly = typeof floor === 'string' && found < floor;
  const isOther = wanted !== null && found !== wanted;
  return result(isTooEarly || isOther ? 'wrong' : 'present', {
    expected: inWords,
    found: dateInWords(found),
  });
}

function lines(document: LegalDocument): ProbeResult {
  if (document.lines.length === 0) return result('missing');
  const incomplete = document.lines.find(
    (line) => line.label.trim() === '' || line.quantity <= 0 || line.unitPriceCents === 0,
  );
  return incomplete === undefined
    ? result('present', { found: `${document.lines.length} ligne(s)` })
    : result('wrong', { found: incomplete.label });
}

function idea(document: LegalDocument, probe: Extract<Probe, { probe: 'idea' }>): ProbeResult {
  const rate = numberOf(document, probe.rate);
  const cents = numberOf(document, probe.amount);
  const expected =
    rate === null ? (cents === null ? null : eurosInFigures(cents)) : `${String(rate).replace('.', ',')} %`;
  let partial: ProbeResult | null = null;
  for (const { field, text } of ownTexts(document)) {
    const { claimed, denied } = findIdea(text, probe.ideas, { includeQuoted: true });
    const passage = claimed[0] ?? (probe.evenDenied === true ? denied[0] : undefined);
    if (passage === undefined) continue;
    const at = { field, ...passage };
    if (probe.rate !== undefined) {
      const rates = findPercentages(text);
      const right = rates.find((one) => rate === null || Math.abs(one.percent - rate) < 0.005);
      if (right !== undefined)
        return result('present', {
          expected,
          found: right.text,
          passage: { field, start: right.start, end: right.end, text: right.text },
        });
      const formula = findIdea(text, probe.formulas ?? [], { includeQuoted: true }).claimed[0];
      if (rates.length === 0 && formula !== undefined)
        return result('present', { expected, found: formula.text, passage: { field, ...formula } });
      partial = result(rates.length > 0 ? 'wrong' : 'missing', {
        expected,
        found: rates[0]?.text ?? null,
        passage: at,
      });
      continue;
    }
    if (probe.amount !== undefined && cents !== null) {
      const right = findAmount(text, cents)[0];
      if (right !== undefined)
        return result('present', {
          expected,
          found: right.text,
          passage: { field, start: right.start, end: right.end, text: right.text },
        });
      partial = result('wrong', { expected, found: passage.text, passage: at });
      continue;
    }
    return result('present', { expected, found: passage.text, passage: at });
  }
  return partial ?? result('missing', { expected });
}

function amount(document: LegalDocument, probe: Extract<Probe, { probe: 'amount' }>): ProbeResult {
  const toleranceCents = document.toleranceCents ?? AMOUNT_TOLERANCE_CENTS;
  const candidates = probe.anyOf.map((key) => numberOf(document, key)).filter((cents) => cents !== null);
  const first = candidates[0];
  const expected = first === undefined ? null : eurosInFigures(first);
  if (probe.zeroIsFine === true && first === 0) return result('present', { expected });
  const find = (cents: number) =>
    firstWritten(document, (text) => findAmount(text, cents, { toleranceCents }));
  for (const cents of candidates) {
    const written = cents === 0 ? null : find(cents);
    if (written !== null) return result('present', { expected, found: written.text, passage: written });
  }
  const parts = probe.parts === undefined ? [] : listOf(document.expected[probe.parts]);
  const writtenParts = parts.map((cents) => find(Number(cents)));
  const [firstPart] = writtenParts;
  if (firstPart && writtenParts.every((part) => part !== null))
    return result('present', { expected, found: firstPart.text, passage: firstPart });
  const entered = probe.field === undefined ? null : document.fields[probe.field];
  if (typeof entered !== 'number' || entered === 0) return result('missing', { expected });
  const isRight = first !== undefined && Math.abs(entered - first) <= toleranceCents;
  return result(isRight ? 'missing' : 'wrong', { expected, found: eurosInFigures(entered) });
}

function everyWritten(
  document: LegalDocument,
  wanted: readonly string[],
  find: (text: FoldedText, one: string) => readonly Passage[],
  say: (one: string) => string,
): ProbeResult {
  if (wanted.length === 0) return result('missing');
  let passage: MentionResult['passage'] = null;
  for (const one of wanted) {
    const written = firstWritten(document, (text) => find(text, one));
    if (written === null) return result('missing', { expected: say(one) });
    passage ??= written;
  }
  return result('present', { expected: wanted.map(say).join(', '), found: passage?.text ?? null, passage });
}

const datesLike = (document: LegalDocument) => (text: FoldedText, wanted: string) =>
  findDates(text, document.day).filter((found) => found.date === wanted);

/** A new limit is a date after the day of the letter, or a number of days « sous huit jours ». */
function newDeadline(document: LegalDocument, field: string): ProbeResult {
  const entered = document.fields[field];
  const wanted = typeof entered === 'string' && entered > document.day ? entered : null;
  const later = firstWritten(document, (text) =>
    findDates(text, document.day).filter(
      (found) => found.date > document.day && daysBetween(document.day, found.date) <= 120,
    ),
  );
  if (later !== null) return result('present', { found: later.text, passage: later });
  const within = firstWritten(document, (text) =>
    [...text.folded.matchAll(DAYS_FROM_NOW)].map((match) => passageOf(text, match)),
  );
  if (within !== null) return result('present', { found: within.text, passage: within });
  if (typeof entered === 'string' && wanted === null) return result('wrong', { found: dateInWords(entered) });
  return result('missing', { expected: wanted === null ? null : dateInWords(wanted) });
}

const DAYS_FROM_NOW =
  /\b(?:sous|dans (?:un delai de|les)|d'ici|delai de)\s+(?:\w+\s+)?(?:\d{1,2}|huit|dix|quinze|cinq|sept|huitaine|quinzaine)\b(?:\s*\(?\d*\)?\s*jours?)?/g;

function passageOf(text: FoldedText, match: RegExpExecArray): Passage {
  const start = text.starts[match.index] ?? 0;
  const end = text.ends[match.index + match[0].length - 1] ?? start;
  return { start, end, text: text.original.slice(start, end) };
}

function firstWritten(
  document: LegalDocument,
  find: (text: FoldedText) => readonly Passage[],
): NonNullable<MentionResult['passage']> | null {
  for (const { field, text } of ownTexts(document)) {
    const [found] = find(text);
    if (found !== undefined) return { field, start: found.start, end: found.end, text: found.text };
  }
  return null;
}

export interface OwnText {
  readonly field: string;
  readonly text: FoldedText;
}

const ownTextsByDocument = new WeakMap<LegalDocument, readonly OwnText[]>();

/** Texts of the paper without what they quote, read once for all its rules. */
function ownTexts(document: LegalDocument): readonly OwnText[] {
  const known = ownTextsByDocument.get(document);
  if (known !== undefined) return known;
  const own = document.texts.map(({ field, text }) => ({ field, text: ownWords(foldText(text)) }));
  ownTextsByDocument.set(document, own);
  return own;
}

const listOf = (expected: string | number | readonly string[] | undefined): readonly string[] =>
  expected === undefined ? [] : typeof expected === 'object' ? expected : [String(expected)];

function numberOf(document: LegalDocument, key: string | undefined): number | null {
  const expected = key === undefined ? undefined : document.expected[key];
  return typeof expected === 'number' ? expected : null;
}
