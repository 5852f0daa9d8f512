import { Form, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { Button } from '~/ui/buttons/button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Notice } from '~/ui/feedback/notice';
import { Progress } from '~/ui/feedback/progress';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { formatInstant } from '~/ui/typography/format';
import type { ProofPage } from './proof-page';
import { ProofView } from './proof-view';

export interface ProofDeskProps {
  title: string;
  version: number;
  progress: { done: number; total: number } | null;
  kept: { page: ProofPage; proved: boolean; provedAt: number; isCurrent: boolean } | null;
  mayProve: boolean;
}

/** Milliseconds between two looks at a proof under way. */
const LOOK_AGAIN = 1_500;

export const ProofDesk = ({ title, version, progress, kept, mayProve }: ProofDeskProps) => {
  const { revalidate } = useRevalidator();
  const isRunning = progress !== null;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(revalidate, LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [isRunning, revalidate]);
  return (
    <Page>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs items={[{ label: 'Mises en situation', to: '/scenarios' }, { label: title }]} />
        }
        title={`Preuve : ${title}`}
        status={
          kept && (
            <StatusBadge tone={kept.proved ? 'success' : 'danger'}>
              {kept.proved ? 'Prouvée' : 'Non prouvée'}
            </StatusBadge>
          )
        }
        subtitle={
          kept
            ? `Version ${version}, prouvée le ${formatInstant(kept.provedAt)} sur ${kept.page.variants} variantes`
            : `Version ${version}`
        }
        actions={
          mayProve && (
            <Form method="post">
              <Button
                type="submit"
                name="intent"
                value={isRunning ? 'stop' : 'start'}
                variant={isRunning ? 'secondary' : 'primary'}
              >
                {isRunning ? 'Interrompre' : kept ? 'Refaire la preuve' : 'Faire la preuve'}
              </Button>
            </Form>
          )
        }
      />
      {progress && <Progress label="Passages joués" value={progress.done} max={progress.total} />}
      {kept && !kept.isCurrent && (
        <Notice tone="warning" title="Cette preuve date d’une version précédente du correcteur">
          Refaites-la pour savoir ce qu’il en est aujourd’hui.
        </Notice>
      )}
      {kept ? (
        <ProofView page={kept.page} />
      ) : (
        !progress && (
          <EmptyState title="Pas encore de preuve">
            La preuve joue la référence, le passage vide, chaque omission et les scripts faibles sur cinq
            variantes, et dit ce que les contrôles ne voient pas.
          </EmptyState>
        )
      )}
    </Page>
  );
};
