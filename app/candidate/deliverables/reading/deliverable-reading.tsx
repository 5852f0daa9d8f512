import { FileDown, PenLine, Printer } from 'lucide-react';
import type { PrintableDeliverable } from '~/domain/exports/deliverable';
import { Button } from '~/ui/buttons/button';
import { LinkButton } from '~/ui/buttons/link-button';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { formatCivilDate } from '~/ui/typography/format';
import { useDesk } from '../../desk/desk-context';
import { useConsult } from '../../desk/use-consult';
import type { DeliverablePage } from '../deliverable-page';
import { VersionList } from '../version-list';
import { DeliverablePaperView } from './deliverable-paper-view';

interface DeliverableReadingProps {
  page: DeliverablePage;
  paper: PrintableDeliverable;
}

/** A deliverable as it prints: a version that left, the draft before it leaves, or what an examiner sees in a replay. */
export function DeliverableReading({ page, paper }: DeliverableReadingProps) {
  const { basePath, readOnly } = useDesk();
  const place = page.version === null ? 'lecture' : `version ${page.version}`;
  useConsult({ type: 'ViewRecord', fields: { collection: 'deliverables', id: page.id, place } });
  const at = `${basePath}/livrables/${page.id}`;
  const search = page.version === null ? '' : `?version=${page.version}`;
  const sent = page.versions.find(({ number }) => number === page.version);
  return (
    <div className="page @container">
      <PageHeader
        title={paper.title}
        status={
          sent ? (
            <StatusBadge tone="success">
              Version {sent.number}, transmise le {formatCivilDate(sent.on)}
            </StatusBadge>
          ) : (
            <StatusBadge tone="neutral">Brouillon</StatusBadge>
          )
        }
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: 'Livrables', to: `${basePath}/livrables` }, { label: paper.title }]}
          />
        }
        actions={
          <>
            {!readOnly && (
              <LinkButton to={at} icon={<PenLine />}>
                {sent ? 'Continuer à écrire' : 'Écrire'}
              </LinkButton>
            )}
            <Button icon={<Printer />} onPress={() => window.print()} allowReadOnly>
              Imprimer
            </Button>
            <LinkButton to={`${at}/docx${search}`} icon={<FileDown />} download>
              Word
            </LinkButton>
            <LinkButton to={`${at}/pdf${search}`} icon={<FileDown />} download>
              PDF
            </LinkButton>
          </>
        }
      />
      <div className="grid gap-4 @[66rem]:grid-cols-[minmax(0,1fr)_17rem] @[66rem]:items-start">
        <DeliverablePaperView paper={paper} />
        <div className="no-print">
          <VersionList page={page} />
        </div>
      </div>
    </div>
  );
}
