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
import type { OrderListPage, OrderRow } from './order-list-page';
import { orderStatusWords } from './order-words';

const columns: readonly Column<OrderRow>[] = [
  { key: 'numero', header: 'Numéro', sortable: true, nowrap: true, render: (row) => row.id },
  { key: 'client', header: 'Client', sortable: true, width: '28%', render: (row) => row.accountName },
  { key: 'reference', header: 'Réf. client', sortable: true, render: (row) => row.customerReference },
  {
    key: 'recue',
    header: 'Reçue le',
    sortable: true,
    nowrap: true,
    render: (row) => <CivilDate value={row.receivedOn} />,
  },
  {
    key: 'promise',
    header: 'Promise le',
    sortable: true,
    nowrap: true,
    render: (row) => <CivilDate value={row.promisedOn} />,
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
    key: 'etat',
    header: 'État',
    sortable: true,
    nowrap: true,
    render: (row) => (
      <>
        <StatusBadge tone={orderStatusWords[row.status].tone}>
          {orderStatusWords[row.status].label}
        </StatusBadge>
        {row.isLate && <span className="block text-small text-danger">date promise passée</span>}
      </>
    ),
  },
];

export function OrderListScreen({ list }: OrderListPage) {
  const { basePath, readOnly } = useDesk();
  const { recordExport } = useListConsult('orders', list);
  const create = !readOnly && (
    <LinkButton to={`${basePath}/commandes/nouvelle`} variant="primary" icon={<Plus />}>
      Saisir une commande
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader title="Commandes" count={list.totalUnfiltered} actions={create} />
      <DataTable
        caption="Commandes"
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `${basePath}/commandes/${row.id}`}
        searchLabel="Rechercher un numéro, un client, une référence"
        filters={[
          {
            key: 'etat',
            label: 'État',
            options: Object.entries(orderStatusWords).map(([value, { label }]) => ({ value, label })),
          },
          {
            key: 'accuse',
            label: 'Accusé de réception',
            options: [
              { value: 'a-envoyer', label: 'À envoyer' },
              { value: 'envoye', label: 'Envoyé' },
            ],
          },
        ]}
        views={[
          { label: 'Toutes', search: '' },
          { label: 'À traiter', search: '?f.etat=draft&f.etat=on-hold' },
          { label: 'En cours', search: '?f.etat=confirmed&f.etat=partly-delivered&tri=promise' },
        ]}
        exportHref={`${basePath}/commandes/export.xlsx`}
        onExport={recordExport}
        empty={
          <EmptyState title="Aucune commande" action={create || undefined}>
            Les commandes des clients apparaissent ici, de leur réception à leur livraison.
          </EmptyState>
        }
      />
    </Page>
  );
}
