import type { JournalEntry } from '~/domain/attempt/journal';
import type { World } from '~/domain/attempt/world';
import type { Report, ReportedCheck, ReportedCriterion } from '~/domain/grading/report';
import { proposeCompetences, type CriterionOutcome, type LevelOutcome } from '~/domain/referential/decision';
import { competencesInOrder } from '~/domain/referential/model';
import type { Criterion, Referential } from '~/domain/referential/schema';
import { needsReason, progressOf, proposedValue } from '~/domain/review/deciding';
import {
  decisionValues,
  type Decision,
  type DecisionValue,
  type Proposal,
  type Review,
} from '~/domain/review/records';
import { evidenceView, type EvidenceView } from './evidence/evidence-view';

export interface CheckView {
  id: string;
  title: string;
  /** Title of the mission it belongs to. */
  mission: string | null;
  verdict: ReportedCheck['verdict'];
  reason: string;
  missing: string | null;
  /** What only a person can answer, with what each degree looks like. */
  human: ReportedCheck['human'];
  /** Technical cause of a check that could not be computed. */
  fault: string | null;
  evidence: readonly EvidenceView[];
}

export interface DecisionView extends Decision {
  decidedByName: string;
}

export interface CriterionView {
  id: string;
  text: string;
  /** What an examiner looks at, with the items the certifier lists and the condition it applies under. */
  guide: { lookAt: string; checklist: readonly string[]; appliesWhen: string | null };
  proposal: Proposal;
  /** Why the machine proposes this. */
  proposalReason: string;
  proposedValue: DecisionValue | null;
  /** Values that must be explained, for the form to say so before sending. */
  reasonNeededFor: readonly DecisionValue[];
  decision: DecisionView | null;
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
  graderVersion: string;
  handedInAt: number | null;
  progress: { total: number; decided: number };
  signature: { signatoryName: string; signedAt: number; hash: string } | null;
  competences: readonly CompetenceView[];
}

export interface ReviewDossier {
  attempt: { id: string; candidateName: string; sessionTitle: string };
  scenario: { title: string; missions: readonly { id: string; title: string }[] };
  referential: Referential;
  report: Report;
  review: Review;
  /** Names of those who decided, by user id. */
  deciders: ReadonlyMap<string, string>;
  /** Entries the evidence cites. */
  entries: ReadonlyMap<number, JournalEntry>;
  /** The company as the candidate left it. */
  world: World;
  handedInAt: number | null;
}

/** What the review desk shows: only competences this attempt can inform, in the order of the grid. */
export function reviewPage(dossier: ReviewDossier): ReviewPage {
  const { attempt, scenario, referential, report, review } = dossier;
  const reported = new Map(report.criteria.map((criterion) => [criterion.id, criterion]));
  const proposals = proposeCompetences(referential, outcomesOf(review));
  const competences = competencesInOrder(referential).flatMap((competence) => {
    const criteria = competence.criteria.flatMap((criterion) => {
      const found = reported.get(criterion.id);
      return found ? [criterionView(criterion, found, dossier)] : [];
    });
    if (criteria.length === 0) return [];
    const { outcome, reason } = proposals.get(competence.code) ?? { outcome: 'open' as const, reason: '' };
    return [{ code: competence.code, title: competence.title, proposal: { outcome, reason }, criteria }];
  });
  const { total, decided } = progressOf(review);
  const { signature } = review;
  return {
    attemptId: attempt.id,
    candidateName: attempt.candidateName,
    scenarioTitle: scenario.title,
    sessionTitle: attempt.sessionTitle,
    referentialTitle: referential.title,
    events: report.events,
    headHash: report.headHash,
    graderVersion: report.graderVersion,
    handedInAt: dossier.handedInAt,
    progress: { total, decided },
    signature: signature && {
      signatoryName: signature.signatoryName,
      signedAt: signature.signedAt,
      hash: signature.hash,
    },
    competences,
  };
}

const outcomeOfValue: Record<DecisionValue, CriterionOutcome> = {
  yes: 'met',
  no: 'not-met',
  'not-applicable': 'not-applicable',
};

const outcomesOf = (review: Review): ReadonlyMap<string, CriterionOutcome> =>
  new Map([...review.decisions].map(([id, decision]) => [id, outcomeOfValue[decision.value]]));

function criterionView(
  criterion: Criterion,
  found: ReportedCriterion,
  dossier: ReviewDossier,
): CriterionView {
  const decision = dossier.review.decisions.get(criterion.id);
  return {
    id: criterion.id,
    text: criterion.text,
    guide: {
      lookAt: criterion.lookAt,
      checklist: criterion.checklist.map((item) => item.label),
      appliesWhen: criterion.appliesWhen ?? null,
    },
    proposal: found.proposal,
    proposalReason: found.reason,
    proposedValue: proposedValue(found.proposal),
    reasonNeededFor: decisionValues.filter((value) => needsReason(found.proposal, value)),
    decision: decision
      ? { ...decision, decidedByName: dossier.deciders.get(decision.decidedBy) ?? 'un examinateur' }
      : null,
    checks: found.checks.map((check) => checkView(check, criterion.id, dossier)),
  };
}

/** Many reasons end with the very thing that is missing: it is not said twice. */
const alreadySaid = ({ reason, missing }: ReportedCheck): boolean =>
  missing !== null && reason.toLowerCase().includes(missing.toLowerCase());

const checkView = (check: ReportedCheck, criterionId: string, dossier: ReviewDossier): CheckView => ({
  id: check.id,
  title: check.title,
  mission: dossier.scenario.missions.find((mission) => mission.id === check.mission)?.title ?? null,
  verdict: check.verdict,
  // What is left to the examiner repeats its question as a reason.
  reason: check.human && check.verdict === 'to-judge' ? '' : check.reason,
  missing: alreadySaid(check) ? null : check.missing,
  human: check.human,
  fault: check.fault,
  evidence: check.evidence.map((evidence) =>
    evidenceView(evidence, {
      attemptId: dossier.attempt.id,
      criterionId,
      events: dossier.report.events,
      entries: dossier.entries,
      world: dossier.world,
    }),
  ),
});
