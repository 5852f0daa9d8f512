import type { LevelOutcome } from '../referential/decision/facts';
import type { NotApplicableTreatment } from '../referential/decision/schema';
import type { DecisionValue, Proposal } from './records';

/** The words of verdicts and decisions, the same on screens, grids and minutes. */
export const verdictWords: Record<Proposal | 'partly-met', string> = {
  met: 'Constaté',
  'partly-met': 'Partiellement constaté',
  'not-met': 'Non constaté',
  'not-observed': 'Non observé',
  'to-judge': 'À apprécier',
};

export const decisionWords: Record<DecisionValue, string> = {
  yes: 'Oui',
  no: 'Non',
  'not-applicable': 'Sans objet',
};

/** The box ticked on a printed grid: one that records a line without object as a no has no third box. */
export const tickedWords = (value: DecisionValue, notApplicable: NotApplicableTreatment): string =>
  value === 'not-applicable' && notApplicable === 'no-with-comment'
    ? `${decisionWords.no} (sans objet)`
    : decisionWords[value];

/** A proposal about a competence or the certification. */
export const levelWords: Record<LevelOutcome, string> = {
  acquired: 'Acquise selon la règle',
  'not-acquired': 'Non acquise selon la règle',
  'not-applicable': 'Sans objet',
  open: 'À l’appréciation de l’examinateur',
};

/** A proposal about a block. */
export const blockWords: Record<LevelOutcome, string> = {
  ...levelWords,
  acquired: 'Acquis selon la règle',
  'not-acquired': 'Non acquis selon la règle',
};
