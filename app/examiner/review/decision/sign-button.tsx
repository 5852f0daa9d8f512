import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { ConfirmDialog } from '~/ui/overlays/confirm-dialog';
import { Tooltip } from '~/ui/overlays/tooltip';
import { formatCount, nbsp } from '~/ui/typography/format';
import type { DecisionReply } from './decision-reply';
import type { LevelView } from '../levels/level-view';
import { levelsOf, type ReviewPage } from '../review-page';

/** Signs the review once every criterion is decided and what must be concluded is; a refusal is told in the dialog. */
export function SignButton({ page, unsaved }: { page: ReviewPage; unsaved: number }) {
  const [asking, setAsking] = useState(false);
  const fetcher = useFetcher<DecisionReply>();
  const { total, decided } = page.progress;
  const levels = levelsOf(page);
  const concluded = levels.filter(({ conclusion }) => conclusion !== null).length;
  const open = levels.filter(({ conclusion }) => conclusion === null);
  const stale = levels.filter(({ changedSince, unexplained }) => changedSince.length > 0 && !unexplained);
  const waitsFor = whatIsLeft(total - decided, open.filter(({ required }) => required).length);
  const reply = fetcher.state === 'idle' ? fetcher.data : undefined;
  useEffect(() => {
    if (reply?.done) setAsking(false);
  }, [reply]);

  const button = (
    <Button variant="primary" onPress={() => setAsking(true)} disabled={waitsFor !== null}>
      Signer l’évaluation
    </Button>
  );
  return (
    <>
      {waitsFor === null ? (
        button
      ) : (
        <Tooltip text={waitsFor}>
          <span>{button}</span>
        </Tooltip>
      )}
      <ConfirmDialog
        open={asking}
        title="Signer l’évaluation"
        confirmLabel="Signer l’évaluation"
        pending={fetcher.state !== 'idle'}
        onCancel={() => setAsking(false)}
        onConfirm={() => fetcher.submit({ intent: 'sign' }, { method: 'post' })}
      >
        <div className="flex flex-col gap-3">
          <p>
            {formatCount(total + concluded, 'décision sera figée', 'décisions seront figées')} sous votre nom,
            avec l’empreinte du journal du passage. L’évaluation ne pourra plus être modifiée.
          </p>
          {open.length > 0 && (
            <p className="text-soft">
              {nbsp(`Sans conclusion, et sans qu’on puisse en ajouter ensuite : ${codesOf(open)}.`)}
            </p>
          )}
          {stale.length > 0 && (
            <Notice tone="warning">
              {nbsp(`Des décisions ont été modifiées depuis la conclusion : relisez ${codesOf(stale)}.`)}
            </Notice>
          )}
          {unsaved > 0 && (
            <Notice tone="warning">
              {formatCount(unsaved, 'saisie n’est pas enregistrée', 'saisies ne sont pas enregistrées')} : la
              signature ne les prendra pas en compte.
            </Notice>
          )}
          {reply && !reply.done && <Notice tone="danger">{reply.message}</Notice>}
        </div>
      </ConfirmDialog>
    </>
  );
}

const codesOf = (levels: readonly LevelView[]): string => levels.map(({ code }) => code).join(', ');

/** French, what signing waits for; null when it may be done. */
function whatIsLeft(criteria: number, levels: number): string | null {
  if (criteria > 0)
    return `${formatCount(criteria, 'critère reste', 'critères restent')} à décider avant la signature.`;
  if (levels > 0)
    return `${formatCount(levels, 'compétence ou bloc reste', 'compétences ou blocs restent')} à conclure avant la signature.`;
  return null;
}
