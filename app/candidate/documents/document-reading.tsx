import { Link, useSearchParams } from '@remix-run/react';
import { Card, Columns, Page } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { PageHeader } from '~/ui/layout/page-header';
import { Markdown } from '~/ui/markdown/markdown';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { formatCivilDate, formatCount } from '~/ui/typography/format';
import { useDesk } from '../desk/desk-context';
import { useConsult } from '../desk/use-consult';
import { PaperView } from '../papers/paper-view';
import { documentKindWords } from './document-words';
import type { DocumentsPage, OpenDocument } from './documents-page';
import { FilingForm } from './filing-form';

export interface DocumentReadingProps {
  document: OpenDocument;
  folders: DocumentsPage['folders'];
  procedure: DocumentsPage['procedure'];
}

/** A document: its text or paper, what it is about, and where it is filed. */
export function DocumentReading({ document, folders, procedure }: DocumentReadingProps) {
  const { basePath } = useDesk();
  const [params] = useSearchParams();
  useConsult({
    type: 'ViewRecord',
    fields: { collection: 'documents', id: document.id, place: 'documents' },
  });
  const { name, text, paper, link, account, kind, addedOn, retentionYears, folder, folderLabel } = document;
  const back = `${basePath}/documents${params.size > 0 ? `?${params.toString()}` : ''}`;
  return (
    <Page>
      <PageHeader
        title={name}
        breadcrumbs={<Breadcrumbs items={[{ label: 'Documents', to: back }, { label: name }]} />}
      />
      <Columns
        side={
          <>
            {document.canFile && <FilingForm document={document} folders={folders} procedure={procedure} />}
            <Card title="Fiche">
              <DescriptionList
                items={[
                  { label: 'Origine', value: documentKindWords[kind] },
                  { label: 'Ajouté le', value: formatCivilDate(addedOn) },
                  { label: 'Dossier', value: folder === null ? 'À classer' : folderLabel },
                  {
                    label: 'Conservation',
                    value: retentionYears === null ? '' : formatCount(retentionYears, 'an'),
                  },
                  { label: 'Compte', value: account && <DeskLink to={account.path} label={account.name} /> },
                  { label: 'Lié à', value: link && <DeskLink to={link.path} label={link.label} /> },
                ]}
              />
            </Card>
          </>
        }
      >
        {paper ? (
          <PaperView paper={paper} />
        ) : (
          <Card>
            {text !== null ? (
              <Markdown source={text} headingLevel={2} />
            ) : (
              <p>
                Ce papier se lit à son écran
                {link && (
                  <>
                    {' '}
                    : <DeskLink to={link.path} label={link.label} />
                  </>
                )}
                .
              </p>
            )}
          </Card>
        )}
      </Columns>
    </Page>
  );
}

function DeskLink({ to, label }: { to: string; label: string }) {
  const { basePath } = useDesk();
  return (
    <Link to={`${basePath}/${to}`} className="text-accent underline">
      {label}
    </Link>
  );
}
