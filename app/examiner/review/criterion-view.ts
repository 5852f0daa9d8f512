import type { JournalEntry } from '~/domain/attempt/journal';
import type { World } from '~/domain/attempt/world';
import type { Report, ReportedCheck, ReportedCriterion } from '~/domain/grading/report';
import type { Criterion } from '~/domain/referential/schema';
import { needsReason, proposedValue } from '~/domain/review/deciding';
import {
  decisionValues,
  type Decision,
  type DecisionValue,
  type Exemption,
  type Proposal,
  type Review,
} from '~/domain/review/records';
import { isExempted, settledAt } from '~/domain/review/settled';
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

export interface ExemptionView extends Omit<Exemption, 'advice'> {
  /** Null for those who only look: it concerns the candidate's health. */
  advice: string | null;
  hasAdvice: boolean;
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
  exemption: ExemptionView | null;
  /** Decided, or set aside by the jury. */
  settled: boolean;
  /** Set aside by the jury: neutral, whatever was decided before. */
  exempted: boolean;
  checks: readonly CheckView[];
}

export interface CriterionDossier {
  attempt: { id: string };
  scenario: { missions: readonly { id: string; title: string }[] };
  report: Pick<Report, 'events'>;
  review: Review;
  /** Names of those who decided, by user id. */
  deciders: ReadonlyMap<string, string>;
  /** Entries the evidence cites. */
  entries: ReadonlyMap<number, JournalEntry>;
  /** The company as the candidate left it. */
  world: World;
  /** Whether the reader may read a disability officer's advice. */
  readsAdvice: boolean;
}

export function criterionView(
  criterion: Criterion,
  found: ReportedCriterion,
  dossier: CriterionDossier,
): CriterionView {
  const { review, deciders, readsAdvice } = dossier;
  const decision = review.decisions.get(criterion.id);
  const exemption = review.exemptions.get(criterion.id);
  const nameOf = (userId: string) => deciders.get(userId) ?? 'un examinateur';
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
    decision: decision ? { ...decision, decidedByName: nameOf(decision.decidedBy) } : null,
    exemption: exemption
      ? {
          ...exemption,
          advice: readsAdvice ? exemption.advice : null,
          hasAdvice: exemption.advice !== '',
          decidedByName: nameOf(exemption.decidedBy),
        }
      : null,
    settled: settledAt(review, criterion.id) !== null,
    exempted: isExempted(review, criterion.id),
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

const checkView = (check: ReportedCheck, criterionId: string, dossier: CriterionDossier): CheckView => ({
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
