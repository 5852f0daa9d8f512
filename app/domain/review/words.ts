import type { DecidedLevel, LevelOutcome } from '../referential/decision/facts';
import type { NotApplicableTreatment } from '../referential/decision/schema';
import type { DecisionValue, ExemptionAnswer, LevelKind, Proposal } from './records';

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

/** What a person concluded. */
export const conclusionWords: Record<LevelKind, Record<DecidedLevel, string>> = {
  competence: { acquired: 'Acquise', 'not-acquired': 'Non acquise' },
  block: { acquired: 'Acquis', 'not-acquired': 'Non acquis' },
};

export const exemptionWords: Record<ExemptionAnswer, string> = {
  pending: 'En attente',
  granted: 'Accordée',
  refused: 'Refusée',
};

/** In the place of a decision, on a criterion the jury set aside. */
export const EXEMPTED = 'Écarté';

/** A proposal about a competence or the certification. */
export const levelWords: Record<LevelOutcome, string> = {
  acquired: 'Acquise selon la règle',
  'not-acquired': 'Non acquise selon la règle',
  'not-applicable': 'Sans objet',
  open: 'À l’appréciation de l’examinateur',
};

/** A proposal about a block. */
const blockWords: Record<LevelOutcome, string> = {
  ...levelWords,
  acquired: 'Acquis selon la règle',
  'not-acquired': 'Non acquis selon la règle',
};

export const proposalWords = (level: LevelKind, outcome: LevelOutcome): string =>
  (level === 'block' ? blockWords : levelWords)[outcome];
