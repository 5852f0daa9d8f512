import { contentHash } from '../attempt/hash-chain';
import { treatmentInForce } from '../referential/decision/rule-in-force';
import { SIGNED, uncommentedDecisions, unexplainedDecisions, type ReviewRefusal } from './deciding';
import { isUnexplained, mustBeConcluded, reviewedGrid, type ReviewedLevel, type ReviewGrid } from './levels';
import { levelKey, type Review, type Signature } from './records';
import { progressOf } from './settled';

interface Signatory {
  userId: string;
  name: string;
  at: number;
}

/** Absent when empty: what was signed before such decisions existed keeps its hash. */
const inOrder = <Item>(items: Iterable<Item>, key: (item: Item) => string): Item[] | undefined => {
  const sorted = [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return sorted.length > 0 ? sorted : undefined;
};

/** Hash of what a signature covers: attempt, journal head, grader, every decision, conclusion and exemption, signatory and moment. */
export const signatureHash = (review: Review, by: Signatory): string =>
  contentHash({
    attemptId: review.attemptId,
    headHash: review.headHash,
    graderVersion: review.graderVersion,
    decisions: inOrder(review.decisions.values(), (one) => one.criterionId) ?? [],
    conclusions: inOrder(review.conclusions.values(), levelKey),
    exemptions: inOrder(review.exemptions.values(), (one) => one.criterionId),
    signatory: by,
  });

/** The signed review, or why it cannot be signed yet. */
export function signReview(
  review: Review,
  by: Signatory,
  grid: ReviewGrid,
): { refused: false; review: Review; signature: Signature } | ReviewRefusal {
  if (review.signature) return { ...SIGNED, message: 'Cette évaluation est déjà signée.' };
  const message = whatKeepsFromSigning(review, grid);
  if (message !== null) return { refused: true, message };
  const signature = {
    signedBy: by.userId,
    signatoryName: by.name,
    signedAt: by.at,
    hash: signatureHash(review, by),
  };
  return { refused: false, review: { ...review, signature }, signature };
}

/** French, the first thing to do before signing; null when nothing is left. */
function whatKeepsFromSigning(review: Review, grid: ReviewGrid): string | null {
  const { remaining } = progressOf(review);
  if (remaining.length > 0) {
    const several = remaining.length > 1;
    return `${remaining.length} critère${several ? 's restent' : ' reste'} sans décision. Décidez-${several ? 'les' : 'le'} avant de signer.`;
  }
  const unexplained = unexplainedDecisions(review);
  if (unexplained.length > 0) {
    const several = unexplained.length > 1;
    return `Depuis votre décision, la proposition a changé pour ${unexplained.length} critère${several ? 's' : ''} (${unexplained.join(', ')}) : décidez-${several ? 'les' : 'le'} de nouveau, ou donnez-en le motif, avant de signer.`;
  }
  const { rule: notApplicable } = treatmentInForce(grid.referential.decision, grid.settings);
  const uncommented = uncommentedDecisions(review, notApplicable);
  if (uncommented.length > 0) {
    const several = uncommented.length > 1;
    return `Une ligne sans objet se coche « non » avec un commentaire obligatoire : expliquez ${several ? 'les lignes' : 'la ligne'} ${uncommented.join(', ')}, enregistrez, puis signez.`;
  }
  const pending = [...review.exemptions.values()].filter(({ answer }) => answer === 'pending');
  if (pending.length > 0)
    return `Une demande d’écarter un critère attend sa réponse (${pending.map(({ criterionId }) => criterionId).join(', ')}) : accordez-la, refusez-la ou retirez-la avant de signer.`;
  return whatLevelsLack(reviewedGrid(review, grid).levels);
}

function whatLevelsLack(levels: readonly ReviewedLevel[]): string | null {
  const left = levels.filter((level) => level.conclusion === null && mustBeConcluded(level));
  if (left.length > 0) return `Ce passage évalue en entier ${codesOf(left)} : concluez avant de signer.`;
  const early = levels.filter(({ conclusion, awaited }) => conclusion !== null && awaited.length > 0);
  if (early.length > 0)
    return `Des compétences sur lesquelles repose ${codesOf(early)} ne sont plus conclues : concluez-les, ou retirez la conclusion du bloc, avant de signer.`;
  const unexplained = levels.filter(isUnexplained);
  if (unexplained.length > 0)
    return `Depuis votre conclusion, les décisions ou la proposition ont changé pour ${codesOf(unexplained)} : concluez de nouveau, ou donnez-en le motif, avant de signer.`;
  return null;
}

const codesOf = (levels: readonly ReviewedLevel[]): string => levels.map(({ code }) => code).join(', ');
