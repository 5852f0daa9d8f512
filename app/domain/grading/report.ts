import { canonicalJson } from '../attempt/hash-chain';
import type { Check } from './checks/schema';
import type { LevelOutcome } from '../referential/decision/facts';
import type { CriterionProposal, Observed } from './synthesis/synthesis';
import type { Languages } from './text/form/languages';
import type { Evidence, Verdict } from './verdict';

export type { Evidence, Verdict } from './verdict';

/** Changes whenever the same journal could give another report. Reports of earlier versions are kept as they are. */
export const GRADER_VERSION = '5';

/** The version a report bears: the grader's, with the dictionaries where the checks asked for them. */
export const graderVersionWith = (languages: Pick<Languages, 'version'> | undefined): string =>
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
  /** The smaller share of what was observed, of its checks and of its list: 0 to 1. */
  readonly confidence: number;
  /** What the confidence counts. Absent from reports of graders before version 3. */
  readonly observed?: Observed;
  /** French, why this proposal. */
  readonly reason: string;
  readonly checks: readonly ReportedCheck[];
}

/** What the certification's own rule makes of the criteria proposed, before anybody decided. Never a result. */
export interface ReportedLevel {
  readonly code: string;
  readonly outcome: LevelOutcome;
  /** French. */
  readonly reason: string;
  /** Criteria of this level that the report informs, and how many the level has. */
  readonly informed: number;
  readonly ofCriteria: number;
}

/** All verdicts of an attempt under one grader version. Plain JSON; a check that informs two criteria stands under both. */
export interface Report {
  readonly scenario: string;
  readonly version: number;
  readonly seed: number;
  readonly graderVersion: string;
  /** The rules of the scenario that were applied: its version, and a mark that changes when a check or a tolerance does. */
  readonly rulesVersion?: string;
  readonly referential: string;
  readonly contentHash: string;
  /** Number of events graded, and the hash of the last. */
  readonly events: number;
  readonly headHash: string;
  readonly criteria: readonly ReportedCriterion[];
  /** Competences and blocks this report informs, in the order of the grid. Absent before version 3. */
  readonly competences?: readonly ReportedLevel[];
  readonly blocks?: readonly ReportedLevel[];
}

/** One text for one report: the same bytes on every machine. */
export const reportText = (report: Report): string => canonicalJson(report);
