import type { NotApplicableTreatment } from '../referential/decision/schema';
import type { Decision, DecisionFields, DecisionValue, Proposal, Review } from './records';
import { isExempted, isExplained } from './settled';

export type ReviewRefusal = { refused: true; message: string; field?: string };

export const SIGNED: ReviewRefusal = {
  refused: true,
  message: 'Cette évaluation est signée : elle ne peut plus être modifiée.',
};

/** The value a proposal amounts to, or null when the machine proposes none. */
export const proposedValue = (proposal: Proposal): DecisionValue | null =>
  proposal === 'met' ? 'yes' : proposal === 'not-met' ? 'no' : null;

/**
 * Whether a decision must be explained: it contradicts the machine's proposal, or grants a criterion nothing was
 * observed for. The examiner stays free; the record says why.
 */
export function needsReason(proposal: Proposal, value: DecisionValue): boolean {
  const proposed = proposedValue(proposal);
  if (proposed !== null) return value !== proposed;
  return proposal === 'not-observed' && value === 'yes';
}

/** One decision added to the review, or why it cannot be. */
export function decideCriterion(
  review: Review,
  fields: DecisionFields,
  by: { userId: string; at: number },
): { refused: false; review: Review; decision: Decision } | ReviewRefusal {
  if (review.signature) return SIGNED;
  const proposal = review.proposals.get(fields.criterionId);
  if (proposal === undefined)
    return { refused: true, message: 'Ce critère n’est pas évalué par ce passage.', field: 'criterionId' };
  if (isExempted(review, fields.criterionId))
    return {
      refused: true,
      message:
        'Ce critère est écarté par le jury : il n’est plus à décider. Pour le décider, refusez ou retirez la demande.',
    };
  if (needsReason(proposal, fields.value) && fields.reason === '') {
    return {
      refused: true,
      message: 'Votre décision diffère de la proposition : indiquez-en le motif avant d’enregistrer.',
      field: 'reason',
    };
  }
  const decision: Decision = { ...fields, decidedBy: by.userId, decidedAt: by.at };
  return {
    refused: false,
    review: { ...review, decisions: new Map(review.decisions).set(fields.criterionId, decision) },
    decision,
  };
}

/** Criteria whose decision differs from a proposal that a regrading changed since, without a word about it. */
export const unexplainedDecisions = (review: Review): readonly string[] =>
  [...review.decisions.values()]
    .filter(({ criterionId, value, reason }) => {
      const proposal = review.proposals.get(criterionId);
      if (proposal === undefined || isExempted(review, criterionId)) return false;
      return reason === '' && needsReason(proposal, value);
    })
    .map(({ criterionId }) => criterionId);

/** Criteria without object that nothing explains, where the certification records them as a no that a comment explains. */
export const uncommentedDecisions = (
  review: Review,
  notApplicable: NotApplicableTreatment,
): readonly string[] =>
  notApplicable !== 'no-with-comment'
    ? []
    : [...review.proposals.keys()].filter((id) => {
        const decision = review.decisions.get(id);
        if (decision?.value !== 'not-applicable' || isExempted(review, id)) return false;
        return !isExplained(decision);
      });
