import type { LevelProposal, MissingPiece } from './facts';
import type { LevelWords } from './level-words';
import type { DecisionRule } from './schema';

/** One part of a level: a criterion of a competence, a competence of a block… */
export interface Counted {
  readonly code: string;
  readonly counts: 'yes' | 'no' | 'open' | 'out';
}

/** What a rule makes of the parts of a level. A part left out is not counted at all. */
export function weigh(
  rule: DecisionRule,
  parts: readonly Counted[],
  words: LevelWords,
): Pick<LevelProposal, 'outcome' | 'reason' | 'missing'> {
  const kept = parts.filter((part) => part.counts !== 'out');
  const of = (counts: Counted['counts']) => kept.filter((part) => part.counts === counts);
  const open = of('open');
  const refused = of('no').length;
  const missing: MissingPiece[] =
    open.length === 0
      ? []
      : [
          {
            kind: words.kind,
            codes: open.map((part) => part.code),
            label: words.open(open.length, kept.length),
          },
        ];
  if (kept.length === 0) return { outcome: 'not-applicable', reason: words.none, missing };
  switch (rule) {
    case 'examiner-decides': {
      const yes = of('yes').length;
      const tally = `${yes} ${words.yes(yes)} sur ${kept.length}.`;
      return {
        outcome: 'open',
        reason: `Aucun calcul n’est prévu : la décision est une appréciation. ${tally}`,
        missing,
      };
    }
    case 'all-met':
      if (refused > 0)
        return { outcome: 'not-acquired', reason: words.refused(refused, kept.length), missing };
      if (open.length > 0) return { outcome: 'open', reason: words.open(open.length, kept.length), missing };
      return { outcome: 'acquired', reason: words.all, missing };
    default:
      return rule satisfies never;
  }
}
