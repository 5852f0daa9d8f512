import type { Criterion } from '../schema';

import type { CriterionOutcome, DecisionFacts, ExemptionRequest, MissingPiece } from './facts';
import type { Decision, NotApplicableTreatment } from './schema';

/** How a criterion counts for its competence. */
export interface SettledCriterion {
  readonly id: string;
  /** `out`: neither for nor against. */
  readonly counts: 'yes' | 'no' | 'open' | 'out';
  /** Set aside by the jury for this candidate. */
  readonly exempted: boolean;
  readonly missing: readonly MissingPiece[];
}

/**
 * An item of a list given as examples supports its competence when met and weighs nothing otherwise: the certifier does not demand it by
 * itself, its stem does.
 */
export function settleCriterion(
  criterion: Criterion,
  facts: DecisionFacts,
  decision: Decision,
  treatment: NotApplicableTreatment,
): SettledCriterion {
  const outcome = facts.outcomes.get(criterion.id) ?? 'open';
  const request = decision.exemption ? facts.exemptions?.get(criterion.id) : undefined;
  const exemption = request && decision.exemption ? lacking(criterion.id, request, decision) : null;
  if (request?.granted && exemption?.length === 0)
    return { id: criterion.id, counts: 'out', exempted: true, missing: [] };
  // A request neither complete nor refused keeps a criterion that is not met from counting against the candidate.
  if (exemption && exemption.length > 0 && request?.granted !== false && outcome !== 'met')
    return { id: criterion.id, counts: 'open', exempted: false, missing: exemption };
  const settled = withTreatment(criterion.id, outcome, facts, treatment);
  if (criterion.under?.list === 'illustrative' && settled.counts !== 'yes')
    return { ...settled, counts: 'out' };
  return settled;
}

function withTreatment(
  id: string,
  outcome: CriterionOutcome,
  facts: DecisionFacts,
  treatment: NotApplicableTreatment,
): SettledCriterion {
  const counts = { met: 'yes', 'not-met': 'no', open: 'open' } as const;
  if (outcome !== 'not-applicable') return { id, counts: counts[outcome], exempted: false, missing: [] };
  switch (treatment) {
    case 'left-out':
      return { id, counts: 'out', exempted: false, missing: [] };
    case 'examiner-decides':
      return { id, counts: 'open', exempted: false, missing: [] };
    case 'no-with-comment':
      return {
        id,
        counts: 'open',
        exempted: false,
        missing: facts.commented?.has(id) ? [] : [commentOn(id)],
      };
    default:
      return treatment satisfies never;
  }
}

const commentOn = (id: string): MissingPiece => ({
  kind: 'comment',
  codes: [id],
  label: `Commentaire qui explique pourquoi ${id} est sans objet`,
});

/** What a request for exemption still lacks: advice, each condition, the jury's decision. */
function lacking(
  id: string,
  { advice, conditions, granted }: ExemptionRequest,
  { exemption, roles }: Decision,
): readonly MissingPiece[] {
  if (!exemption) return [];
  const who = (role: string): string => roles.find((one) => one.id === role)?.label ?? role;
  const piece = (label: string): MissingPiece => ({
    kind: 'exemption',
    codes: [id],
    label: `${id} : ${label}`,
  });
  return [
    ...(advice.trim() === '' ? [piece(`avis motivé attendu (${who(exemption.advisedBy)})`)] : []),
    ...exemption.conditions
      .filter((condition) => !conditions.has(condition.id))
      .map((condition) => piece(`condition à établir – ${condition.text}`)),
    ...(granted === null ? [piece(`décision attendue (${who(exemption.decidedBy)})`)] : []),
  ];
}
