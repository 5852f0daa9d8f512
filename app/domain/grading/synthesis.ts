import type { Verdict } from './verdict';

export type CriterionProposal = 'met' | 'not-met' | 'not-observed' | 'to-judge';

export interface Synthesis {
  readonly proposal: CriterionProposal;
  /** Share of the checks that observed something, 0 to 1. */
  readonly confidence: number;
  /** French. */
  readonly reason: string;
}

/** Below this share of observed checks, what was seen is too little to propose « met ». */
export const ENOUGH_OBSERVED = 0.5;

/**
 * What the checks of one criterion propose together. Nothing is averaged: one fault is enough to propose « not met », what only an
 * examiner can see is left to them, and what was never attempted is « not observed », which is not « not met ».
 */
export function synthesise(verdicts: readonly Verdict[]): Synthesis {
  const count = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
  if (verdicts.length === 0)
    return {
      proposal: 'to-judge',
      confidence: 0,
      reason: 'Aucun contrôle automatique : à apprécier par l’examinateur.',
    };
  const observed = verdicts.length - count('not-observed');
  const confidence = Math.round((observed / verdicts.length) * 100) / 100;
  if (observed === 0)
    return {
      proposal: 'not-observed',
      confidence,
      reason: 'Rien n’a été tenté qui permette d’observer ce critère.',
    };
  const refused = count('not-met');
  if (refused > 0)
    return {
      proposal: 'not-met',
      confidence,
      reason: `${refused} contrôle${refused > 1 ? 's' : ''} sur ${verdicts.length} non atteint${refused > 1 ? 's' : ''}.`,
    };
  const partial = count('partly-met');
  if (partial > 0)
    return {
      proposal: 'to-judge',
      confidence,
      reason: `${partial} contrôle${partial > 1 ? 's' : ''} en partie atteint${partial > 1 ? 's' : ''} : à apprécier.`,
    };
  if (count('to-judge') > 0)
    return { proposal: 'to-judge', confidence, reason: 'Une question est posée à l’examinateur.' };
  if (confidence < ENOUGH_OBSERVED)
    return {
      proposal: 'to-judge',
      confidence,
      reason: `Atteint, mais observé sur ${observed} contrôle${observed > 1 ? 's' : ''} seulement sur ${verdicts.length}.`,
    };
  return {
    proposal: 'met',
    confidence,
    reason:
      observed === verdicts.length
        ? 'Tous les contrôles sont atteints.'
        : `${observed} contrôles atteints sur ${verdicts.length}, les autres non observés.`,
  };
}
