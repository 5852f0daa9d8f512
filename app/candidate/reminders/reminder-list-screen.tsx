import { Plus, Table2 } from 'lucide-react';
import { useDesk } from '~/candidate/desk/desk-context';
import { useListConsult } from '~/candidate/desk/use-list-consult';
import { LinkButton } from '~/ui/buttons/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { DataTable, type Column } from '~/ui/table/data-table';
import { CivilDate, Money } from '~/ui/typography/values';
import type { ReminderListPage, ReminderRow } from './reminder-list-page';
import { channelOptions, levelOptions, reminderChannelWords, reminderLevelWords } from './reminder-words';

const columns: Column<ReminderRow>[] = [
  {
    key: 'client',
    header: 'Client',
    sortable: true,
    render: (row) => <span className="block min-w-36">{row.accountName}</span>,
  },
  {
    key: 'factures',
    header: 'Factures',
    render: (row) => <span className="block min-w-20">{row.invoices.join(', ')}</span>,
  },
  {
    key: 'niveau',
    header: 'Niveau',
    sortable: true,
    nowrap: true,
    render: (row) => (
      <>
        {reminderLevelWords[row.level]}
        <span className="block text-small text-soft">{reminderChannelWords[row.channel]}</span>
      </>
    ),
  },
  {
    key: 'date',
    header: 'Date',
    sortable: true,
    nowrap: true,
    render: (row) => <CivilDate value={row.on} />,
  },
  {
    key: 'montant',
    header: 'Réclamé',
    align: 'end',
    sortable: true,
    nowrap: true,
    render: (row) => <Money cents={row.principalCents} />,
  },
  {
    key: 'delai',
    header: 'Nouveau délai',
    sortable: true,
    nowrap: true,
    render: (row) => <CivilDate value={row.newDueOn} />,
  },
  {
    key: 'statut',
    header: 'État',
    sortable: true,
    nowrap: true,
    render: (row) => (
      <StatusBadge tone={row.isSent ? 'info' : 'neutral'}>
        {row.isSent ? (row.answer ? 'Répondue' : 'Partie') : 'Brouillon'}
      </StatusBadge>
    ),
  },
];

export function ReminderListScreen({ list }: ReminderListPage) {
  const { basePath, readOnly } = useDesk();
  const { recordExport } = useListConsult('reminders', list);
  const create = !readOnly && (
    <LinkButton to={`${basePath}/relances/nouvelle`} variant="primary" icon={<Plus />}>
      Nouvelle relance
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader
        title="Relances"
        count={list.totalUnfiltered}
        actions={
          <>
            <LinkButton to={`${basePath}/relances/balance-agee`} icon={<Table2 />}>
              Balance âgée
            </LinkButton>
            {create}
          </>
        }
      />
      <DataTable
        caption="Relances"
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `${basePath}/relances/${row.id}`}
        searchLabel="Rechercher un client, une facture, une réponse"
        filters={[
          { key: 'niveau', label: 'Niveau', options: levelOptions },
          { key: 'canal', label: 'Canal', options: channelOptions },
          {
            key: 'statut',
            label: 'État',
            options: [
              { value: 'draft', label: 'Brouillon' },
              { value: 'sent', label: 'Partie' },
            ],
          },
        ]}
        exportHref={`${basePath}/relances/export.xlsx`}
        onExport={recordExport}
        empty={
          <EmptyState title="Aucune relance" action={create || undefined}>
            Les rappels, relances et mises en demeure que vous préparez apparaissent ici. La balance âgée
            montre qui doit quoi.
          </EmptyState>
        }
      />
    </Page>
  );
}
