import { competencesInOrder, competencesOfBlock } from '../model';
import type { Block, Competence, Referential } from '../schema';

import type {
  DecidedLevel,
  DecisionFacts,
  DecisionSettings,
  GridProposal,
  LevelOutcome,
  LevelProposal,
  MissingPiece,
} from './facts';
import { BLOCK_WORDS, COMPETENCE_WORDS, CRITERION_WORDS } from './level-words';
import { weigh, type Counted } from './weigh';
import { ruleInForce, treatmentInForce, type RuleInForce } from './rule-in-force';
import type { Decision, DecisionLevel, DecisionRule, DecisionStep } from './schema';
import { settleCriterion } from './settle-criterion';

/**
 * Interpretation of a certification's decision rule, from criteria to competences, blocks and the certification. It only ever
 * proposes: the examiner or the jury decides (GDPR art. 22, jury sovereignty).
 */
export function proposeGrid(
  referential: Referential,
  facts: DecisionFacts,
  settings: DecisionSettings = {},
): GridProposal {
  const competences = new Map(
    competencesInOrder(referential).map((competence) => [
      competence.code,
      proposeCompetence(referential.decision, competence, facts, settings),
    ]),
  );
  const blocks = new Map(
    referential.blocks.map((block) => [
      block.code,
      proposeBlock(
        referential.decision,
        block,
        counted(competences, facts.decidedCompetences),
        facts,
        settings,
      ),
    ]),
  );
  return {
    competences,
    blocks,
    certification: proposeCertification(referential, competences, blocks, facts, settings),
  };
}

export function proposeCompetence(
  decision: Decision,
  competence: Competence,
  facts: DecisionFacts,
  settings: DecisionSettings = {},
): LevelProposal {
  const treatment = treatmentInForce(decision, settings).rule;
  const criteria = competence.criteria.map((criterion) =>
    settleCriterion(criterion, facts, decision, treatment),
  );
  const force = ruleInForce(decision, 'criterionToCompetence', settings);
  const pieces = [
    ...criteria.flatMap((one) => one.missing),
    ...formalitiesMissing(decision, 'competence', facts),
  ];
  const weighed = weigh(
    force.rule,
    criteria.map(({ id, counts }) => ({ code: id, counts })),
    CRITERION_WORDS,
  );
  const kept = criteria.some((one) => one.counts !== 'out');
  if (!kept && criteria.some((one) => one.exempted))
    return proposal(decision.criterionToCompetence, force, decision, {
      outcome: 'open',
      reason: 'Tous les critères sont écartés : une compétence n’est jamais écartée en entier par principe.',
      missing: pieces,
    });
  return proposal(decision.criterionToCompetence, force, decision, {
    ...weighed,
    missing: [...weighed.missing, ...pieces],
  });
}

function proposeBlock(
  decision: Decision,
  block: Block,
  outcomes: ReadonlyMap<string, LevelOutcome>,
  facts: DecisionFacts,
  settings: DecisionSettings,
): LevelProposal {
  const { award, note } = decision.blocks;
  const force = ruleInForce(decision, 'competenceToBlock', settings);
  if (award === 'no-blocks' || (award === 'centre-decides' && settings.blocksAwardedAlone === false))
    return {
      ...proposal(decision.competenceToBlock, force, decision, {
        outcome: 'not-applicable',
        reason: award === 'no-blocks' ? note : 'Le centre indique qu’un bloc ne s’attribue pas seul.',
        missing: [],
      }),
      rule: award,
      ruleFrom: award === 'no-blocks' ? 'certifier' : 'centre',
    };
  const codes = competencesOfBlock(block).map((competence) => competence.code);
  const weighed = weigh(
    force.rule,
    codes.map((code) => upper(code, outcomes)),
    COMPETENCE_WORDS,
  );
  const route = facts.blockRoutes?.get(block.code) ?? facts.route;
  return proposal(decision.competenceToBlock, force, decision, {
    ...weighed,
    missing: [
      ...weighed.missing,
      ...formalitiesMissing(decision, 'block', facts, { route, block: block.code }),
      ...(award === 'centre-decides' && settings.blocksAwardedAlone === undefined ? [BLOCKS_SETTING] : []),
    ],
  });
}

const BLOCKS_SETTING: MissingPiece = {
  kind: 'setting',
  codes: [],
  label: 'Réglage du centre : dire si un bloc s’attribue seul',
};

function proposeCertification(
  { decision }: Referential,
  competences: ReadonlyMap<string, LevelProposal>,
  blocks: ReadonlyMap<string, LevelProposal>,
  facts: DecisionFacts,
  settings: DecisionSettings,
): LevelProposal {
  const step = decision.toCertification;
  const force = ruleInForce(decision, 'toCertification', settings);
  const outcomes =
    step.over === 'blocks'
      ? counted(blocks, facts.decidedBlocks)
      : counted(competences, facts.decidedCompetences);
  const words = step.over === 'blocks' ? BLOCK_WORDS : COMPETENCE_WORDS;
  const weighed = weigh(
    force.rule,
    [...outcomes.keys()].map((code) => upper(code, outcomes)),
    words,
  );
  return proposal(step, force, decision, {
    ...weighed,
    missing: [
      ...weighed.missing,
      ...formalitiesMissing(decision, 'certification', facts),
      ...excess(decision, facts),
    ],
  });
}

/** What people decided takes the place of what was proposed. */
const counted = (
  proposals: ReadonlyMap<string, LevelProposal>,
  decided: ReadonlyMap<string, DecidedLevel> | undefined,
): ReadonlyMap<string, LevelOutcome> =>
  new Map([...proposals].map(([code, { outcome }]) => [code, decided?.get(code) ?? outcome]));

/** A level none of whose parts applies cannot count as acquired above: it is left to those who decide. */
function upper(code: string, outcomes: ReadonlyMap<string, LevelOutcome>): Counted {
  const counts = { acquired: 'yes', 'not-acquired': 'no', 'not-applicable': 'open', open: 'open' } as const;
  return { code, counts: counts[outcomes.get(code) ?? 'open'] };
}

function formalitiesMissing(
  { formalities, certification, roles }: Decision,
  level: DecisionLevel,
  facts: DecisionFacts,
  of: { route?: string | undefined; block?: string } = {},
): MissingPiece[] {
  const route = of.route ?? facts.route ?? certification[0]?.route;
  return formalities
    .filter((formality) => formality.neededFor.includes(level))
    .filter(({ routes }) => routes.length === 0 || (route !== undefined && routes.includes(route)))
    .filter(
      ({ id }) => !facts.formalities?.has(id) && !(of.block && facts.formalities?.has(`${id}@${of.block}`)),
    )
    .map(({ id, label, by }) => {
      const who = roles.find((role) => role.id === by)?.label;
      return { kind: 'formality' as const, codes: [id], label, ...(who !== undefined && { by: who }) };
    });
}

/** More criteria without object than the certifier expects. */
function excess({ notApplicable: { atMost } }: Decision, { outcomes }: DecisionFacts): MissingPiece[] {
  const codes = [...outcomes].flatMap(([id, outcome]) => (outcome === 'not-applicable' ? [id] : []));
  if (atMost === undefined || codes.length <= atMost) return [];
  const label = `${codes.length} critères sont sans objet, le certificateur en prévoit ${atMost} au plus : à revoir`;
  return [{ kind: 'excess', codes, label }];
}

/** An outcome is proposed as acquired only when nothing is missing. */
function proposal(
  { decidedBy }: DecisionStep,
  { rule, from }: RuleInForce<DecisionRule>,
  decision: Decision,
  { outcome, reason, missing }: Pick<LevelProposal, 'outcome' | 'reason' | 'missing'>,
): LevelProposal {
  const incomplete = outcome === 'acquired' && missing.length > 0;
  return {
    outcome: incomplete ? 'open' : outcome,
    rule,
    ruleFrom: from,
    reason: incomplete
      ? `${reason} Il manque encore ${missing.length > 1 ? `${missing.length} éléments` : 'un élément'}.`
      : reason,
    missing,
    decidedBy: decision.roles.find((role) => role.id === decidedBy)?.label ?? decision.whoDecides,
  };
}
