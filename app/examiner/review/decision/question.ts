import type { DecidedLevel } from '~/domain/referential/decision/facts';
import { conclusionValues, decisionValues } from '~/domain/review/records';
import { conclusionWords, decisionWords } from '~/domain/review/words';
import type { CriterionView } from '../criterion-view';
import type { LevelView } from '../levels/level-view';

/** What the examiner is asked about a criterion, a competence or a block: one form asks them all. */
export interface Question {
  /** Under which what is typed is kept. */
  key: string;
  legend: string;
  /** What the form sends besides the answer. */
  sent: Readonly<Record<string, string>>;
  options: readonly { value: string; label: string }[];
  /** The option the machine, or the rule, proposes. */
  proposed: string | null;
  /** What to explain, by answer that has to be. */
  reasonsAsked: Readonly<Record<string, string>>;
  taken: Taken | null;
  words: { save: string; change: string; next: string };
}

/** An answer as it is saved. */
export interface Taken {
  value: string;
  reason: string;
  comment: string;
  decidedByName: string;
  decidedAt: number;
}

export const criterionQuestion = (criterion: CriterionView): Question => ({
  key: criterion.id,
  legend: 'Le critère est-il constaté ?',
  sent: { intent: 'decide', criterionId: criterion.id },
  options: decisionValues.map((value) => ({ value, label: decisionWords[value] })),
  proposed: criterion.proposedValue,
  reasonsAsked: Object.fromEntries(
    criterion.reasonNeededFor.map((value) => [
      value,
      'Votre décision diffère de la proposition : dites pourquoi.',
    ]),
  ),
  taken: criterion.decision,
  words: {
    save: 'Enregistrer la décision',
    change: 'Enregistrer la modification',
    next: 'Enregistrer passe au prochain critère à décider.',
  },
});

const isDecided = (outcome: string): outcome is DecidedLevel =>
  (conclusionValues as readonly string[]).includes(outcome);

export const levelQuestion = (level: LevelView): Question => ({
  key: level.key,
  legend: level.level === 'block' ? 'Le bloc est-il acquis ?' : 'La compétence est-elle acquise ?',
  sent: { intent: 'conclude', level: level.level, code: level.code },
  options: conclusionValues.map((value) => ({ value, label: conclusionWords[level.level][value] })),
  proposed: isDecided(level.proposal.outcome) ? level.proposal.outcome : null,
  reasonsAsked: level.reasonsAsked,
  taken: level.conclusion,
  words: {
    save: 'Enregistrer la conclusion',
    change: 'Enregistrer la modification',
    next: 'Enregistrer passe à la prochaine conclusion.',
  },
});

/** The word of an answer, as the form and the record show it. */
export const answerWord = ({ options }: Question, value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;
