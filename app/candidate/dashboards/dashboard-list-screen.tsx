import { useNavigate } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useCommand } from '~/candidate/desk/use-command';
import { useDesk } from '~/candidate/desk/desk-context';
import { useListConsult } from '~/candidate/desk/use-list-consult';
import { Button } from '~/ui/buttons/button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { DataTable, type Column } from '~/ui/table/data-table';
import { formatCivilDate } from '~/ui/typography/format';
import { CivilDate, Num } from '~/ui/typography/values';
import type { DashboardListPage } from './dashboard-page';

type Row = DashboardListPage['list']['rows'][number];

const columns: Column<Row>[] = [
  { key: 'titre', header: 'Titre', sortable: true, render: (row) => row.title || 'Sans titre' },
  {
    key: 'tuiles',
    header: 'Indicateurs',
    align: 'end',
    sortable: true,
    render: (row) => <Num value={row.tileCount} />,
  },
  {
    key: 'cree',
    header: 'Créé le',
    sortable: true,
    nowrap: true,
    render: (row) => <CivilDate value={row.createdOn} />,
  },
  {
    key: 'transmis',
    header: 'État',
    sortable: true,
    nowrap: true,
    render: (row) => (
      <StatusBadge tone={row.sharedOn ? 'success' : 'neutral'}>
        {row.sharedOn ? `Transmis le ${formatCivilDate(row.sharedOn)}` : 'Pas encore transmis'}
      </StatusBadge>
    ),
  },
];

export function DashboardListScreen({ list }: DashboardListPage) {
  const { basePath, readOnly } = useDesk();
  const navigate = useNavigate();
  const { run, pending, refusal } = useCommand();
  useListConsult('dashboards', list);

  async function create() {
    const id = await run('CreateDashboard', { content: { title: '', tiles: [], comment: '' } });
    if (id) navigate(`${basePath}/tableaux-de-bord/${id}`);
  }
  const button = !readOnly && (
    <Button variant="primary" icon={<Plus />} onPress={() => void create()} pending={pending}>
      Nouveau tableau de bord
    </Button>
  );
  return (
    <Page>
      <PageHeader title="Tableaux de bord" count={list.totalUnfiltered} actions={button} />
      {refusal && <Notice tone="danger">{refusal.message}</Notice>}
      <DataTable
        caption="Tableaux de bord"
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `${basePath}/tableaux-de-bord/${row.id}`}
        searchLabel="Rechercher un titre"
        empty={
          <EmptyState title="Aucun tableau de bord" action={button || undefined}>
            Composez ici les indicateurs que vous suivez ou que l’on vous demande, avec vos commentaires.
          </EmptyState>
        }
      />
    </Page>
  );
}
