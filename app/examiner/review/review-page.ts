import type { Report } from '~/domain/grading/report';
import type { DecisionSettings } from '~/domain/referential/decision/facts';
import { treatmentInForce } from '~/domain/referential/decision/rule-in-force';
import type { Decision, NotApplicableTreatment } from '~/domain/referential/decision/schema';
import { selectPlacedCriterion } from '~/domain/referential/model';
import type { Referential } from '~/domain/referential/schema';
import { reviewedGrid } from '~/domain/review/levels';
import { progressOf } from '~/domain/review/settled';
import { criterionView, type CriterionDossier, type CriterionView } from './criterion-view';
import { levelView, proposalView, type LevelView, type ProposalView } from './levels/level-view';
import { signatoriesOf } from './levels/signatories';

/** A competence this attempt informs, with those of its criteria it evaluates. */
export interface CompetenceView extends LevelView {
  criteria: readonly CriterionView[];
}

/** Under which conditions a jury may set a criterion aside. */
export interface ExemptionRuleView {
  note: string;
  conditions: readonly { id: string; text: string }[];
  advisedBy: string;
  decidedBy: string;
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
  /** Null where the certification provides none. */
  exemptionRule: ExemptionRuleView | null;
  signature: { signatoryName: string; signedAt: number; hash: string } | null;
  competences: readonly CompetenceView[];
  /** Blocks this attempt informs; none where the certification has no block to conclude. */
  blocks: readonly LevelView[];
  certification: { title: string; proposal: ProposalView };
  /** Who signs the minutes by hand, in French. */
  signatories: readonly string[];
}

export interface ReviewDossier extends CriterionDossier {
  attempt: { id: string; candidateName: string; sessionTitle: string };
  scenario: { title: string; missions: readonly { id: string; title: string }[] };
  referential: Referential;
  /** What the centre chose where the certifier leaves the rule open. */
  settings: DecisionSettings;
  report: Report;
  handedInAt: number | null;
}

/** What the review desk shows: only competences this attempt can inform, in the order of the grid. */
export function reviewPage(dossier: ReviewDossier): ReviewPage {
  const { attempt, scenario, referential, report, review, deciders } = dossier;
  const reported = new Map(report.criteria.map((criterion) => [criterion.id, criterion]));
  const { levels, certification } = reviewedGrid(review, dossier);
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
    exemptionRule: exemptionRuleView(referential.decision),
    signature: signature && {
      signatoryName: signature.signatoryName,
      signedAt: signature.signedAt,
      hash: signature.hash,
    },
    competences: levels
      .filter(({ level }) => level === 'competence')
      .map((level) => ({
        ...levelView(level, deciders),
        criteria: level.informed.flatMap((id) => {
          const found = reported.get(id);
          return found
            ? [criterionView(selectPlacedCriterion(referential, id).criterion, found, dossier)]
            : [];
        }),
      })),
    blocks: levels.filter(({ level }) => level === 'block').map((level) => levelView(level, deciders)),
    certification: { title: referential.title, proposal: proposalView(certification) },
    signatories: signatoriesOf(referential.decision),
  };
}

function exemptionRuleView({ exemption, roles }: Decision): ExemptionRuleView | null {
  if (!exemption) return null;
  const who = (role: string) => roles.find(({ id }) => id === role)?.label ?? role;
  const { note, conditions, advisedBy, decidedBy } = exemption;
  return { note, conditions, advisedBy: who(advisedBy), decidedBy: who(decidedBy) };
}

/** Every level to conclude, from the bottom up. */
export const levelsOf = ({
  competences,
  blocks,
}: Pick<ReviewPage, 'competences' | 'blocks'>): LevelView[] => [...competences, ...blocks];
