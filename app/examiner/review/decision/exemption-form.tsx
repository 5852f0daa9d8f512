import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { exemptionAnswers, type ExemptionAnswer } from '~/domain/review/records';
import { exemptionWords } from '~/domain/review/words';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { CheckboxField } from '~/ui/fields/checkbox-field';
import { FieldError } from '~/ui/fields/field-frame';
import { RadioGroup } from '~/ui/fields/radio-group';
import { TextArea } from '~/ui/fields/text-area';
import { DescriptionList } from '~/ui/layout/description-list';
import { formatInstant } from '~/ui/typography/format';
import type { ExemptionView } from '../criterion-view';
import type { ExemptionRuleView } from '../review-page';
import type { ExemptionDraft } from './decision-draft';
import type { DecisionReply } from './decision-reply';
import type { Drafts } from './use-drafts';

interface ExemptionFormProps {
  rule: ExemptionRuleView;
  criterionId: string;
  exemption: ExemptionView | null;
  drafts: Drafts<ExemptionDraft>;
  say: (message: string) => void;
}

const nothingAsked: ExemptionDraft = { advice: '', conditions: [], answer: 'pending' };

/** A request to set one criterion aside: the disability officer's advice, the conditions, the jury's answer. */
export function ExemptionForm({ rule, criterionId, exemption, drafts, say }: ExemptionFormProps) {
  const fetcher = useFetcher<DecisionReply>({ key: `exemption-${criterionId}` });
  const { keep, forget } = drafts;
  const draft = drafts.drafts[criterionId];
  const saved: ExemptionDraft = exemption
    ? { advice: exemption.advice ?? '', conditions: exemption.conditions, answer: exemption.answer }
    : nothingAsked;
  const { advice, conditions, answer } = draft ?? saved;
  const change = (part: Partial<ExemptionDraft>) => keep(criterionId, { ...(draft ?? saved), ...part });
  const check = (id: string, checked: boolean) =>
    change({ conditions: [...conditions.filter((one) => one !== id), ...(checked ? [id] : [])] });

  const reply = fetcher.state === 'idle' ? fetcher.data : undefined;
  const told = useRef<DecisionReply | undefined>(reply);
  useEffect(() => {
    if (!reply || told.current === reply) return;
    told.current = reply;
    if (!reply.done) return;
    forget(criterionId);
    say('Demande enregistrée.');
  }, [reply, criterionId, forget, say]);
  const errorOf = (field: string) =>
    reply && !reply.done && reply.field === field ? reply.message : undefined;
  const waiting = fetcher.state !== 'idle';

  return (
    <details className="border-t border-line pt-3" open={exemption !== null || draft !== undefined}>
      <summary className="cursor-pointer font-medium">Écarter ce critère (situation de handicap)</summary>
      <fetcher.Form
        method="post"
        noValidate
        className="mt-3 flex flex-col gap-3"
        aria-label="Demande d’écarter le critère"
      >
        <p className="text-small text-soft">{rule.note}</p>
        <input type="hidden" name="intent" value="exempt" />
        <input type="hidden" name="criterionId" value={criterionId} />
        <TextArea
          name="advice"
          label={`Avis motivé (${rule.advisedBy})`}
          rows={3}
          value={advice}
          onChange={(text) => change({ advice: text })}
          required={answer === 'granted'}
          help="Ce qui touche au critère et au futur emploi, sans diagnostic. Lu par les examinateurs seuls ; jamais imprimé."
          error={errorOf('advice')}
        />
        <fieldset
          className="field"
          data-invalid={errorOf('conditions') ? true : undefined}
          aria-describedby="conditions-erreur"
        >
          <legend className="field-label">Conditions établies, toutes nécessaires</legend>
          {rule.conditions.map(({ id, text }) => (
            <CheckboxField
              key={id}
              name={`condition.${id}`}
              label={text}
              value={conditions.includes(id)}
              onChange={(checked) => check(id, checked)}
            />
          ))}
          <FieldError id="conditions-erreur" error={errorOf('conditions')} />
        </fieldset>
        <RadioGroup
          name="answer"
          label={`Réponse (${rule.decidedBy})`}
          value={answer}
          onChange={(chosen) => change({ answer: chosen as ExemptionAnswer })}
          options={exemptionAnswers.map((value) => ({ value, label: exemptionWords[value] }))}
          error={errorOf('answer')}
        />
        {reply && !reply.done && !['advice', 'conditions', 'answer'].includes(reply.field ?? '') && (
          <Notice tone="danger">{reply.message}</Notice>
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" pending={waiting}>
            Enregistrer la demande
          </Button>
          {exemption && !waiting && (
            <Button
              variant="quiet"
              onPress={() =>
                fetcher.submit(
                  { intent: 'exempt', criterionId, advice: '', answer: 'pending' },
                  { method: 'post' },
                )
              }
            >
              Retirer la demande
            </Button>
          )}
          {draft && !waiting && (
            <Button variant="quiet" onPress={() => forget(criterionId)}>
              Effacer ma saisie
            </Button>
          )}
        </div>
        {exemption && (
          <p className="text-small text-soft">
            Enregistrée par {exemption.decidedByName} le {formatInstant(exemption.decidedAt)}.
          </p>
        )}
      </fetcher.Form>
    </details>
  );
}

/** The request, for those who may not change it. */
export const TakenExemption = ({
  rule,
  exemption,
}: {
  rule: ExemptionRuleView;
  exemption: ExemptionView;
}) => (
  <section aria-labelledby="critere-ecarte" className="border-t border-line pt-3">
    <h3 id="critere-ecarte" className="mb-2 font-medium">
      Demande d’écarter ce critère
    </h3>
    <DescriptionList
      items={[
        { label: `Réponse (${rule.decidedBy})`, value: exemptionWords[exemption.answer] },
        {
          label: 'Conditions établies',
          value: `${exemption.conditions.length} sur ${rule.conditions.length}`,
        },
        {
          label: `Avis motivé (${rule.advisedBy})`,
          value:
            exemption.advice === null ? (
              'Réservé aux examinateurs'
            ) : (
              <span className="whitespace-pre-wrap">{exemption.advice}</span>
            ),
        },
        {
          label: 'Enregistrée par',
          value: `${exemption.decidedByName}, le ${formatInstant(exemption.decidedAt)}`,
        },
      ]}
    />
  </section>
);
