import { contentHash } from '../attempt/hash-chain';
import type { NotApplicableTreatment } from '../referential/decision/schema';
import type { Decision, DecisionFields, DecisionValue, Proposal, Review, Signature } from './records';

export type ReviewRefusal = { refused: true; message: string; field?: string };

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
  if (review.signature)
    return { refused: true, message: 'Cette évaluation est signée : elle ne peut plus être modifiée.' };
  const proposal = review.proposals.get(fields.criterionId);
  if (proposal === undefined)
    return { refused: true, message: 'Ce critère n’est pas évalué par ce passage.', field: 'criterionId' };
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

export interface ReviewProgress {
  total: number;
  decided: number;
  /** Criteria still without a decision, in the order of the grid. */
  remaining: readonly string[];
}

export function progressOf(review: Review): ReviewProgress {
  const remaining = [...review.proposals.keys()].filter((id) => !review.decisions.has(id));
  return { total: review.proposals.size, decided: review.proposals.size - remaining.length, remaining };
}

/** Criteria whose decision differs from a proposal that a regrading changed since, without a word about it. */
export const unexplainedDecisions = (review: Review): readonly string[] =>
  [...review.decisions.values()]
    .filter(({ criterionId, value, reason }) => {
      const proposal = review.proposals.get(criterionId);
      return proposal !== undefined && reason === '' && needsReason(proposal, value);
    })
    .map(({ criterionId }) => criterionId);

/** Whether the decision bears words that explain it, as a comment or as a reason. */
export const isExplained = ({ comment, reason }: Pick<Decision, 'comment' | 'reason'>): boolean =>
  comment !== '' || reason !== '';

/** Criteria without object that nothing explains, where the certification records them as a no that a comment explains. */
export const uncommentedDecisions = (
  review: Review,
  notApplicable: NotApplicableTreatment,
): readonly string[] =>
  notApplicable !== 'no-with-comment'
    ? []
    : [...review.proposals.keys()].filter((id) => {
        const decision = review.decisions.get(id);
        return decision?.value === 'not-applicable' && !isExplained(decision);
      });

/** Hash of what a signature covers: attempt, journal head, grader, every decision, signatory and moment. */
export const signatureHash = (review: Review, by: { userId: string; name: string; at: number }): string =>
  contentHash({
    attemptId: review.attemptId,
    headHash: review.headHash,
    graderVersion: review.graderVersion,
    decisions: [...review.decisions.values()].sort((a, b) => (a.criterionId < b.criterionId ? -1 : 1)),
    signatory: by,
  });

/** The signed review, or why it cannot be signed yet. @param notApplicable what the grid makes of a criterion without object */
export function signReview(
  review: Review,
  by: { userId: string; name: string; at: number },
  notApplicable: NotApplicableTreatment,
): { refused: false; review: Review; signature: Signature } | ReviewRefusal {
  if (review.signature) return { refused: true, message: 'Cette évaluation est déjà signée.' };
  const { remaining } = progressOf(review);
  if (remaining.length > 0) {
    const several = remaining.length > 1;
    return {
      refused: true,
      message: `${remaining.length} critère${several ? 's restent' : ' reste'} sans décision. Décidez-${several ? 'les' : 'le'} avant de signer.`,
    };
  }
  const unexplained = unexplainedDecisions(review);
  if (unexplained.length > 0) {
    const several = unexplained.length > 1;
    return {
      refused: true,
      message: `Depuis votre décision, la proposition a changé pour ${unexplained.length} critère${several ? 's' : ''} (${unexplained.join(', ')}) : décidez-${several ? 'les' : 'le'} de nouveau, ou donnez-en le motif, avant de signer.`,
    };
  }
  const uncommented = uncommentedDecisions(review, notApplicable);
  if (uncommented.length > 0) {
    const several = uncommented.length > 1;
    return {
      refused: true,
      message: `Une ligne sans objet se coche « non » avec un commentaire obligatoire : expliquez ${several ? 'les lignes' : 'la ligne'} ${uncommented.join(', ')}, enregistrez, puis signez.`,
    };
  }
  const signature = {
    signedBy: by.userId,
    signatoryName: by.name,
    signedAt: by.at,
    hash: signatureHash(review, by),
  };
  return { refused: false, review: { ...review, signature }, signature };
}
