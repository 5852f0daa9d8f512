import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { RadioGroup } from '~/ui/fields/radio-group';
import { TextArea } from '~/ui/fields/text-area';
import { useShortcut } from '~/ui/overlays/use-shortcut';
import { formatInstant } from '~/ui/typography/format';
import { decisionValues, type DecisionValue } from '~/domain/review/records';
import { decisionWords } from '~/domain/review/words';
import type { CriterionView } from './review-page';

interface DecisionPaneProps {
  criterion: CriterionView;
  locked: boolean;
  onDecided: () => void;
}

/** What the server answers to a decision. */
export interface DecisionReply {
  done: boolean;
  message?: string;
  field?: string;
}

/** Right of the review desk: the examiner's decision on one criterion. Key 1, 2, 3 choose; C goes to the comment. */
export function DecisionPane({ criterion, locked, onDecided }: DecisionPaneProps) {
  const fetcher = useFetcher<DecisionReply>();
  const [value, setValue] = useState<DecisionValue | null>(criterion.decision?.value ?? criterion.proposedValue);
  const [comment, setComment] = useState(criterion.decision?.comment ?? '');
  const [reason, setReason] = useState(criterion.decision?.reason ?? '');
  const form = useRef<HTMLFormElement>(null);
  const reasonNeeded = value !== null && criterion.reasonNeededFor.includes(value);
  const reply = fetcher.state === 'idle' ? fetcher.data : undefined;

  useShortcut('1', () => !locked && setValue('yes'));
  useShortcut('2', () => !locked && setValue('no'));
  useShortcut('3', () => !locked && setValue('not-applicable'));
  useShortcut('c', () => form.current?.querySelector<HTMLTextAreaElement>('[name=comment]')?.focus());
  useShortcut('ctrl+enter', () => form.current?.requestSubmit(), { inFields: true });

  const answered = reply?.done === true;
  useEffect(() => {
    if (answered) onDecided();
  }, [answered, onDecided]);

  return (
    <fetcher.Form ref={form} method="post" className="flex flex-col gap-4 p-4" aria-label="Décision de l’examinateur">
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="criterionId" value={criterion.id} />
      <RadioGroup
        name="value"
        label="Décision"
        value={value}
        onChange={(chosen) => setValue(chosen as DecisionValue)}
        disabled={locked}
        options={decisionValues.map((option, index) => ({ value: option, label: `${decisionWords[option]} (${index + 1})` }))}
      />
      <TextArea
        name="reason"
        label="Motif"
        rows={3}
        value={reason}
        onChange={setReason}
        required={reasonNeeded}
        readOnly={locked}
        help={reasonNeeded ? 'Votre décision diffère de la proposition : dites pourquoi.' : 'Utile surtout si votre décision diffère de la proposition.'}
        error={reply?.field === 'reason' ? reply.message : undefined}
      />
      <TextArea name="comment" label="Commentaire" rows={4} value={comment} onChange={setComment} readOnly={locked} />
      {reply && !reply.done && reply.field !== 'reason' && <Notice tone="danger">{reply.message}</Notice>}
      {!locked && (
        <Button type="submit" variant="primary" pending={fetcher.state !== 'idle'} disabled={value === null}>
          Enregistrer et passer au suivant
        </Button>
      )}
      {criterion.decision && <p className="text-small text-soft">Décidé le {formatInstant(criterion.decision.decidedAt)}.</p>}
    </fetcher.Form>
  );
}
