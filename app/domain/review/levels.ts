import type {
  CriterionOutcome,
  DecidedLevel,
  DecisionFacts,
  DecisionSettings,
  LevelProposal,
} from '../referential/decision/facts';
import { proposeGrid } from '../referential/decision/propose';
import { DECISION_RULES } from '../referential/decision/schema';
import { competencesInOrder, competencesOfBlock } from '../referential/model';
import type { Referential } from '../referential/schema';
import {
  levelKey,
  type Conclusion,
  type DecisionValue,
  type Level,
  type LevelKind,
  type Review,
} from './records';
import { isExempted, isExplained, settledAt } from './settled';

/** The grid an attempt is reviewed over, as its centre reads it. */
export interface ReviewGrid {
  referential: Referential;
  /** What the centre chose where the certifier leaves the rule open. */
  settings: DecisionSettings;
}

/** A competence or a block this attempt informs, as it stands in the review. */
export interface ReviewedLevel extends Level {
  title: string;
  /** All its criteria. */
  criteria: readonly string[];
  /** Those this attempt evaluates. */
  informed: readonly string[];
  /** Those still counted as the machine proposes them. */
  undecided: readonly string[];
  /** What it is concluded from: criteria of a competence, competences of a block, as far as this attempt evaluates them. */
  restsOn: readonly string[];
  /** Of these, what is not decided yet. */
  awaited: readonly string[];
  proposal: LevelProposal;
  conclusion: Conclusion | null;
  /** What everything it is concluded from says alike; null when it does not. */
  unanimous: DecidedLevel | null;
  /** Criteria, or competences, decided again since it was concluded. */
  changedSince: readonly string[];
}

export interface ReviewedGrid {
  /** Competences, then blocks: none where the certification has no blocks, or does not award them by themselves. */
  levels: readonly ReviewedLevel[];
  certification: LevelProposal;
}

/** What the rule makes, as of now, of what people decided and, where they did not yet, of what the machine proposes. */
export function reviewedGrid(review: Review, { referential, settings }: ReviewGrid): ReviewedGrid {
  const proposed = proposeGrid(referential, factsOf(review), settings);
  const competences = competencesInOrder(referential).flatMap((competence) =>
    reviewedLevel(review, proposed.competences.get(competence.code), {
      level: 'competence',
      code: competence.code,
      title: competence.title,
      criteria: competence.criteria.map(({ id }) => id),
      parts: (informed) =>
        informed.map((id) => ({
          code: id,
          decidedAt: settledAt(review, id),
          says: criterionSays(review, id),
        })),
    }),
  );
  const blocks = referential.blocks.flatMap((block) => {
    const codes = new Set(competencesOfBlock(block).map(({ code }) => code));
    return reviewedLevel(review, proposed.blocks.get(block.code), {
      level: 'block',
      code: block.code,
      title: block.title,
      criteria: competencesOfBlock(block).flatMap((competence) => competence.criteria.map(({ id }) => id)),
      parts: () =>
        competences
          .filter(({ code }) => codes.has(code))
          .map(({ code, conclusion }) => ({
            code,
            decidedAt: conclusion?.decidedAt ?? null,
            says: conclusion?.value ?? null,
          })),
    });
  });
  return { levels: [...competences, ...blocks], certification: proposed.certification };
}

interface LevelParts {
  level: LevelKind;
  code: string;
  title: string;
  criteria: readonly string[];
  parts: (informed: readonly string[]) => readonly Part[];
}

/** What a level is concluded from. */
interface Part {
  code: string;
  /** Null while it is not decided. */
  decidedAt: number | null;
  /** Null when it weighs nothing. */
  says: DecidedLevel | null;
}

function criterionSays(review: Review, criterionId: string): DecidedLevel | null {
  const value = review.decisions.get(criterionId)?.value;
  if (isExempted(review, criterionId) || (value !== 'yes' && value !== 'no')) return null;
  return value === 'yes' ? 'acquired' : 'not-acquired';
}

/** What all the parts say together, once all are decided; null when they differ or say nothing. */
function unanimousIn(parts: readonly Part[]): DecidedLevel | null {
  if (parts.some(({ decidedAt }) => decidedAt === null)) return null;
  const [first, ...others] = new Set(parts.flatMap(({ says }) => says ?? []));
  return first !== undefined && others.length === 0 ? first : null;
}

/** Empty when this attempt informs nothing of it, or when it is no level to conclude here. */
function reviewedLevel(
  review: Review,
  proposal: LevelProposal | undefined,
  { parts, ...level }: LevelParts,
): ReviewedLevel[] {
  const informed = level.criteria.filter((id) => review.proposals.has(id));
  if (!proposal || informed.length === 0 || !isDecisionRule(proposal.rule)) return [];
  const conclusion = review.conclusions.get(levelKey(level)) ?? null;
  const below = parts(informed);
  return [
    {
      ...level,
      informed,
      undecided: informed.filter((id) => settledAt(review, id) === null),
      restsOn: below.map(({ code }) => code),
      awaited: below.flatMap(({ code, decidedAt }) => (decidedAt === null ? [code] : [])),
      proposal,
      conclusion,
      unanimous: unanimousIn(below),
      changedSince: below.flatMap(({ code, decidedAt }) =>
        conclusion && decidedAt !== null && decidedAt > conclusion.decidedAt ? [code] : [],
      ),
    },
  ];
}

const isDecisionRule = (rule: string): boolean => (DECISION_RULES as readonly string[]).includes(rule);

/** Whether this attempt evaluates every criterion of the level. */
export const isWhole = ({ informed, criteria }: ReviewedLevel): boolean =>
  informed.length === criteria.length;

/**
 * What an attempt evaluates whole is concluded before signing; what it evaluates in part may be, and so may a block as long as
 * the centre has not said whether it is awarded by itself.
 */
export const mustBeConcluded = (level: ReviewedLevel): boolean =>
  isWhole(level) && !level.proposal.missing.some(({ kind }) => kind === 'setting');

/** What decisions below lead to expect: what the rule proposes or, where it computes nothing, what they all say. */
export function expectedOf({ proposal: { outcome }, unanimous }: ReviewedLevel): DecidedLevel | null {
  return outcome === 'acquired' || outcome === 'not-acquired' ? outcome : unanimous;
}

/** Whether a conclusion must be explained: it is not what was expected, or grants a level of which this attempt evaluates a part only. */
export function conclusionNeedsReason(level: ReviewedLevel, value: DecidedLevel): boolean {
  const expected = expectedOf(level);
  return (expected !== null && value !== expected) || (value === 'acquired' && !isWhole(level));
}

/** Whether the level is concluded otherwise than the rule has come to propose since, without a word about it. */
export const isUnexplained = (level: ReviewedLevel): boolean =>
  level.conclusion !== null &&
  level.conclusion.reason === '' &&
  conclusionNeedsReason(level, level.conclusion.value);

const outcomeOfValue: Record<DecisionValue, CriterionOutcome> = {
  yes: 'met',
  no: 'not-met',
  'not-applicable': 'not-applicable',
};

function factsOf(review: Review): DecisionFacts {
  const { proposals, decisions, conclusions, exemptions } = review;
  const counted = [...proposals].filter(([id]) => !isExempted(review, id));
  const concluded = (level: LevelKind) =>
    new Map([...conclusions.values()].flatMap((one) => (one.level === level ? [[one.code, one.value]] : [])));
  return {
    outcomes: new Map(
      counted.map(([id, proposal]) => {
        const value = decisions.get(id)?.value;
        if (value !== undefined) return [id, outcomeOfValue[value]];
        return [id, proposal === 'met' || proposal === 'not-met' ? proposal : 'open'];
      }),
    ),
    commented: new Set([...decisions].flatMap(([id, decision]) => (isExplained(decision) ? [id] : []))),
    exemptions: new Map(
      [...exemptions].map(([id, { advice, conditions, answer }]) => [
        id,
        {
          advice,
          conditions: new Set(conditions),
          granted: answer === 'pending' ? null : answer === 'granted',
        },
      ]),
    ),
    decidedCompetences: concluded('competence'),
    decidedBlocks: concluded('block'),
  };
}
