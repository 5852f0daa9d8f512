import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { ConfirmDialog } from '~/ui/overlays/confirm-dialog';
import { Tooltip } from '~/ui/overlays/tooltip';
import { formatCount } from '~/ui/typography/format';
import type { DecisionReply } from './decision-reply';
import type { ReviewPage } from '../review-page';

/** Signs the review once every criterion is decided; a refusal is told in the dialog. */
export function SignButton({ page, unsaved }: { page: ReviewPage; unsaved: number }) {
  const [asking, setAsking] = useState(false);
  const fetcher = useFetcher<DecisionReply>();
  const { total, decided } = page.progress;
  const left = total - decided;
  const reply = fetcher.state === 'idle' ? fetcher.data : undefined;
  useEffect(() => {
    if (reply?.done) setAsking(false);
  }, [reply]);

  const button = (
    <Button variant="primary" onPress={() => setAsking(true)} disabled={left > 0}>
      Signer l’évaluation
    </Button>
  );
  return (
    <>
      {left > 0 ? (
        <Tooltip
          text={`${formatCount(left, 'critère reste', 'critères restent')} à décider avant la signature.`}
        >
          <span>{button}</span>
        </Tooltip>
      ) : (
        button
      )}
      <ConfirmDialog
        open={asking}
        title="Signer l’évaluation"
        confirmLabel="Signer l’évaluation"
        pending={fetcher.state !== 'idle'}
        onCancel={() => setAsking(false)}
        onConfirm={() => fetcher.submit({ intent: 'sign' }, { method: 'post' })}
      >
        <p>
          {formatCount(total, 'décision sera figée', 'décisions seront figées')} sous votre nom, avec
          l’empreinte du journal du passage. L’évaluation ne pourra plus être modifiée.
        </p>
        {unsaved > 0 && (
          <Notice tone="warning">
            {formatCount(unsaved, 'saisie n’est pas enregistrée', 'saisies ne sont pas enregistrées')} : la
            signature ne les prendra pas en compte.
          </Notice>
        )}
        {reply && !reply.done && <Notice tone="danger">{reply.message}</Notice>}
      </ConfirmDialog>
    </>
  );
}
