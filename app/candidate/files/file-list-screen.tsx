import { Page } from '~/ui/layout/blocks';
import { EmptyState } from '~/ui/feedback/empty-state';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { DataTable, type Column } from '~/ui/table/data-table';
import { formatFileSize } from '~/ui/typography/format';
import { CivilDate } from '~/ui/typography/values';
import { useDesk } from '../desk/desk-context';
import type { FileListPage } from './files-page';
import { UploadFile } from './upload-file';

type Row = FileListPage['list']['rows'][number];

const columns: Column<Row>[] = [
  { key: 'nom', header: 'Fichier', sortable: true, render: (row) => row.name },
  {
    key: 'taille',
    header: 'Taille',
    align: 'end',
    sortable: true,
    render: (row) => formatFileSize(row.size),
  },
  {
    key: 'ajoute',
    header: 'Ajouté le',
    sortable: true,
    nowrap: true,
    render: (row) => <CivilDate value={row.addedOn} />,
  },
  { key: 'usage', header: 'Joint à', render: (row) => row.use.join(', ') || '—' },
];

/** Files the candidate brought in, and the way to bring another. */
export function FileListScreen({ list }: FileListPage) {
  const { basePath, readOnly } = useDesk();
  return (
    <Page>
      <PageHeader
        title="Fichiers joints"
        count={list.totalUnfiltered}
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: 'Livrables', to: `${basePath}/livrables` }, { label: 'Fichiers joints' }]}
          />
        }
      />
      {!readOnly && <UploadFile />}
      <DataTable
        caption="Fichiers joints"
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `${basePath}/fichiers/${row.id}`}
        searchLabel="Rechercher un fichier"
        empty={
          <EmptyState title="Aucun fichier">
            Un classeur, un document Word ou un PDF préparé sur votre poste peut accompagner un livrable ou un
            message.
          </EmptyState>
        }
      />
    </Page>
  );
}
