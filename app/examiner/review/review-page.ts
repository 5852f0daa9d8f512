import type { JournalEntry } from '~/domain/attempt/journal';
import type { World } from '~/domain/attempt/world';
import type { Report, ReportedCheck, ReportedCriterion } from '~/domain/grading/report';
import type {
  CriterionOutcome,
  DecisionFacts,
  DecisionSettings,
  GridProposal,
  LevelOutcome,
  LevelProposal,
} from '~/domain/referential/decision/facts';
import { proposeGrid } from '~/domain/referential/decision/propose';
import { treatmentInForce } from '~/domain/referential/decision/rule-in-force';
import type { NotApplicableTreatment } from '~/domain/referential/decision/schema';
import { competencesInOrder, competencesOfBlock } from '~/domain/referential/model';
import type { Criterion, Referential } from '~/domain/referential/schema';
import { isExplained, needsReason, progressOf, proposedValue } from '~/domain/review/deciding';
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
  /** How much of the criterion was observed; null when no check informs it. */
  observed: string | null;
  proposedValue: DecisionValue | null;
  /** Values that must be explained, for the form to say so before sending. */
  reasonNeededFor: readonly DecisionValue[];
  decision: DecisionView | null;
  checks: readonly CheckView[];
}

/** What the certification's own rule makes of the decisions taken so far: proposed, never final. */
export interface ProposalView {
  outcome: LevelOutcome;
  reason: string;
  /** French, what keeps the level from being complete. */
  missing: readonly string[];
  decidedBy: string;
}

export interface CompetenceView {
  code: string;
  title: string;
  proposal: ProposalView;
  criteria: readonly CriterionView[];
}

/** A block this attempt informs, or the whole certification. */
export interface UpperLevelView {
  level: 'block' | 'certification';
  title: string;
  proposal: ProposalView;
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
  /** What the grid makes of a criterion without object. */
  notApplicable: NotApplicableTreatment;
  signature: { signatoryName: string; signedAt: number; hash: string } | null;
  competences: readonly CompetenceView[];
  upperLevels: readonly UpperLevelView[];
}

export interface ReviewDossier {
  attempt: { id: string; candidateName: string; sessionTitle: string };
  scenario: { title: string; missions: readonly { id: string; title: string }[] };
  referential: Referential;
  /** What the centre chose where the certifier leaves the rule open. */
  settings: DecisionSettings;
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
  const proposals = proposeGrid(referential, factsOf(review), dossier.settings);
  const competences = competencesInOrder(referential).flatMap((competence) => {
    const criteria = competence.criteria.flatMap((criterion) => {
      const found = reported.get(criterion.id);
      return found ? [criterionView(criterion, found, dossier)] : [];
    });
    if (criteria.length === 0) return [];
    const proposal = proposals.competences.get(competence.code);
    if (!proposal) return [];
    return [{ code: competence.code, title: competence.title, proposal: proposalView(proposal), criteria }];
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
    notApplicable: treatmentInForce(referential.decision, dossier.settings).rule,
    signature: signature && {
      signatoryName: signature.signatoryName,
      signedAt: signature.signedAt,
      hash: signature.hash,
    },
    competences,
    upperLevels: upperLevels(referential, proposals, new Set(competences.map((one) => one.code))),
  };
}

/** The first reason of an open level is often the very thing that is missing: it is not said twice. */
const proposalView = ({ outcome, reason, missing, decidedBy }: LevelProposal): ProposalView => ({
  outcome,
  reason,
  missing: missing.map((piece) => piece.label).filter((label) => label !== reason),
  decidedBy,
});

/** Blocks with a competence this attempt informs, then the certification. */
function upperLevels(
  referential: Referential,
  { blocks, certification }: GridProposal,
  informed: ReadonlySet<string>,
): UpperLevelView[] {
  const concerned = referential.blocks.flatMap((block) => {
    const proposal = blocks.get(block.code);
    const counts = competencesOfBlock(block).some((competence) => informed.has(competence.code));
    if (!proposal || !counts || proposal.rule === 'no-blocks') return [];
    const title = `${block.code} · ${block.title}`;
    return [{ level: 'block' as const, title, proposal: proposalView(proposal) }];
  });
  return [
    ...concerned,
    { level: 'certification', title: referential.title, proposal: proposalView(certification) },
  ];
}

const outcomeOfValue: Record<DecisionValue, CriterionOutcome> = {
  yes: 'met',
  no: 'not-met',
  'not-applicable': 'not-applicable',
};

const factsOf = ({ decisions }: Review): DecisionFacts => ({
  outcomes: new Map([...decisions].map(([id, decision]) => [id, outcomeOfValue[decision.value]])),
  commented: new Set([...decisions].flatMap(([id, decision]) => (isExplained(decision) ? [id] : []))),
});

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
    observed: observedInWords(found),
    proposedValue: proposedValue(found.proposal),
    reasonNeededFor: decisionValues.filter((value) => needsReason(found.proposal, value)),
    decision: decision
      ? { ...decision, decidedByName: dossier.deciders.get(decision.decidedBy) ?? 'un examinateur' }
      : null,
    checks: found.checks.map((check) => checkView(check, criterion.id, dossier)),
  };
}

/** « Observé à 60 % : 2 contrôles sur 3, 3 éléments sur 5 de la liste ». */
function observedInWords({ confidence, observed }: ReportedCriterion): string | null {
  if (observed === undefined || observed.ofChecks === 0) return null;
  const { checks, ofChecks, items, ofItems } = observed;
  const plural = (count: number): string => (count > 1 ? 's' : '');
  const parts = [
    `${checks} contrôle${plural(checks)} sur ${ofChecks}`,
    ...(items === null ? [] : [`${items} élément${plural(items)} sur ${ofItems} de la liste`]),
  ];
  return `Observé à ${Math.round(confidence * 100)}\u00a0%\u00a0: ${parts.join(', ')}`;
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
