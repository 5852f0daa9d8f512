import { useFetcher, useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { Progress } from '~/ui/feedback/progress';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Page } from '~/ui/layout/blocks';
import { KeyFigures } from '~/ui/layout/key-figures';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { ConfirmDialog } from '~/ui/overlays/confirm-dialog';
import { formatCount, formatInstant, formatNumber } from '~/ui/typography/format';
import type { RegradePage } from './regrade-page';
import { RegradedAttempts } from './regraded-attempts';
import { statusTones, statusWords } from './regrade-words';
import { useTimeLeft } from './use-time-left';

/** Milliseconds between two looks at a regrading under way. */
const POLL = 1_000;

/** Who would change and why; then, if the person says so, the new reports take the place of the old ones. */
export function RegradeDesk({ page, now }: { page: RegradePage; now: number }) {
  const [asking, setAsking] = useState(false);
  const fetcher = useFetcher<{ refused?: string }>();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!page.working) return;
    const timer = setInterval(revalidate, POLL);
    return () => clearInterval(timer);
  }, [page.working, revalidate]);
  const timeLeft = useTimeLeft(page.status, page.done, page.total, now);
  const act = (intent: 'apply' | 'cancel' | 'resume') => {
    setAsking(false);
    fetcher.submit({ intent }, { method: 'post' });
  };
  const pending = fetcher.state !== 'idle';
  const { counts } = page;

  return (
    <Page>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs items={[{ label: 'Recalculs', to: '/recalculs' }, { label: page.scope }]} />
        }
        title={page.scope}
        status={<StatusBadge tone={statusTones[page.status]}>{statusWords[page.status]}</StatusBadge>}
        subtitle={`Demandé le ${formatInstant(page.createdAt)} par ${page.startedBy ?? 'la ligne de commande'} · correcteur ${page.graderVersion}`}
        actions={
          <>
            {page.may.resume && (
              <Button onPress={() => act('resume')} pending={pending}>
                Reprendre
              </Button>
            )}
            {page.may.cancel && !page.working && (
              <Button onPress={() => act('cancel')} disabled={pending}>
                Abandonner
              </Button>
            )}
            {page.may.apply && (
              <Button variant="primary" onPress={() => setAsking(true)} disabled={pending}>
                Mettre en vigueur
              </Button>
            )}
          </>
        }
      />
      {fetcher.data?.refused && <Notice tone="warning">{fetcher.data.refused}</Notice>}
      {page.interrupted && (
        <Notice tone="warning" title="Le recalcul s’est arrêté">
          Le travail s’est interrompu avant la fin, sans rien perdre. « Reprendre » continue où il s’est
          arrêté.
        </Notice>
      )}
      {page.working && (
        <Progress
          label={statusWords[page.status]}
          value={page.done}
          max={page.total}
          detail={timeLeft}
          onCancel={page.may.cancel ? () => act('cancel') : undefined}
        />
      )}
      <KeyFigures
        items={[
          { label: 'Passages', value: formatNumber(page.total) },
          { label: 'Propositions modifiées', value: formatNumber(page.proposalsChanged) },
          { label: 'Rapports modifiés', value: formatNumber(page.attemptCount - counts.failed) },
          {
            label: 'En échec',
            value: formatNumber(counts.failed),
            tone: counts.failed > 0 ? 'danger' : undefined,
          },
          ...(page.status === 'applied' || page.status === 'applying'
            ? [
                { label: 'Mis en vigueur', value: formatNumber(counts.applied) },
                { label: 'Signés, inchangés', value: formatNumber(counts.kept) },
              ]
            : []),
        ]}
      />
      <RegradedAttempts page={page} />
      <ConfirmDialog
        open={asking}
        title="Mettre en vigueur les nouveaux rapports"
        confirmLabel="Mettre en vigueur"
        onCancel={() => setAsking(false)}
        onConfirm={() => act('apply')}
      >
        <p>
          {formatCount(
            counts.same + counts.changed,
            'passage recevra un nouveau rapport',
            'passages recevront un nouveau rapport',
          )}{' '}
          ; l’ancien est conservé. Les décisions déjà prises restent, mais celles qui contredisent une
          nouvelle proposition demanderont un motif avant la signature. Les évaluations signées ne changent
          pas.
        </p>
      </ConfirmDialog>
    </Page>
  );
}
