import { Plus } from 'lucide-react';
import { useDesk } from '~/candidate/desk/desk-context';
import { useListConsult } from '~/candidate/desk/use-list-consult';
import { LinkButton } from '~/ui/buttons/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { DataTable, type Column } from '~/ui/table/data-table';
import { CivilDate, Money } from '~/ui/typography/values';
import type { QuoteListPage, QuoteRow } from './quote-list-page';
import { quoteStatusWords } from './quote-words';

const columns: readonly Column<QuoteRow>[] = [
  {
    key: 'numero',
    header: 'Numéro',
    sortable: true,
    nowrap: true,
    render: (row) => (row.version > 1 ? `${row.id} v${row.version}` : row.id),
  },
  { key: 'client', header: 'Client', sortable: true, width: '26%', render: (row) => row.accountName },
  { key: 'objet', header: 'Objet', sortable: true, width: '26%', render: (row) => row.subject },
  {
    key: 'date',
    header: 'Date',
    sortable: true,
    nowrap: true,
    render: (row) => <CivilDate value={row.on} />,
  },
  {
    key: 'validite',
    header: 'Validité',
    sortable: true,
    nowrap: true,
    render: (row) => <CivilDate value={row.validUntil} />,
  },
  {
    key: 'montant',
    header: 'Total HT',
    align: 'end',
    sortable: true,
    nowrap: true,
    render: (row) => <Money cents={row.netCents} />,
  },
  {
    key: 'statut',
    header: 'Statut',
    sortable: true,
    nowrap: true,
    render: (row) => (
      <StatusBadge tone={quoteStatusWords[row.status].tone}>{quoteStatusWords[row.status].label}</StatusBadge>
    ),
  },
];

export function QuoteListScreen({ list }: QuoteListPage) {
  const { basePath, readOnly } = useDesk();
  const { recordExport } = useListConsult('quotes', list);
  const create = !readOnly && (
    <LinkButton to={`${basePath}/devis/nouveau`} variant="primary" icon={<Plus />}>
      Nouveau devis
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader title="Devis" count={list.totalUnfiltered} actions={create} />
      <DataTable
        caption="Devis"
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `${basePath}/devis/${row.id}`}
        searchLabel="Rechercher un numéro, un client, un objet"
        filters={[
          {
            key: 'statut',
            label: 'Statut',
            options: Object.entries(quoteStatusWords).map(([value, { label }]) => ({ value, label })),
          },
          { key: 'auteur', label: 'Auteur' },
        ]}
        views={[
          { label: 'Tous', search: '' },
          { label: 'Brouillons', search: '?f.statut=draft' },
          { label: 'Sans réponse', search: '?f.statut=sent' },
          { label: 'Expirés', search: '?f.statut=expired' },
        ]}
        exportHref={`${basePath}/devis/export.xlsx`}
        onExport={recordExport}
        empty={
          <EmptyState title="Aucun devis" action={create || undefined}>
            Les devis que vous préparez et envoyez apparaissent ici.
          </EmptyState>
        }
      />
    </Page>
  );
}
