import type { Decision as DecisionRules } from '../referential/decision/schema';
import { SIGNED, type ReviewRefusal } from './deciding';
import type { Exemption, ExemptionFields, Review } from './records';

/**
 * One request to set a criterion aside, written or answered, or why it cannot be. It is granted only over the disability officer's
 * advice and with every condition established; the jury is never bound to grant it. A request with nothing in it is none:
 * `exemption` is then null.
 */
export function exemptCriterion(
  review: Review,
  { exemption: rule }: Pick<DecisionRules, 'exemption'>,
  fields: ExemptionFields,
  by: { userId: string; at: number },
): { refused: false; review: Review; exemption: Exemption | null } | ReviewRefusal {
  if (review.signature) return SIGNED;
  if (!rule)
    return {
      refused: true,
      message: 'Cette certification ne prévoit pas d’écarter un critère.',
      field: 'criterionId',
    };
  if (!review.proposals.has(fields.criterionId))
    return { refused: true, message: 'Ce critère n’est pas évalué par ce passage.', field: 'criterionId' };
  const known = rule.conditions.map(({ id }) => id);
  if (fields.conditions.some((id) => !known.includes(id)))
    return {
      refused: true,
      message: 'Cette condition n’est pas prévue par la certification.',
      field: 'conditions',
    };
  if (fields.answer === 'granted' && fields.advice === '')
    return {
      refused: true,
      message:
        'Écarter un critère demande l’avis motivé du référent handicap : reportez-le avant d’enregistrer.',
      field: 'advice',
    };
  if (fields.answer === 'granted' && known.some((id) => !fields.conditions.includes(id)))
    return {
      refused: true,
      message:
        'Un critère n’est écarté que si toutes les conditions sont établies : cochez-les, ou refusez la demande.',
      field: 'conditions',
    };
  const empty = fields.answer === 'pending' && fields.advice === '' && fields.conditions.length === 0;
  const exemptions = new Map(review.exemptions);
  if (empty) {
    exemptions.delete(fields.criterionId);
    return { refused: false, review: { ...review, exemptions }, exemption: null };
  }
  const exemption: Exemption = {
    ...fields,
    conditions: known.filter((id) => fields.conditions.includes(id)),
    decidedBy: by.userId,
    decidedAt: by.at,
  };
  return {
    refused: false,
    review: { ...review, exemptions: exemptions.set(fields.criterionId, exemption) },
    exemption,
  };
}
