import type { DecisionValue, Proposal } from '~/domain/review/records';
import { decisionWords, verdictWords } from '~/domain/review/words';
import { StatusBadge } from '~/ui/feedback/status-badge';

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

/** The examiner's decision, or its absence. */
export const DecisionBadge = ({ value }: { value: DecisionValue | null }) =>
  value === null ? (
    <StatusBadge tone="neutral">À décider</StatusBadge>
  ) : (
    <StatusBadge tone={decisionTones[value]}>{decisionWords[value]}</StatusBadge>
  );
