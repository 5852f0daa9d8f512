import { Link } from '@remix-run/react';
import { FileDown, Send } from 'lucide-react';
import { AccountLink } from '~/candidate/accounts/account-link';
import { useConsult } from '~/candidate/desk/use-consult';
import { useDesk } from '~/candidate/desk/desk-context';
import { useListConsult } from '~/candidate/desk/use-list-consult';
import { paperPath } from '~/candidate/papers/paper-path';
import { PaperView } from '~/candidate/papers/paper-view';
import { PaperWithSide } from '~/candidate/papers/paper-with-side';
import { LinkButton } from '~/ui/buttons/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge, type StatusTone } from '~/ui/feedback/status-badge';
import { Card, Page } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { DataTable, type Column } from '~/ui/table/data-table';
import { CivilDate } from '~/ui/typography/values';
import type { DeliveryListPage, DeliveryPage, DeliveryRow, DeliveryState } from './delivery-list-page';

const stateWords: Readonly<Record<DeliveryState, { label: string; tone: StatusTone }>> = {
  shipped: { label: 'En route', tone: 'info' },
  delivered: { label: 'Livrée', tone: 'success' },
  reserves: { label: 'Livrée avec réserves', tone: 'warning' },
};

const columns: readonly Column<DeliveryRow>[] = [
  { key: 'numero', header: 'Bon de livraison', sortable: true, nowrap: true, render: (row) => row.id },
  { key: 'client', header: 'Client', sortable: true, width: '30%', render: (row) => row.accountName },
  { key: 'commande', header: 'Commande', sortable: true, nowrap: true, render: (row) => row.orderId },
  {
    key: 'expediee',
    header: 'Expédiée le',
    sortable: true,
    nowrap: true,
    render: (row) => <CivilDate value={row.shippedOn} />,
  },
  {
    key: 'livree',
    header: 'Livrée le',
    sortable: true,
    nowrap: true,
    render: (row) => <CivilDate value={row.deliveredOn} />,
  },
  { key: 'transporteur', header: 'Transporteur', sortable: true, render: (row) => row.carrier },
  {
    key: 'etat',
    header: 'État',
    nowrap: true,
    render: (row) => (
      <StatusBadge tone={stateWords[row.state].tone}>{stateWords[row.state].label}</StatusBadge>
    ),
  },
];

export function DeliveryListScreen({ list }: DeliveryListPage) {
  const { basePath } = useDesk();
  const { recordExport } = useListConsult('deliveries', list);
  return (
    <Page>
      <PageHeader title="Livraisons" count={list.totalUnfiltered} />
      <DataTable
        caption="Livraisons"
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `${basePath}/livraisons/${row.id}`}
        searchLabel="Rechercher un bon, une commande, un client"
        filters={[
          {
            key: 'etat',
            label: 'État',
            options: Object.entries(stateWords).map(([value, { label }]) => ({ value, label })),
          },
          { key: 'transporteur', label: 'Transporteur' },
        ]}
        exportHref={`${basePath}/livraisons/export.xlsx`}
        onExport={recordExport}
        empty={
          <EmptyState title="Aucune livraison">
            Les bons de livraison établis par la logistique apparaissent ici.
          </EmptyState>
        }
      />
    </Page>
  );
}

export function DeliveryScreen({ delivery, paper, account, order }: DeliveryPage) {
  const { basePath, readOnly } = useDesk();
  useConsult({ type: 'ViewRecord', fields: { collection: 'deliveries', id: delivery.id, place: 'fiche' } });
  const state =
    stateWords[
      delivery.deliveredOn === null ? 'shipped' : delivery.reserves === '' ? 'delivered' : 'reserves'
    ];
  return (
    <Page>
      <PageHeader
        title={`Livraison ${delivery.id}`}
        status={<StatusBadge tone={state.tone}>{state.label}</StatusBadge>}
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: 'Livraisons', to: `${basePath}/livraisons` }, { label: delivery.id }]}
          />
        }
        subtitle={<AccountLink account={account} />}
        actions={
          <>
            <LinkButton
              to={`${paperPath(basePath, 'delivery', delivery.id)}/pdf`}
              download
              icon={<FileDown />}
            >
              PDF
            </LinkButton>
            {!readOnly && (
              <LinkButton to={`${basePath}/messages/nouveau?pj=delivery:${delivery.id}`} icon={<Send />}>
                Envoyer par message
              </LinkButton>
            )}
          </>
        }
      />
      {delivery.reserves && (
        <Notice tone="warning" title="Réserves du client" announce={false}>
          {delivery.reserves}
        </Notice>
      )}
      <PaperWithSide
        side={
          <Card title="Suivi">
            <DescriptionList
              columns={2}
              items={[
                {
                  label: 'Commande',
                  value: order ? (
                    <Link to={`${basePath}/commandes/${order.id}`}>{order.id}</Link>
                  ) : (
                    delivery.orderId
                  ),
                },
                { label: 'Réf. du client', value: order?.customerReference },
                { label: 'Promise pour', value: order?.promisedOn && <CivilDate value={order.promisedOn} /> },
                { label: 'Expédiée le', value: <CivilDate value={delivery.shippedOn} /> },
                {
                  label: 'Livrée le',
                  value: delivery.deliveredOn && <CivilDate value={delivery.deliveredOn} />,
                },
                { label: 'Transporteur', value: delivery.carrier },
              ]}
            />
          </Card>
        }
      >
        <PaperView paper={paper} />
      </PaperWithSide>
    </Page>
  );
}
