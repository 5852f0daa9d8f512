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
  /** The proof under way; no longer alive when it ended too early. */
  run: { done: number; total: number; alive: boolean } | null;
  kept: { page: ProofPage; proved: boolean; provedAt: number; isCurrent: boolean } | null;
  /** The proof asked for was refused: the server makes another one. */
  isServerBusy: boolean;
}

/** Milliseconds between two looks at a proof under way. */
const LOOK_AGAIN = 1_500;

export const ProofDesk = ({ title, version, run, kept, isServerBusy }: ProofDeskProps) => {
  const { revalidate } = useRevalidator();
  const isRunning = run?.alive ?? false;
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
        }
      />
      {isServerBusy && !isRunning && (
        <Notice tone="warning" title="Une autre preuve est en cours">
          Le serveur n’en fait qu’une à la fois, pour ne pas gêner les candidats : recommencez dans une
          minute.
        </Notice>
      )}
      {run?.alive && (
        <Progress
          label={run.done === 0 ? 'Préparation des variantes' : 'Passages joués'}
          value={run.done === 0 ? null : run.done}
          max={run.total}
        />
      )}
      {run && !run.alive && (
        <Notice tone="warning" title="La dernière preuve s’est interrompue avant la fin">
          {kept ? 'Celle d’avant est affichée. ' : ''}Refaites-la ; si cela se répète, prévenez
          l’administrateur.
        </Notice>
      )}
      {kept && !kept.isCurrent && (
        <Notice tone="warning" title="Cette preuve date d’une version précédente du correcteur">
          Refaites-la pour savoir ce qu’il en est aujourd’hui.
        </Notice>
      )}
      {kept ? (
        <ProofView page={kept.page} />
      ) : (
        !isRunning && (
          <EmptyState title="Pas encore de preuve">
            La preuve joue la référence, le passage vide, chaque omission et les scripts faibles sur cinq
            variantes, et dit ce que les contrôles ne voient pas.
          </EmptyState>
        )
      )}
    </Page>
  );
};
