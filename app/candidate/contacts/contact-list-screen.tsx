import { Link } from '@remix-run/react';
import { useDesk } from '~/candidate/desk/desk-context';
import { useListConsult } from '~/candidate/desk/use-list-consult';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { DataTable, type Column } from '~/ui/table/data-table';
import type { ContactListPage, ContactRow } from './contact-list-page';

export function ContactListScreen({ list }: ContactListPage) {
  const { basePath } = useDesk();
  const { recordExport } = useListConsult('accounts', list);
  const columns: Column<ContactRow>[] = [
    { key: 'nom', header: 'Nom', sortable: true, width: '22%', render: (row) => row.name },
    {
      key: 'compte',
      header: 'Compte',
      sortable: true,
      width: '24%',
      render: (row) => <Link to={`${basePath}/clients/${row.accountId}`}>{row.accountName}</Link>,
    },
    { key: 'fonction', header: 'Fonction', sortable: true, render: (row) => row.role },
    { key: 'telephone', header: 'Téléphone', nowrap: true, render: (row) => row.phone || row.mobile },
    { key: 'messagerie', header: 'Messagerie', render: (row) => row.email },
    {
      key: 'prospection',
      header: 'Prospection',
      render: (row) => (row.optOut ? <StatusBadge tone="warning">Opposition</StatusBadge> : ''),
    },
  ];
  return (
    <Page>
      <PageHeader title="Contacts" count={list.totalUnfiltered} />
      <DataTable
        caption="Contacts"
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `${basePath}/contacts/${row.id}`}
        searchLabel="Rechercher une personne, un compte, un téléphone"
        filters={[
          {
            key: 'langue',
            label: 'Langue',
            options: [
              { value: 'fr', label: 'Français' },
              { value: 'en', label: 'Anglais' },
            ],
          },
          {
            key: 'prospection',
            label: 'Prospection',
            options: [
              { value: 'possible', label: 'Possible' },
              { value: 'opposition', label: 'Opposition' },
            ],
          },
        ]}
        exportHref={`${basePath}/contacts/export.xlsx`}
        onExport={recordExport}
        empty={
          <EmptyState title="Aucun contact">
            Ajoutez les personnes à joindre depuis la fiche de leur entreprise.
          </EmptyState>
        }
      />
    </Page>
  );
}
