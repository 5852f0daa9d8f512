import type { CollectionName } from '../attempt/world';

export const verdicts = ['met', 'partly-met', 'not-met', 'not-observed', 'to-judge'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a verdict rests on: events by number, records as they stand, passages of a text with their position. */
export type Evidence =
  | { readonly kind: 'event'; readonly seq: number }
  | {
      readonly kind: 'record';
      readonly collection: CollectionName;
      readonly id: string;
      readonly label: string;
    }
  | {
      readonly kind: 'passage';
      readonly collection: CollectionName;
      readonly id: string;
      /** Path of the field in the record. */
      readonly field: string;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    };

/** The result of a check, told to the candidate in French. */
export interface Finding {
  readonly verdict: Verdict;
  /** One or two sentences. */
  readonly reason: string;
  /** The smallest thing that was missing; null when nothing was. */
  readonly missing: string | null;
  readonly evidence: readonly Evidence[];
  /** Technical cause when the check could not be computed; never counts against the candidate. */
  readonly fault?: string;
}

/** Evidence is for reading: beyond this many, more would only hide. */
const MAX_EVIDENCE = 12;

export function evidenceOf(...groups: readonly (readonly Evidence[])[]): readonly Evidence[] {
  const seen = new Set<string>();
  const kept: Evidence[] = [];
  for (const one of groups.flat()) {
    const key = JSON.stringify(one);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(one);
  }
  return kept.slice(0, MAX_EVIDENCE);
}

export const met = (reason: string, evidence: readonly Evidence[] = []): Finding => ({
  verdict: 'met',
  reason,
  missing: null,
  evidence,
});
export const notMet = (reason: string, missing: string, evidence: readonly Evidence[] = []): Finding => ({
  verdict: 'not-met',
  reason,
  missing,
  evidence,
});
export const partlyMet = (reason: string, missing: string, evidence: readonly Evidence[] = []): Finding => ({
  verdict: 'partly-met',
  reason,
  missing,
  evidence,
});
export const notObserved = (reason: string, missing: string | null = null): Finding => ({
  verdict: 'not-observed',
  reason,
  missing,
  evidence: [],
});
export const toJudge = (reason: string, evidence: readonly Evidence[] = []): Finding => ({
  verdict: 'to-judge',
  reason,
  missing: null,
  evidence,
});

/** `la date et le montant`; `a, b et c`. */
export function listInWords(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} et ${last}`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence put after a colon; an acronym keeps its capitals. */
export const lowered = (sentence: string): string =>
  sentence.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase());

/** French spaces: non-breaking before ; : ? ! » % € and after «, so that a sentence never breaks there. */
export const typeset = (sentence: string): string =>
  sentence.replace(/ (?=[;:?!»%€])/g, '\u00a0').replace(/« /g, '«\u00a0');
