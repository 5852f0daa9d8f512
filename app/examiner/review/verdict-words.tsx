import { StatusBadge } from '~/ui/feedback/status-badge';
import type { Proposal, DecisionValue } from '~/domain/review/records';

type Verdict = Proposal | 'partly-met';

const verdicts: Record<Verdict, { word: string; tone: 'success' | 'warning' | 'danger' | 'neutral' | 'info' }> = {
  met: { word: 'Constaté', tone: 'success' },
  'partly-met': { word: 'Partiellement constaté', tone: 'warning' },
  'not-met': { word: 'Non constaté', tone: 'danger' },
  'not-observed': { word: 'Non observé', tone: 'neutral' },
  'to-judge': { word: 'À apprécier', tone: 'info' },
};

/** The machine's word on a check or a criterion. */
export const VerdictBadge = ({ verdict }: { verdict: Verdict }) => (
  <StatusBadge tone={verdicts[verdict].tone}>{verdicts[verdict].word}</StatusBadge>
);

export const decisionWords: Record<DecisionValue, string> = { yes: 'Oui', no: 'Non', 'not-applicable': 'Sans objet' };

/** The examiner's decision, or its absence. */
export const DecisionBadge = ({ value }: { value: DecisionValue | null }) => {
  if (value === null) return <StatusBadge tone="neutral">À décider</StatusBadge>;
  return <StatusBadge tone={value === 'yes' ? 'success' : value === 'no' ? 'danger' : 'neutral'}>{decisionWords[value]}</StatusBadge>;
};

export const levelWords: Record<string, string> = {
  acquired: 'Acquise selon la règle',
  'not-acquired': 'Non acquise selon la règle',
  'not-applicable': 'Sans objet',
  open: 'À l’appréciation de l’examinateur',
};
