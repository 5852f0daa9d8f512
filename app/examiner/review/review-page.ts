import { describeEvent } from '~/domain/attempt/event-labels';
import { eventPath, recordPath } from '~/domain/attempt/desk-paths';
import type { JournalEntry } from '~/domain/attempt/journal';
import type { AttemptEvent } from '~/domain/attempt/rooms';
import type { CollectionName } from '~/domain/attempt/world';
import type { Report, ReportedCheck } from '~/domain/grading/report';
import type { Evidence } from '~/domain/grading/verdict';
import { proposeCompetences, type CriterionOutcome, type LevelOutcome } from '~/domain/referential/decision';
import { competencesInOrder } from '~/domain/referential/model';
import type { Referential } from '~/domain/referential/schema';
import { needsReason, progressOf, proposedValue } from '~/domain/review/deciding';
import { decisionValues, type Decision, type DecisionValue, type Proposal, type Review } from '~/domain/review/records';

export interface EvidenceView {
  label: string;
  /** Company day and time, `2026-02-03` and minutes; null for a record or a passage. */
  date: string | null;
  minute: number | null;
  /** What the candidate wrote, when the evidence is a passage. */
  quote: string | null;
  /** Screen of the desk as it was then; null when it cannot be shown. */
  href: string | null;
}

export interface CheckView {
  id: string;
  title: string;
  /** Question an examiner answers, for what no machine can see. */
  question: string | null;
  verdict: ReportedCheck['verdict'];
  reason: string;
  missing: string | null;
  evidence: readonly EvidenceView[];
}

export interface CriterionView {
  id: string;
  text: string;
  proposal: Proposal;
  proposedValue: DecisionValue | null;
  /** Values that must be explained, for the form to say so before sending. */
  reasonNeededFor: readonly DecisionValue[];
  decision: Decision | null;
  checks: readonly CheckView[];
}

export interface CompetenceView {
  code: string;
  title: string;
  /** What the certification's own rule makes of the decisions taken so far. */
  proposal: { outcome: LevelOutcome; reason: string };
  criteria: readonly CriterionView[];
}

export interface ReviewPage {
  attemptId: string;
  candidateName: string;
  scenarioTitle: string;
  sessionTitle: string;
  referentialTitle: string;
  events: number;
  headHash: string;
  handedInAt: number | null;
  progress: { total: number; decided: number };
  signature: { signatoryName: string; signedAt: number; hash: string } | null;
  competences: readonly CompetenceView[];
}

export interface ReviewDossier {
  attempt: { id: string; candidateName: string; sessionTitle: string };
  scenario: { title: string };
  referential: Referential;
  report: Report;
  review: Review;
  /** Entries the evidence cites, and the last one of the journal. */
  entries: ReadonlyMap<number, JournalEntry>;
  handedInAt: number | null;
}

/** What the review desk shows: only competences this attempt can inform, in the order of the grid. */
export function reviewPage(dossier: ReviewDossier): ReviewPage {
  const { attempt, scenario, referential, report, review } = dossier;
  const reported = new Map(report.criteria.map((criterion) => [criterion.id, criterion]));
  const proposals = proposeCompetences(referential, outcomesOf(review));
  const competences = competencesInOrder(referential).flatMap((competence) => {
    const criteria = competence.criteria.flatMap((criterion): CriterionView[] => {
      const found = reported.get(criterion.id);
      if (!found) return [];
      return [
        {
          id: criterion.id,
          text: criterion.text,
          proposal: found.proposal,
          proposedValue: proposedValue(found.proposal),
          reasonNeededFor: decisionValues.filter((value) => needsReason(found.proposal, value)),
          decision: review.decisions.get(criterion.id) ?? null,
          checks: found.checks.map((check) => checkView(check, dossier)),
        },
      ];
    });
    if (criteria.length === 0) return [];
    const { outcome, reason } = proposals.get(competence.code) ?? { outcome: 'open' as const, reason: '' };
    return [{ code: competence.code, title: competence.title, proposal: { outcome, reason }, criteria }];
  });
  const { total, decided } = progressOf(review);
  return {
    attemptId: attempt.id,
    candidateName: attempt.candidateName,
    scenarioTitle: scenario.title,
    sessionTitle: attempt.sessionTitle,
    referentialTitle: referential.title,
    events: report.events,
    headHash: report.headHash,
    handedInAt: dossier.handedInAt,
    progress: { total, decided },
    signature: review.signature && { signatoryName: review.signature.signatoryName, signedAt: review.signature.signedAt, hash: review.signature.hash },
    competences,
  };
}

const outcomeOfValue: Record<DecisionValue, CriterionOutcome> = { yes: 'met', no: 'not-met', 'not-applicable': 'not-applicable' };

const outcomesOf = (review: Review): ReadonlyMap<string, CriterionOutcome> =>
  new Map([...review.decisions].map(([id, decision]) => [id, outcomeOfValue[decision.value]]));

function checkView(check: ReportedCheck, dossier: ReviewDossier): CheckView {
  return {
    id: check.id,
    title: check.title,
    question: check.human?.question ?? null,
    verdict: check.verdict,
    reason: check.reason,
    missing: check.missing,
    evidence: check.evidence.map((evidence) => evidenceView(evidence, dossier)),
  };
}

function evidenceView(evidence: Evidence, { attempt, entries, report }: ReviewDossier): EvidenceView {
  const at = (seq: number, path: string) => `/evaluation/${attempt.id}/rejeu/${seq}${path ? `/${path}` : ''}`;
  switch (evidence.kind) {
    case 'event': {
      const entry = entries.get(evidence.seq);
      if (!entry) return { label: `Événement n° ${evidence.seq}`, date: null, minute: null, quote: null, href: at(evidence.seq, '') };
      const event = { type: entry.type, data: entry.data } as AttemptEvent;
      return {
        label: describeEvent(event),
        date: entry.companyDate,
        minute: entry.companyMinute,
        quote: null,
        href: at(evidence.seq, eventPath(event)),
      };
    }
    case 'record':
      return {
        label: evidence.label,
        date: null,
        minute: null,
        quote: null,
        href: at(report.events, recordPath(evidence.collection as CollectionName, evidence.id)),
      };
    case 'passage':
      return {
        label: evidence.field,
        date: null,
        minute: null,
        quote: evidence.text,
        href: at(report.events, recordPath(evidence.collection as CollectionName, evidence.id)),
      };
    default:
      return evidence satisfies never;
  }
}

/** Sequence numbers the review page needs entries for. */
export const citedEvents = (report: Report): ReadonlySet<number> =>
  new Set(
    report.criteria.flatMap((criterion) =>
      criterion.checks.flatMap((check) => check.evidence.flatMap((evidence) => (evidence.kind === 'event' ? [evidence.seq] : []))),
    ),
  );
