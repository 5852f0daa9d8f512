import type { DecisionValue, Proposal } from '~/domain/review/records';
import { conclusionWords, decisionWords, EXEMPTED, verdictWords } from '~/domain/review/words';
import { StatusBadge } from '~/ui/feedback/status-badge';
import type { CriterionView } from './criterion-view';
import type { LevelView } from './levels/level-view';

const verdictTones = {
  met: 'success',
  'partly-met': 'warning',
  'not-met': 'danger',
  'not-observed': 'neutral',
  'to-judge': 'info',
} as const;

/** The machine's word on a check or a criterion. */
export const VerdictBadge = ({ verdict }: { verdict: Proposal | 'partly-met' }) => (
  <StatusBadge tone={verdictTones[verdict]}>{verdictWords[verdict]}</StatusBadge>
);

const decisionTones = { yes: 'success', no: 'danger', 'not-applicable': 'neutral' } as const;

export const DecisionBadge = ({ value }: { value: DecisionValue }) => (
  <StatusBadge tone={decisionTones[value]}>{decisionWords[value]}</StatusBadge>
);

/** Where a criterion stands: set aside, decided or still to decide. */
export const CriterionBadge = ({ exempted, decision }: Pick<CriterionView, 'exempted' | 'decision'>) => {
  if (exempted) return <StatusBadge tone="neutral">{EXEMPTED}</StatusBadge>;
  return decision ? (
    <DecisionBadge value={decision.value} />
  ) : (
    <StatusBadge tone="neutral">À décider</StatusBadge>
  );
};

/** Where a competence or a block stands: concluded, to conclude before signing, or left to the examiner. */
export const LevelBadge = ({ level }: { level: LevelView }) => {
  const { conclusion, required } = level;
  if (conclusion)
    return (
      <StatusBadge tone={conclusion.value === 'acquired' ? 'success' : 'danger'}>
        {conclusionWords[level.level][conclusion.value]}
      </StatusBadge>
    );
  return <StatusBadge tone="neutral">{required ? 'À conclure' : 'Facultatif'}</StatusBadge>;
};
