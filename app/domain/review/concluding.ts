import type { DecidedLevel } from '../referential/decision/facts';
import { SIGNED, type ReviewRefusal } from './deciding';
import {
  conclusionNeedsReason,
  expectedOf,
  reviewedGrid,
  type ReviewedLevel,
  type ReviewGrid,
} from './levels';
import { levelKey, type Conclusion, type ConclusionFields, type Level, type Review } from './records';

/** One competence or block concluded, or why it cannot be. A level is concluded once what it rests on is decided. */
export function concludeLevel(
  review: Review,
  grid: ReviewGrid,
  fields: ConclusionFields,
  by: { userId: string; at: number },
): { refused: false; review: Review; conclusion: Conclusion } | ReviewRefusal {
  if (review.signature) return SIGNED;
  const key = levelKey(fields);
  const level = reviewedGrid(review, grid).levels.find((one) => levelKey(one) === key);
  if (!level) {
    const what = fields.level === 'block' ? 'Ce bloc n’est pas évalué' : 'Cette compétence n’est pas évaluée';
    return { refused: true, message: `${what} par ce passage.`, field: 'code' };
  }
  if (level.awaited.length > 0) return { refused: true, message: awaitedInWords(level) };
  if (fields.reason === '' && conclusionNeedsReason(level, fields.value))
    return { refused: true, message: reasonAsked(level, fields.value), field: 'reason' };
  const conclusion: Conclusion = { ...fields, decidedBy: by.userId, decidedAt: by.at };
  return {
    refused: false,
    review: { ...review, conclusions: new Map(review.conclusions).set(key, conclusion) },
    conclusion,
  };
}

/** The review without this conclusion, as if nobody had concluded the level. */
export function withdrawConclusion(
  review: Review,
  level: Level,
): { refused: false; review: Review; withdrawn: Conclusion } | ReviewRefusal {
  if (review.signature) return SIGNED;
  const conclusions = new Map(review.conclusions);
  const withdrawn = conclusions.get(levelKey(level));
  if (!withdrawn) return { refused: true, message: 'Il n’y a pas de conclusion à retirer.' };
  conclusions.delete(levelKey(level));
  return { refused: false, review: { ...review, conclusions }, withdrawn };
}

/** « Décidez d’abord les 2 critères restants (AC.1, AC.2). » */
export function awaitedInWords({ level, awaited }: ReviewedLevel): string {
  const several = awaited.length > 1;
  const codes = awaited.join(', ');
  if (level === 'block')
    return `Concluez d’abord ${several ? `ses ${awaited.length} compétences restantes` : 'sa compétence restante'} (${codes}).`;
  return `Décidez d’abord ${several ? `ses ${awaited.length} critères restants` : 'son critère restant'} (${codes}).`;
}

/** What to explain, in a conclusion that has to be. */
export function reasonAsked(level: ReviewedLevel, value: DecidedLevel): string {
  const { informed, criteria, proposal } = level;
  const expected = expectedOf(level);
  if (expected === null || value === expected)
    return `Ce passage n’évalue que ${informed.length} critère${informed.length > 1 ? 's' : ''} sur ${criteria.length} : indiquez sur quoi d’autre repose votre conclusion.`;
  if (expected === proposal.outcome)
    return 'Votre conclusion diffère de la proposition : indiquez-en le motif avant d’enregistrer.';
  const all =
    level.level === 'block' ? 'Toutes ses compétences sont conclues' : 'Tous ses critères sont décidés';
  return `${all} dans l’autre sens : indiquez-en le motif avant d’enregistrer.`;
}
