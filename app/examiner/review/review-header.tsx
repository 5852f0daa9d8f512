import { Keyboard, Play } from 'lucide-react';
import { IconButton } from '~/ui/buttons/icon-button';
import { LinkButton } from '~/ui/buttons/link-button';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { Popover } from '~/ui/overlays/popover';
import { ShortcutsHelp } from '~/ui/overlays/shortcuts-help';
import { formatInstant } from '~/ui/typography/format';
import type { ReviewRights } from './review-desk';
import type { ReviewPage } from './review-page';
import { SignButton } from './decision/sign-button';

const shortcuts = [
  {
    label: 'Évaluation',
    shortcuts: [
      { keys: ['J'], label: 'Critère, compétence ou bloc suivant' },
      { keys: ['K'], label: 'Critère, compétence ou bloc précédent' },
      { keys: ['E'], label: 'Preuve suivante (Entrée l’ouvre)' },
      { keys: ['1'], label: 'Oui, acquise ou acquis' },
      { keys: ['2'], label: 'Non, non acquise ou non acquis' },
      { keys: ['3'], label: 'Sans objet' },
      { keys: ['C'], label: 'Aller au commentaire' },
      { keys: ['Ctrl', 'Entrée'], label: 'Enregistrer la décision' },
    ],
  },
];

interface ReviewHeaderProps {
  page: ReviewPage;
  rights: ReviewRights;
  /** Decisions written but not saved. */
  unsaved: number;
}

/** Top of the review: whose attempt, where the review stands, its documents and the signature. */
export function ReviewHeader({ page, rights, unsaved }: ReviewHeaderProps) {
  const { signature, progress } = page;
  const status = signature ? (
    <StatusBadge tone="success">Signée</StatusBadge>
  ) : progress.decided === 0 ? (
    <StatusBadge tone="warning">À évaluer</StatusBadge>
  ) : (
    <StatusBadge tone="info">En cours d’évaluation</StatusBadge>
  );
  const handedIn = page.handedInAt === null ? '' : ` · rendu le ${formatInstant(page.handedInAt)}`;
  return (
    <div className="flex flex-col gap-3">
      <PageHeader
        title={page.candidateName}
        breadcrumbs={
          <Breadcrumbs items={[{ label: 'Passages', to: '/evaluation' }, { label: page.candidateName }]} />
        }
        subtitle={`${page.scenarioTitle} · ${page.sessionTitle}${handedIn}`}
        status={status}
        actions={
          <>
            <ShortcutsHelp
              groups={shortcuts}
              trigger={(open) => (
                <IconButton label="Raccourcis clavier (?)" icon={<Keyboard />} onPress={open} />
              )}
            />
            <LinkButton to={`/evaluation/${page.attemptId}/rejeu/1`} icon={<Play />}>
              Revoir le passage
            </LinkButton>
            <ReviewDocuments attemptId={page.attemptId} />
            {rights.sign && !signature && <SignButton page={page} unsaved={unsaved} />}
          </>
        }
      />
      {signature && (
        <Notice
          tone="success"
          title={`Signée par ${signature.signatoryName} le ${formatInstant(signature.signedAt)}`}
        >
          Cette évaluation ne peut plus être modifiée. Empreinte :{' '}
          <code className="break-all text-small">{signature.hash}</code>
        </Notice>
      )}
      {!signature && !rights.decide && (
        <Notice tone="info">
          Vous consultez cette évaluation. Seuls les examinateurs décident et signent.
        </Notice>
      )}
    </div>
  );
}

function ReviewDocuments({ attemptId }: { attemptId: string }) {
  const documents = [
    { file: 'grille.pdf', label: 'Grille d’évaluation (PDF)' },
    { file: 'grille.xlsx', label: 'Grille d’évaluation (XLSX)' },
    { file: 'proces-verbal.pdf', label: 'Procès-verbal (PDF)' },
    { file: 'journal.json', label: 'Journal du passage (JSON)' },
  ];
  return (
    <Popover label="Documents de l’évaluation" trigger="Documents" variant="secondary" align="end">
      <ul className="flex flex-col">
        {documents.map(({ file, label }) => (
          <li key={file}>
            <LinkButton
              to={`/evaluation/${attemptId}/${file}`}
              variant="quiet"
              download
              className="w-full justify-start"
            >
              {label}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
