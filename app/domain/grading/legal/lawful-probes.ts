import { dateInWords } from '../../scenario/expressions';
import { findPercentages } from '../text/facts/figures';
import { findIdea } from '../text/claims/ideas';
import { findIdentifiers } from '../text/facts/references';
import type { OwnText, ProbeResult } from './probes';
import type { LegalDocument, MentionStatus, Probe } from './rules';
import { lowestPenaltyRate, valueOn, vatRates } from './settings';

type LawfulProbe = Extract<
  Probe,
  { probe: 'vat-rates' | 'penalty-floor' | 'not-after' | 'past' | 'empty' | 'identifier' | 'no-idea' }
>;

const result = (status: MentionStatus, more: Partial<ProbeResult> = {}): ProbeResult => ({
  status,
  expected: null,
  found: null,
  passage: null,
  ...more,
});

/** Probes that look at what the law allows on the day of the document, rather than at a mention. */
export function runLawfulProbe(
  document: LegalDocument,
  probe: LawfulProbe,
  texts: readonly OwnText[],
): ProbeResult {
  switch (probe.probe) {
    case 'vat-rates':
      return lawfulRates(document, probe.field);
    case 'penalty-floor':
      return penaltyFloor(document, texts);
    case 'not-after': {
      const [found, limit] = [document.fields[probe.field], document.fields[probe.limit]];
      if (typeof found !== 'string' || typeof limit !== 'string' || found <= limit) return result('present');
      return result('wrong', {
        expected: `au plus tard le ${dateInWords(limit)}`,
        found: dateInWords(found),
      });
    }
    case 'past': {
      const found = document.fields[probe.field];
      if (typeof found !== 'string') return result('missing');
      return found < document.day ? result('present') : result('wrong', { found: dateInWords(found) });
    }
    case 'empty': {
      const found = document.fields[probe.field];
      return found === null || found === undefined || found === ''
        ? result('present')
        : result('wrong', { found: String(found) });
    }
    case 'identifier':
      return identifier(document, probe.expected, texts);
    case 'no-idea':
      return absentIdea(probe.ideas, texts);
    default:
      return probe satisfies never;
  }
}

const inWords = (rate: number): string => `${String(rate).replace('.', ',')} %`;

function lawfulRates(document: LegalDocument, field: string): ProbeResult {
  const used = document.fields[field];
  const lawful = valueOn(vatRates, document.day);
  if (typeof used !== 'string' || lawful === null) return result('present');
  const odd = used
    .split(';')
    .map(Number)
    .find((rate) => !lawful.includes(rate));
  return odd === undefined
    ? result('present', { found: used })
    : result('wrong', { expected: lawful.map(inWords).join(', '), found: inWords(odd) });
}

const PENALTIES = ['pénalité', 'intérêt retard', 'intérêt moratoire', 'retard taux', 'retard paiement'];

function penaltyFloor(document: LegalDocument, texts: readonly OwnText[]): ProbeResult {
  const floor = lowestPenaltyRate(document.day);
  if (floor === null) return result('present');
  for (const { field, text } of texts) {
    if (findIdea(text, PENALTIES, { includeQuoted: true }).claimed.length === 0) continue;
    const [rate] = findPercentages(text);
    if (rate === undefined || rate.percent >= floor) continue;
    return result('wrong', {
      expected: `${inWords(floor)} au moins`,
      found: rate.text,
      passage: { field, start: rate.start, end: rate.end, text: rate.text },
    });
  }
  return result('present');
}

function identifier(document: LegalDocument, key: string, texts: readonly OwnText[]): ProbeResult {
  const expected = document.expected[key];
  if (typeof expected !== 'string' || expected === '') return result('present');
  for (const { field, text } of texts) {
    const [found] = findIdentifiers(text, expected);
    if (found !== undefined)
      return result('present', {
        expected,
        found: found.text,
        passage: { field, start: found.start, end: found.end, text: found.text },
      });
  }
  return result('missing', { expected });
}

function absentIdea(ideas: readonly string[], texts: readonly OwnText[]): ProbeResult {
  for (const { field, text } of texts) {
    const [claimed] = findIdea(text, ideas, { includeQuoted: true }).claimed;
    if (claimed !== undefined)
      return result('wrong', { found: claimed.text, passage: { field, ...claimed } });
  }
  return result('present');
}
