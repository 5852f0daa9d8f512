import type { CriterionOutcome, LevelProposal } from '../../referential/decision/facts';
import { proposeGrid } from '../../referential/decision/propose';
import { competencesInOrder, competencesOfBlock } from '../../referential/model';
import type { Competence, Referential } from '../../referential/schema';
import type { ReportedCriterion, ReportedLevel } from '../report';

/** What the referential's own rule makes of the criteria as the machine proposes them; people decide, with the centre's settings. */
export function proposedLevels(
  referential: Referential,
  criteria: readonly ReportedCriterion[],
): { competences: readonly ReportedLevel[]; blocks: readonly ReportedLevel[] } {
  const outcomes = new Map(criteria.map(({ id, proposal }) => [id, outcomeOf(proposal)]));
  const grid = proposeGrid(referential, { outcomes });
  const level = (
    code: string,
    of: readonly Competence[],
    proposal: LevelProposal | undefined,
  ): readonly ReportedLevel[] => {
    const ids = of.flatMap((competence) => competence.criteria.map(({ id }) => id));
    const informed = ids.filter((id) => outcomes.has(id)).length;
    return proposal === undefined || informed === 0
      ? []
      : [{ code, outcome: proposal.outcome, reason: proposal.reason, informed, ofCriteria: ids.length }];
  };
  return {
    competences: competencesInOrder(referential).flatMap((competence) =>
      level(competence.code, [competence], grid.competences.get(competence.code)),
    ),
    blocks: referential.blocks.flatMap((block) =>
      level(block.code, competencesOfBlock(block), grid.blocks.get(block.code)),
    ),
  };
}

const outcomeOf = (proposal: ReportedCriterion['proposal']): CriterionOutcome =>
  proposal === 'met' || proposal === 'not-met' ? proposal : 'open';
