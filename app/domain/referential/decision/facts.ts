import type { BlockAward, DecisionRule, NotApplicableTreatment } from './schema';

/** What is settled about a criterion: by the examiner during a review, by the machine's proposal before it. */
export type CriterionOutcome = 'met' | 'not-met' | 'not-applicable' | 'open';
/** `open`: nothing can be proposed, a person decides. */
export type LevelOutcome = 'acquired' | 'not-acquired' | 'not-applicable' | 'open';
export type DecidedLevel = Extract<LevelOutcome, 'acquired' | 'not-acquired'>;

/** A criterion somebody asks the jury to set aside. */
export interface ExemptionRequest {
  /** The disability officer's reasoned advice; empty when there is none yet. */
  readonly advice: string;
  /** Ids of the conditions found to hold. */
  readonly conditions: ReadonlySet<string>;
  /** Null until the jury has spoken. */
  readonly granted: boolean | null;
}

/** All that is known of a candidate when a proposal is asked. What is absent has not happened. */
export interface DecisionFacts {
  /** By criterion id; a criterion without an outcome is open. */
  readonly outcomes: ReadonlyMap<string, CriterionOutcome>;
  /** Criteria whose decision bears a comment. */
  readonly commented?: ReadonlySet<string>;
  readonly exemptions?: ReadonlyMap<string, ExemptionRequest>;
  /** What people decided, by competence or block code: it replaces the proposal at the level above. */
  readonly decidedCompetences?: ReadonlyMap<string, DecidedLevel>;
  readonly decidedBlocks?: ReadonlyMap<string, DecidedLevel>;
  /** Ids of the formalities done; those of one block are `formality@block`. */
  readonly formalities?: ReadonlySet<string>;
  /** Absent: the first route of the certification. */
  readonly route?: string;
  /** Blocks sat by another route than the rest. */
  readonly blockRoutes?: ReadonlyMap<string, string>;
}

/** What the certifier leaves open, as a centre chose it. A choice the referential does not allow is ignored. */
export interface DecisionSettings {
  readonly criterionToCompetence?: DecisionRule;
  readonly competenceToBlock?: DecisionRule;
  readonly toCertification?: DecisionRule;
  readonly notApplicable?: NotApplicableTreatment;
  /** Answers `centre-decides`: whether a block may be acquired by itself here. */
  readonly blocksAwardedAlone?: boolean;
}

export const MISSING_KINDS = [
  'criteria',
  'competences',
  'blocks',
  'comment',
  'exemption',
  'formality',
  'setting',
  'excess',
] as const;

/** Something without which a level cannot be proposed as acquired. */
export interface MissingPiece {
  readonly kind: (typeof MISSING_KINDS)[number];
  /** Ids of what it is about: criteria, competences, blocks or formalities. */
  readonly codes: readonly string[];
  /** French. */
  readonly label: string;
  /** French, who brings it, where the rule names them. */
  readonly by?: string;
}

export type AppliedRule = DecisionRule | BlockAward;
export type RuleSource = 'certifier' | 'centre' | 'reading';

export interface LevelProposal {
  readonly outcome: LevelOutcome;
  readonly rule: AppliedRule;
  /** Who wrote the rule: the certifier, the centre, or the product's reading of a silent text. */
  readonly ruleFrom: RuleSource;
  /** French, shown beside the proposal. */
  readonly reason: string;
  /** Empty whenever the outcome is `acquired`. */
  readonly missing: readonly MissingPiece[];
  /** French, who decides; the product never does. */
  readonly decidedBy: string;
}

export interface GridProposal {
  /** By competence code. */
  readonly competences: ReadonlyMap<string, LevelProposal>;
  /** By block code. */
  readonly blocks: ReadonlyMap<string, LevelProposal>;
  readonly certification: LevelProposal;
}
