import type { ReactNode } from 'react';
import { Notice } from '~/ui/feedback/notice';
import { DescriptionList } from '~/ui/layout/description-list';
import { formatInstant } from '~/ui/typography/format';
import type { CriterionView } from '../criterion-view';
import type { ExemptionRuleView } from '../review-page';
import { DecisionForm } from './decision-form';
import type { DecisionDraft, ExemptionDraft } from './decision-draft';
import { ExemptionForm, TakenExemption } from './exemption-form';
import { PaneFrame } from './pane-frame';
import { answerWord, criterionQuestion, type Question } from './question';
import type { Drafts } from './use-drafts';

interface DecisionPaneProps {
  criterion: CriterionView;
  locked: boolean;
  /** A criterion without object is recorded as a no that a comment must explain. */
  explainsNotApplicable: boolean;
  exemptionRule: ExemptionRuleView | null;
  drafts: Drafts<DecisionDraft>;
  exemptionDrafts: Drafts<ExemptionDraft>;
  onDecided: (key: string) => void;
  /** Tells a screen reader what was done. */
  say: (message: string) => void;
}

/** Right of the review desk: the examiner's decision on one criterion, and what the jury answers when asked to set it aside. */
export function DecisionPane({
  criterion,
  locked,
  explainsNotApplicable,
  exemptionRule,
  drafts,
  exemptionDrafts,
  onDecided,
  say,
}: DecisionPaneProps) {
  const question = criterionQuestion(criterion);
  return (
    <PaneFrame title="Décision">
      {criterion.exempted ? (
        <Notice tone="info" title="Critère écarté par le jury">
          Neutre : ni oui, ni non. Il ne compte ni pour, ni contre la compétence.
        </Notice>
      ) : locked ? (
        <TakenDecision question={question} nothing="Aucune décision n’est prise sur ce critère." />
      ) : (
        <DecisionForm
          question={question}
          drafts={drafts}
          onDecided={onDecided}
          commentHelp={(value) =>
            explainsNotApplicable && value === 'not-applicable'
              ? 'Sur cette grille, une ligne sans objet se coche « non » : expliquez-la ici avant de signer.'
              : undefined
          }
        />
      )}
      {exemptionRule &&
        (locked ? (
          criterion.exemption && <TakenExemption rule={exemptionRule} exemption={criterion.exemption} />
        ) : (
          <ExemptionForm
            rule={exemptionRule}
            criterionId={criterion.id}
            exemption={criterion.exemption}
            drafts={exemptionDrafts}
            say={say}
          />
        ))}
    </PaneFrame>
  );
}

/** What was decided, for those who may not change it. */
export const TakenDecision = ({ question, nothing }: { question: Question; nothing: string }) =>
  question.taken === null ? (
    <p className="text-soft">{nothing}</p>
  ) : (
    <DescriptionList
      items={[
        { label: 'Décision', value: answerWord(question, question.taken.value) },
        { label: 'Motif', value: asWritten(question.taken.reason) },
        { label: 'Commentaire', value: asWritten(question.taken.comment) },
        {
          label: 'Décidé par',
          value: `${question.taken.decidedByName}, le ${formatInstant(question.taken.decidedAt)}`,
        },
      ]}
    />
  );

export const asWritten = (text: string): ReactNode =>
  text === '' ? '' : <span className="whitespace-pre-wrap">{text}</span>;
