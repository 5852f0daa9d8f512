import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, type ReactNode } from 'react';
import { decisionValues, type DecisionValue } from '~/domain/review/records';
import { decisionWords } from '~/domain/review/words';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { RadioGroup } from '~/ui/fields/radio-group';
import { TextArea } from '~/ui/fields/text-area';
import { DescriptionList } from '~/ui/layout/description-list';
import { Kbd } from '~/ui/layout/small';
import { useShortcut } from '~/ui/overlays/use-shortcut';
import { formatInstant } from '~/ui/typography/format';
import { DecisionBadge } from '../badges';
import type { DecisionReply } from './decision-reply';
import type { CriterionView, DecisionView } from '../review-page';
import type { DecisionDraft } from './decision-draft';
import type { DecisionDrafts } from './use-decision-drafts';

interface DecisionPaneProps extends Pick<DecisionDrafts, 'keep' | 'forget'> {
  criterion: CriterionView;
  locked: boolean;
  /** A criterion without object is recorded as a no that a comment must explain. */
  explainsNotApplicable: boolean;
  /** What was typed and not saved yet. */
  draft: DecisionDraft | null;
  /** The draft says something else than what is saved. */
  isUnsaved: boolean;
  onDecided: (criterionId: string) => void;
}

/** Right of the review desk: the examiner's decision on one criterion. */
export const DecisionPane = (props: DecisionPaneProps) => (
  <div className="flex flex-col gap-3 p-4">
    <h2 className="text-title font-semibold">Décision</h2>
    {props.locked ? <TakenDecision decision={props.criterion.decision} /> : <DecisionForm {...props} />}
  </div>
);

const TakenDecision = ({ decision }: { decision: DecisionView | null }) =>
  decision === null ? (
    <p className="text-soft">Aucune décision n’est prise sur ce critère.</p>
  ) : (
    <DescriptionList
      items={[
        { label: 'Décision', value: <DecisionBadge value={decision.value} /> },
        { label: 'Motif', value: asWritten(decision.reason) },
        { label: 'Commentaire', value: asWritten(decision.comment) },
        { label: 'Décidé par', value: `${decision.decidedByName}, le ${formatInstant(decision.decidedAt)}` },
      ]}
    />
  );

const asWritten = (text: string): ReactNode =>
  text === '' ? '' : <span className="whitespace-pre-wrap">{text}</span>;

/** The form; keys 1, 2 and 3 choose, C goes to the comment, Ctrl+Enter saves. What is typed is kept until it is saved. */
function DecisionForm({
  criterion,
  explainsNotApplicable,
  draft,
  isUnsaved,
  keep,
  forget,
  onDecided,
}: DecisionPaneProps) {
  const { decision } = criterion;
  const fetcher = useFetcher<DecisionReply>({ key: `decision-${criterion.id}` });
  const form = useRef<HTMLFormElement>(null);
  const saved: DecisionDraft = {
    value: decision?.value ?? null,
    reason: decision?.reason ?? '',
    comment: decision?.comment ?? '',
    basedOn: decision?.decidedAt ?? null,
  };
  const { value, reason, comment, basedOn } = draft ?? saved;
  const change = (part: Partial<DecisionDraft>) => keep(criterion.id, { ...(draft ?? saved), ...part });
  const explains = (chosen: DecisionValue | null) =>
    chosen !== null && criterion.reasonNeededFor.includes(chosen);
  const field = (name: 'reason' | 'comment') =>
    form.current?.querySelector<HTMLTextAreaElement>(`[name=${name}]`);
  const choose = (chosen: DecisionValue) => {
    change({ value: chosen });
    if (explains(chosen) && reason === '') field('reason')?.focus();
  };
  const [yes, no, notApplicable] = decisionValues;
  useShortcut('1', () => choose(yes));
  useShortcut('2', () => choose(no));
  useShortcut('3', () => choose(notApplicable));
  useShortcut('c', () => field('comment')?.focus());
  useShortcut('ctrl+enter', () => form.current?.requestSubmit(), { inFields: true });

  const reply = fetcher.state === 'idle' ? fetcher.data : undefined;
  const told = useRef<DecisionReply | undefined>(reply);
  useEffect(() => {
    if (!reply || told.current === reply) return;
    told.current = reply;
    if (reply.done) onDecided(criterion.id);
    else if (reply.field === 'reason') field('reason')?.focus();
  }, [reply, criterion.id, onDecided]);

  const refusal = reply && !reply.done ? reply : null;
  const overtaken = isUnsaved && decision !== null && basedOn !== decision.decidedAt;
  const waiting = fetcher.state !== 'idle';

  return (
    <fetcher.Form
      ref={form}
      method="post"
      noValidate
      className="flex flex-col gap-3"
      aria-label="Décision de l’examinateur"
    >
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="criterionId" value={criterion.id} />
      <RadioGroup
        name="value"
        label="Le critère est-il constaté ?"
        value={value}
        onChange={(chosen) => change({ value: chosen as DecisionValue })}
        error={refusal?.field === 'value' ? refusal.message : undefined}
        options={decisionValues.map((option, index) => ({
          value: option,
          label: (
            <>
              {decisionWords[option]} <Kbd>{String(index + 1)}</Kbd>
              {option === criterion.proposedValue && <span className="text-small text-soft"> · proposé</span>}
            </>
          ),
        }))}
      />
      <TextArea
        name="reason"
        label="Motif"
        rows={2}
        value={reason}
        onChange={(text) => change({ reason: text })}
        required={explains(value)}
        help={
          explains(value) && refusal === null
            ? 'Votre décision diffère de la proposition : dites pourquoi.'
            : undefined
        }
        error={refusal?.field === 'reason' ? refusal.message : undefined}
      />
      <TextArea
        name="comment"
        label="Commentaire"
        rows={3}
        value={comment}
        onChange={(text) => change({ comment: text })}
        help={
          explainsNotApplicable && value === 'not-applicable'
            ? 'Sur cette grille, une ligne sans objet se coche « non » : expliquez-la ici avant de signer.'
            : undefined
        }
        error={refusal?.field === 'comment' ? refusal.message : undefined}
      />
      {refusal && !['value', 'reason', 'comment'].includes(refusal.field ?? '') && (
        <Notice tone="danger">{refusal.message}</Notice>
      )}
      {overtaken && decision && (
        <Notice tone="warning" title="Décision enregistrée entre-temps">
          {decision.decidedByName} a décidé « {decisionWords[decision.value]} » le{' '}
          {formatInstant(decision.decidedAt)}. Enregistrer remplacera cette décision.
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={waiting}>
          {decision ? 'Enregistrer la modification' : 'Enregistrer la décision'}
        </Button>
        {isUnsaved && !waiting && (
          <Button variant="quiet" onPress={() => forget(criterion.id)}>
            Effacer ma saisie
          </Button>
        )}
      </div>
      <p className="text-small text-soft">
        {decision
          ? `Décidé par ${decision.decidedByName} le ${formatInstant(decision.decidedAt)}.`
          : 'Enregistrer passe au prochain critère à décider.'}
      </p>
    </fetcher.Form>
  );
}
