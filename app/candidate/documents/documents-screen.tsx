import { Link, useSearchParams } from '@remix-run/react';
import { Folder, FolderOpen, Inbox, Files } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import type { ListPage } from '~/ui/table/apply-list-query';
import { DataTable, type Column } from '~/ui/table/data-table';
import { formatNumber } from '~/ui/typography/format';
import { CivilDate } from '~/ui/typography/values';
import { useDesk } from '../desk/desk-context';
import { useListConsult } from '../desk/use-list-consult';
import { DocumentReading } from './document-reading';
import { documentKindWords } from './document-words';
import type { DocumentRow, DocumentsPage } from './documents-page';

const columns: Column<DocumentRow>[] = [
  { key: 'nom', header: 'Nom', sortable: true, width: '38%', render: (row) => row.name },
  {
    key: 'dossier',
    header: 'Dossier',
    sortable: true,
    render: (row) =>
      row.folder === null ? <StatusBadge tone="warning">À classer</StatusBadge> : row.folderLabel,
  },
  { key: 'origine', header: 'Origine', nowrap: true, render: (row) => documentKindWords[row.kind] },
  { key: 'compte', header: 'Compte', sortable: true, render: (row) => row.accountName },
  {
    key: 'date',
    header: 'Ajouté le',
    sortable: true,
    nowrap: true,
    render: (row) => <CivilDate value={row.addedOn} />,
  },
];

/** Documents: the filing plan at the left, the folder's list, or the document being read. */
export function DocumentsScreen({ page }: { page: DocumentsPage }) {
  if (page.open)
    return (
      <DocumentReading
        key={page.open.id}
        document={page.open}
        folders={page.folders}
        procedure={page.procedure}
      />
    );
  return page.list && <DocumentList page={page} list={page.list} />;
}

function DocumentList({ page, list }: { page: DocumentsPage; list: ListPage<DocumentRow> }) {
  const { basePath } = useDesk();
  const [params] = useSearchParams();
  const { recordExport } = useListConsult('documents', list);
  const isUnfiled = page.folder === 'a-classer';
  const title = isUnfiled
    ? 'À classer'
    : (page.folders.find((folder) => folder.path === page.folder)?.label ?? 'Documents');
  const search = params.size > 0 ? `?${params.toString()}` : '';
  return (
    <Page>
      <PageHeader
        title={title}
        count={list.totalUnfiltered}
        subtitle={page.folder !== null && !isUnfiled ? page.folder : undefined}
      />
      <div className="@container">
        <div className="grid items-start gap-4 @2xl:grid-cols-[13rem_minmax(0,1fr)]">
          <FilingPlan page={page} />
          <DataTable
            caption={title}
            list={list}
            columns={columns}
            rowKey={(row) => row.id}
            rowHref={(row) => `${basePath}/documents/${encodeURIComponent(row.id)}${search}`}
            searchLabel="Rechercher un document"
            filters={[
              {
                key: 'origine',
                label: 'Origine',
                options: Object.entries(documentKindWords).map(([value, label]) => ({ value, label })),
              },
            ]}
            exportHref={`${basePath}/documents/export.xlsx`}
            onExport={recordExport}
            empty={
              isUnfiled ? (
                <EmptyState title="Tout est classé">
                  Les documents reçus et les papiers que vous envoyez arrivent ici, à nommer et à ranger.
                </EmptyState>
              ) : (
                <EmptyState title="Dossier vide">
                  Classez un document dans ce dossier pour l’y retrouver.
                </EmptyState>
              )
            }
          />
        </div>
      </div>
    </Page>
  );
}

function FilingPlan({ page }: { page: DocumentsPage }) {
  const { basePath } = useDesk();
  const to = (folder: string | null) =>
    `${basePath}/documents${folder === null ? '' : `?${new URLSearchParams({ dossier: folder }).toString()}`}`;
  return (
    <nav aria-label="Plan de classement" className="rounded border border-line bg-surface p-2">
      <ul className="flex flex-col gap-0.5">
        <FolderLink
          to={to(null)}
          icon={<Files />}
          label="Tous les documents"
          count={page.total}
          isCurrent={page.folder === null}
        />
        <FolderLink
          to={to('a-classer')}
          icon={<Inbox />}
          label="À classer"
          count={page.unfiled}
          isCurrent={page.folder === 'a-classer'}
          isMarked={page.unfiled > 0}
        />
      </ul>
      <h2 className="mt-3 mb-1 px-2 text-small font-semibold text-soft">Plan de classement</h2>
      <ul className="flex flex-col gap-0.5">
        {page.folders.map((folder) => (
          <FolderLink
            key={folder.path}
            to={to(folder.path)}
            icon={folder.path === page.folder ? <FolderOpen /> : <Folder />}
            label={folder.label}
            detail={folder.path}
            count={folder.count}
            isCurrent={folder.path === page.folder}
          />
        ))}
      </ul>
    </nav>
  );
}

interface FolderLinkProps {
  to: string;
  icon: ReactNode;
  label: string;
  detail?: string;
  count: number;
  isCurrent: boolean;
  isMarked?: boolean;
}

function FolderLink({ to, icon, label, detail, count, isCurrent, isMarked }: FolderLinkProps) {
  return (
    <li>
      <Link
        to={to}
        aria-current={isCurrent ? 'page' : undefined}
        className={`flex items-start gap-2 rounded px-2 py-1.5 text-table [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0 ${isCurrent ? 'bg-selected font-semibold' : 'hover:bg-hover'}`}
      >
        {icon}
        <span className="min-w-0 flex-1">
          {label}
          {detail && detail !== label && (
            <span className="block truncate text-small font-normal text-soft">{detail}</span>
          )}
        </span>
        <span className={`tabular text-small ${isMarked ? 'font-semibold text-warning' : 'text-soft'}`}>
          {formatNumber(count)}
          <span className="visually-hidden"> {count > 1 ? 'documents' : 'document'}</span>
        </span>
      </Link>
    </li>
  );
}
