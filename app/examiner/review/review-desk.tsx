import { useFetcher, useNavigate, useSearchParams } from '@remix-run/react';
import { useCallback, useState } from 'react';
import { Button } from '~/ui/buttons/button';
import { LinkButton } from '~/ui/buttons/link-button';
import { Notice } from '~/ui/feedback/notice';
import { Progress } from '~/ui/feedback/progress';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { PageHeader } from '~/ui/layout/page-header';
import { SplitPanes } from '~/ui/layout/split-panes';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { ConfirmDialog } from '~/ui/overlays/confirm-dialog';
import { ShortcutsHelp } from '~/ui/overlays/shortcuts-help';
import { useShortcut } from '~/ui/overlays/use-shortcut';
import { formatInstant } from '~/ui/typography/format';
import { CriteriaPane } from './criteria-pane';
import { DecisionPane, type DecisionReply } from './decision-pane';
import { EvidencePane } from './evidence-pane';
import type { ReviewPage } from './review-page';

const shortcuts = [
  {
    label: 'Évaluation',
    shortcuts: [
      { keys: ['J'], label: 'Critère suivant' },
      { keys: ['K'], label: 'Critère précédent' },
      { keys: ['1'], label: 'Oui' },
      { keys: ['2'], label: 'Non' },
      { keys: ['3'], label: 'Sans objet' },
      { keys: ['C'], label: 'Aller au commentaire' },
      { keys: ['E'], label: 'Aller à la première preuve' },
      { keys: ['Ctrl', 'Entrée'], label: 'Enregistrer la décision' },
    ],
  },
];

/** An examiner decides, criterion by criterion, with the machine's proposal and its evidence in sight, then signs. */
export function ReviewDesk({ page, maySign }: { page: ReviewPage; maySign: boolean }) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const criteria = page.competences.flatMap((competence) => competence.criteria);
  const firstOpen = criteria.find((criterion) => criterion.decision === null) ?? criteria[0];
  const selected = criteria.find((criterion) => criterion.id === search.get('critere')) ?? firstOpen;
  const locked = page.signature !== null || !maySign;

  const step = useCallback(
    (by: 1 | -1) => {
      const index = criteria.findIndex((criterion) => criterion.id === selected?.id);
      const next = criteria[index + by];
      if (next) navigate(`?critere=${next.id}`, { replace: true, preventScrollReset: true });
    },
    [criteria, selected?.id, navigate],
  );
  const goOn = useCallback(() => step(1), [step]);
  useShortcut('j', () => step(1));
  useShortcut('k', () => step(-1));
  useShortcut('e', () => document.querySelector<HTMLAnchorElement>('[data-evidence]')?.focus());

  return (
    <div className="flex h-full flex-col">
      <div className="p-4 pb-0">
        <PageHeader
          title={page.candidateName}
          breadcrumbs={<Breadcrumbs items={[{ label: 'Passages', to: '/evaluation' }, { label: page.candidateName }]} />}
          subtitle={`${page.scenarioTitle} · ${page.sessionTitle}`}
          status={
            page.signature ? <StatusBadge tone="success">Signée</StatusBadge> : <StatusBadge tone="info">En cours d’évaluation</StatusBadge>
          }
          actions={
            <>
              <LinkButton to={`/evaluation/${page.attemptId}/rejeu/${page.events}`}>Revoir le passage</LinkButton>
              <LinkButton to={`/evaluation/${page.attemptId}/grille.pdf`} download>
                Grille PDF
              </LinkButton>
              <LinkButton to={`/evaluation/${page.attemptId}/grille.xlsx`} download>
                Grille XLSX
              </LinkButton>
              <LinkButton to={`/evaluation/${page.attemptId}/proces-verbal.pdf`} download>
                Procès-verbal
              </LinkButton>
              {maySign && !page.signature && <SignButton page={page} />}
            </>
          }
        />
        <div className="flex flex-wrap items-center gap-4 py-3">
          <div className="min-w-64 flex-1">
            <Progress
              label="Critères décidés"
              value={page.progress.decided}
              max={page.progress.total}
              detail={`${page.progress.decided} sur ${page.progress.total}`}
            />
          </div>
          <ShortcutsHelp groups={shortcuts} />
        </div>
        {page.signature && (
          <Notice tone="success" title="Évaluation signée">
            Signée par {page.signature.signatoryName} le {formatInstant(page.signature.signedAt)}. Empreinte :{' '}
            <code className="break-all">{page.signature.hash}</code>
          </Notice>
        )}
      </div>
      {selected ? (
        <SplitPanes
          id="evaluation"
          sizes={[30, 44, 26]}
          labels={['Critères', 'Constats et preuves', 'Décision']}
        >
          <CriteriaPane competences={page.competences} selectedId={selected.id} />
          <EvidencePane criterion={selected} />
          <DecisionPane key={selected.id} criterion={selected} locked={locked} onDecided={goOn} />
        </SplitPanes>
      ) : (
        <Notice tone="info">Ce scénario n’informe aucun critère.</Notice>
      )}
    </div>
  );
}

function SignButton({ page }: { page: ReviewPage }) {
  const [asking, setAsking] = useState(false);
  const fetcher = useFetcher<DecisionReply>();
  const left = page.progress.total - page.progress.decided;
  return (
    <>
      <Button variant="primary" onPress={() => setAsking(true)} disabled={left > 0}>
        Signer l’évaluation
      </Button>
      <ConfirmDialog
        open={asking}
        title="Signer l’évaluation"
        confirmLabel="Signer l’évaluation"
        pending={fetcher.state !== 'idle'}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          fetcher.submit({ intent: 'sign' }, { method: 'post' });
          setAsking(false);
        }}
      >
        Vos {page.progress.total} décisions seront figées sous votre nom, avec l’empreinte du journal. Elles ne pourront plus être modifiées.
      </ConfirmDialog>
      {fetcher.data && !fetcher.data.done && <Notice tone="danger">{fetcher.data.message}</Notice>}
    </>
  );
}
