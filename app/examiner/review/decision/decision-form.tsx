import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { RadioGroup } from '~/ui/fields/radio-group';
import { TextArea } from '~/ui/fields/text-area';
import { Kbd } from '~/ui/layout/small';
import { useShortcut } from '~/ui/overlays/use-shortcut';
import { formatInstant } from '~/ui/typography/format';
import { isUnsaved, type DecisionDraft } from './decision-draft';
import type { DecisionReply } from './decision-reply';
import { answerWord, type Question } from './question';
import type { Drafts } from './use-drafts';

export interface DecisionFormProps {
  question: Question;
  /** Told under the comment, by what is chosen. */
  commentHelp?: (value: string | null) => string | undefined;
  drafts: Drafts<DecisionDraft>;
  onDecided: (key: string) => void;
  /** Beside the button that saves. */
  actions?: ReactNode;
}

/** The form; keys 1, 2 and 3 choose, C goes to the comment. What is typed is kept until it is saved. */
export function DecisionForm({ question, commentHelp, drafts, onDecided, actions }: DecisionFormProps) {
  const { key, options, taken, words } = question;
  const { keep, forget } = drafts;
  const draft = drafts.drafts[key];
  const fetcher = useFetcher<DecisionReply>({ key: `decision-${key}` });
  const form = useRef<HTMLFormElement>(null);
  const saved: DecisionDraft = {
    value: taken?.value ?? null,
    reason: taken?.reason ?? '',
    comment: taken?.comment ?? '',
    basedOn: taken?.decidedAt ?? null,
  };
  const { value, reason, comment, basedOn } = draft ?? saved;
  const change = (part: Partial<DecisionDraft>) => keep(key, { ...(draft ?? saved), ...part });
  const toExplain = (chosen: string | null) => (chosen === null ? undefined : question.reasonsAsked[chosen]);
  const field = (name: 'reason' | 'comment') =>
    form.current?.querySelector<HTMLTextAreaElement>(`[name=${name}]`);
  const choose = (rank: number) => {
    const chosen = options[rank]?.value;
    if (chosen === undefined) return;
    change({ value: chosen });
    if (toExplain(chosen) !== undefined && reason === '') field('reason')?.focus();
  };
  useShortcut('1', () => choose(0));
  useShortcut('2', () => choose(1));
  useShortcut('3', () => choose(2));
  useShortcut('c', () => field('comment')?.focus());

  const reply = fetcher.state === 'idle' ? fetcher.data : undefined;
  const told = useRef<DecisionReply | undefined>(reply);
  useEffect(() => {
    if (!reply || told.current === reply) return;
    told.current = reply;
    if (reply.done) onDecided(key);
    else if (reply.field === 'reason') field('reason')?.focus();
  }, [reply, key, onDecided]);

  const refusal = reply && !reply.done ? reply : null;
  const unsaved = isUnsaved(draft, taken);
  const overtaken = unsaved && taken !== null && basedOn !== taken.decidedAt;
  const waiting = fetcher.state !== 'idle';

  return (
    <fetcher.Form
      ref={form}
      method="post"
      noValidate
      className="flex flex-col gap-3"
      aria-label="Décision de l’examinateur"
    >
      {Object.entries(question.sent).map(([name, sent]) => (
        <input key={name} type="hidden" name={name} value={sent} />
      ))}
      <RadioGroup
        name="value"
        label={question.legend}
        value={value}
        onChange={(chosen) => change({ value: chosen })}
        error={refusal?.field === 'value' ? refusal.message : undefined}
        options={options.map((option, index) => ({
          value: option.value,
          label: (
            <>
              {option.label} <Kbd>{String(index + 1)}</Kbd>
              {option.value === question.proposed && <span className="text-small text-soft"> · proposé</span>}
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
        required={toExplain(value) !== undefined}
        help={refusal === null ? toExplain(value) : undefined}
        error={refusal?.field === 'reason' ? refusal.message : undefined}
      />
      <TextArea
        name="comment"
        label="Commentaire"
        rows={3}
        value={comment}
        onChange={(text) => change({ comment: text })}
        help={commentHelp?.(value)}
        error={refusal?.field === 'comment' ? refusal.message : undefined}
      />
      {refusal && !['value', 'reason', 'comment'].includes(refusal.field ?? '') && (
        <Notice tone="danger">{refusal.message}</Notice>
      )}
      {overtaken && taken && (
        <Notice tone="warning" title="Décision enregistrée entre-temps">
          {taken.decidedByName} a décidé « {answerWord(question, taken.value)} » le{' '}
          {formatInstant(taken.decidedAt)}. Enregistrer remplacera cette décision.
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={waiting}>
          {taken ? words.change : words.save}
        </Button>
        {unsaved && !waiting && (
          <Button variant="quiet" onPress={() => forget(key)}>
            Effacer ma saisie
          </Button>
        )}
        {actions}
      </div>
      <p className="text-small text-soft">
        {taken ? `Décidé par ${taken.decidedByName} le ${formatInstant(taken.decidedAt)}.` : words.next}
      </p>
    </fetcher.Form>
  );
}
