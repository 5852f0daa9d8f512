import { competencesInOrder } from './model';
import type { DecisionRule, DecisionStep } from './decision-schema';
import type { Referential } from './schema';

/**
 * Interpretation of a certification's decision rule. It only ever proposes: the examiner or the jury decides
 * (GDPR art. 22, jury sovereignty).
 */

/** What is settled about a criterion: by the examiner during a review, by the machine's proposal before it. */
export type CriterionOutcome = 'met' | 'not-met' | 'not-applicable' | 'open';
export type LevelOutcome = 'acquired' | 'not-acquired' | 'not-applicable' | 'open';

export interface LevelProposal {
  /** `open`: nothing can be proposed, a person decides. */
  readonly outcome: LevelOutcome;
  readonly rule: DecisionRule;
  /** French, shown beside the proposal. */
  readonly reason: string;
}

export interface DecisionSettings {
  /** Rules chosen by the centre; absent: the referential's own. */
  readonly criterionToCompetence?: DecisionRule;
  readonly competenceToBlock?: DecisionRule;
}

export function proposeCompetence(
  referential: Referential,
  outcomes: readonly CriterionOutcome[],
  settings: DecisionSettings = {},
): LevelProposal {
  const rule = ruleInForce(referential.decision.criterionToCompetence, settings.criterionToCompetence);
  const levels = outcomes.map((outcome) =>
    outcome === 'met' ? 'acquired' : outcome === 'not-met' ? 'not-acquired' : outcome,
  );
  return propose(rule, levels, CRITERION_WORDS);
}

export function proposeBlock(
  referential: Referential,
  outcomes: readonly LevelOutcome[],
  settings: DecisionSettings = {},
): LevelProposal {
  return propose(
    ruleInForce(referential.decision.competenceToBlock, settings.competenceToBlock),
    outcomes,
    COMPETENCE_WORDS,
  );
}

/** Competence proposals of a whole grid, by competence code; a criterion without an outcome is open. */
export function proposeCompetences(
  referential: Referential,
  outcomeOf: ReadonlyMap<string, CriterionOutcome>,
  settings: DecisionSettings = {},
): ReadonlyMap<string, LevelProposal> {
  return new Map(
    competencesInOrder(referential).map((competence) => {
      const outcomes = competence.criteria.map((criterion) => outcomeOf.get(criterion.id) ?? 'open');
      return [competence.code, proposeCompetence(referential, outcomes, settings)];
    }),
  );
}

function ruleInForce(step: DecisionStep, chosen: DecisionRule | undefined): DecisionRule {
  return chosen !== undefined && step.centreMayChoose.includes(chosen) ? chosen : step.rule;
}

interface LevelWords {
  readonly all: string;
  readonly none: string;
  readonly missing: (count: number, total: number) => string;
  readonly open: (count: number, total: number) => string;
}

const CRITERION_WORDS: LevelWords = {
  all: 'Tous les critères applicables sont atteints.',
  none: 'Aucun critère ne s’applique.',
  missing: (count, total) =>
    `${count} critère${count > 1 ? 's' : ''} non atteint${count > 1 ? 's' : ''} sur ${total}.`,
  open: (count, total) => `${count} critère${count > 1 ? 's restent' : ' reste'} à trancher sur ${total}.`,
};

const COMPETENCE_WORDS: LevelWords = {
  all: 'Toutes les compétences du bloc sont acquises.',
  none: 'Aucune compétence du bloc n’est évaluée.',
  missing: (count, total) =>
    `${count} compétence${count > 1 ? 's' : ''} non acquise${count > 1 ? 's' : ''} sur ${total}.`,
  open: (count, total) => `${count} compétence${count > 1 ? 's restent' : ' reste'} à trancher sur ${total}.`,
};

function propose(rule: DecisionRule, outcomes: readonly LevelOutcome[], words: LevelWords): LevelProposal {
  const applicable = outcomes.filter((outcome) => outcome !== 'not-applicable');
  if (applicable.length === 0) return { outcome: 'not-applicable', rule, reason: words.none };
  switch (rule) {
    case 'examiner-decides':
      return {
        outcome: 'open',
        rule,
        reason: 'Le certificateur ne fixe pas de règle : l’examinateur décide.',
      };
    case 'all-met': {
      const refused = applicable.filter((outcome) => outcome === 'not-acquired').length;
      if (refused > 0)
        return { outcome: 'not-acquired', rule, reason: words.missing(refused, applicable.length) };
      const open = applicable.filter((outcome) => outcome === 'open').length;
      if (open > 0) return { outcome: 'open', rule, reason: words.open(open, applicable.length) };
      return { outcome: 'acquired', rule, reason: words.all };
    }
    default:
      return rule satisfies never;
  }
}
