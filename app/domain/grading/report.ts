import { canonicalJson } from '../attempt/hash-chain';
import type { Check } from './checks/schema';
import type { CriterionProposal } from './synthesis';
import type { Languages } from './text/languages';
import type { Evidence, Verdict } from './verdict';

export type { Evidence, Verdict } from './verdict';

/** Changes whenever the same journal could give another report. Reports of earlier versions are kept as they are. */
export const GRADER_VERSION = '2';

/** The version a report bears: the grader's, with the dictionaries where the checks asked for them. */
export const graderVersionWith = (languages: Languages | undefined): string =>
  languages === undefined ? GRADER_VERSION : `${GRADER_VERSION} (${languages.version})`;

export interface HumanQuestion {
  readonly question: string;
  readonly scale: readonly { readonly value: 'met' | 'partly-met' | 'not-met'; readonly label: string }[];
}

export interface ReportedCheck {
  readonly id: string;
  readonly title: string;
  readonly kind: Check['kind'];
  readonly mission: string | null;
  readonly verdict: Verdict;
  /** French, one or two sentences. */
  readonly reason: string;
  readonly missing: string | null;
  readonly evidence: readonly Evidence[];
  /** Set on what an examiner must answer. */
  readonly human: HumanQuestion | null;
  /** Technical cause of a check that could not be computed. */
  readonly fault: string | null;
}

export interface ReportedCriterion {
  readonly id: string;
  readonly proposal: CriterionProposal;
  /** Share of its checks that observed something, 0 to 1. */
  readonly confidence: number;
  /** French, why this proposal. */
  readonly reason: string;
  readonly checks: readonly ReportedCheck[];
}

/** All verdicts of an attempt under one grader version. Plain JSON; a check that informs two criteria stands under both. */
export interface Report {
  readonly scenario: string;
  readonly version: number;
  readonly seed: number;
  readonly graderVersion: string;
  readonly referential: string;
  readonly contentHash: string;
  /** Number of events graded, and the hash of the last. */
  readonly events: number;
  readonly headHash: string;
  readonly criteria: readonly ReportedCriterion[];
}

/** One text for one report: the same bytes on every machine. */
export const reportText = (report: Report): string => canonicalJson(report);
