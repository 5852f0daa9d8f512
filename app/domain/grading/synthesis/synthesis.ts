import type { Verdict } from '../verdict';

export type CriterionProposal = 'met' | 'not-met' | 'not-observed' | 'to-judge';

/** What a check says of one criterion: its verdict, and the items of the criterion's list it looks at. */
export interface SynthesisedCheck {
  readonly verdict: Verdict;
  readonly items: readonly string[];
}

/** How much of a criterion was seen. */
export interface Observed {
  readonly checks: number;
  readonly ofChecks: number;
  /** Items of the criterion's list seen by a check that observed something; null when no check names any. */
  readonly items: number | null;
  readonly ofItems: number;
}

export interface Synthesis {
  readonly proposal: CriterionProposal;
  /** The smaller share of what was observed, of its checks and of its list: 0 to 1, two decimals. */
  readonly confidence: number;
  readonly observed: Observed;
  /** French. */
  readonly reason: string;
}

/** Below this share of what there was to observe, what was seen is too little to propose « met ». */
export const ENOUGH_OBSERVED = 0.5;

/**
 * What the checks of one criterion propose together. Nothing is averaged: one fault is enough to propose « not met », what only an
 * examiner can see is left to them, and what was never attempted is « not observed », which is not « not met ».
 */
export function synthesise(
  checks: readonly SynthesisedCheck[],
  checklist: readonly string[] = [],
): Synthesis {
  const count = (verdict: Verdict): number => checks.filter((one) => one.verdict === verdict).length;
  const total = checks.length;
  const seen = checks.filter(({ verdict }) => verdict !== 'not-observed');
  const observed = observedOf(checks, seen, checklist);
  const confidence = confidenceOf(observed);
  const proposing = (proposal: CriterionProposal, reason: string): Synthesis => ({
    proposal,
    confidence,
    observed,
    reason,
  });
  if (total === 0)
    return proposing('to-judge', 'Aucun contrôle automatique : à apprécier par l’examinateur.');
  if (seen.length === 0)
    return proposing('not-observed', 'Rien n’a été tenté qui permette d’observer ce critère.');
  const refused = count('not-met');
  if (refused > 0) {
    const plural = refused > 1 ? 's' : '';
    return proposing('not-met', `${refused} contrôle${plural} sur ${total} non atteint${plural}.`);
  }
  const partial = count('partly-met');
  if (partial > 0) {
    const plural = partial > 1 ? 's' : '';
    return proposing('to-judge', `${partial} contrôle${plural} en partie atteint${plural} : à apprécier.`);
  }
  if (count('to-judge') > 0) return proposing('to-judge', 'Une question est posée à l’examinateur.');
  if (seen.length / total < ENOUGH_OBSERVED)
    return proposing(
      'to-judge',
      `Atteint, mais observé sur ${seen.length} contrôle${seen.length > 1 ? 's' : ''} seulement sur ${total}.`,
    );
  if (confidence < ENOUGH_OBSERVED)
    return proposing(
      'to-judge',
      `Atteint, mais ${observed.items ?? 0} élément${(observed.items ?? 0) > 1 ? 's' : ''} seulement sur les ${observed.ofItems} de la liste du critère.`,
    );
  return proposing(
    'met',
    seen.length === total
      ? 'Tous les contrôles sont atteints.'
      : `${seen.length} contrôles atteints sur ${total}, les autres non observés.`,
  );
}

function observedOf(
  checks: readonly SynthesisedCheck[],
  seen: readonly SynthesisedCheck[],
  checklist: readonly string[],
): Observed {
  const named = new Set(checks.flatMap(({ items }) => items));
  const items = new Set(seen.flatMap((one) => one.items).filter((item) => checklist.includes(item)));
  return {
    checks: seen.length,
    ofChecks: checks.length,
    items: named.size === 0 ? null : items.size,
    ofItems: checklist.length,
  };
}

/** Never surer than the least observed part; two decimals, so that a report reads well. */
function confidenceOf({ checks, ofChecks, items, ofItems }: Observed): number {
  if (ofChecks === 0) return 0;
  const shares = [checks / ofChecks, ...(items === null || ofItems === 0 ? [] : [items / ofItems])];
  return Math.round(Math.min(...shares) * 100) / 100;
}
