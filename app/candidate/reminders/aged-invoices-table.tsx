import { useNavigate } from '@remix-run/react';
import { useDesk } from '~/candidate/desk/desk-context';
import { ageBuckets } from '~/domain/crm/reminders/age-buckets';
import { Button } from '~/ui/buttons/button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { useToast } from '~/ui/feedback/toast';
import { DataTable, type Column } from '~/ui/table/data-table';
import { formatCivilDate } from '~/ui/typography/format';
import { CivilDate, Money, Num } from '~/ui/typography/values';
import { yesNo } from './aged-accounts-table';
import type { AgedInvoiceRow, AgedInvoices } from './aged-balance-page';
import { ageBucketWords } from './reminder-words';

const columnsFor = (totalCents: number): Column<AgedInvoiceRow>[] => [
  { key: 'facture', header: 'Facture', sortable: true, nowrap: true, render: (row) => row.name },
  {
    key: 'client',
    header: 'Client',
    sortable: true,
    render: (row) => (
      <span className="block min-w-40 [&_.status]:whitespace-normal">
        {row.accountName}
        {row.dispute !== null && (
          <span className="block text-small">
            <StatusBadge tone="warning">Litige : {row.dispute}</StatusBadge>
          </span>
        )}
        {row.promise && (
          <span className="block text-small">
            <StatusBadge tone="info">
              Promesse : <Money cents={row.promise.amountCents} /> le {formatCivilDate(row.promise.payOn)}
            </StatusBadge>
          </span>
        )}
      </span>
    ),
  },
  {
    key: 'echeance',
    header: 'Échéance',
    sortable: true,
    nowrap: true,
    render: (row) => <CivilDate value={row.dueOn} />,
  },
  {
    key: 'retard',
    header: 'Retard',
    align: 'end',
    sortable: true,
    nowrap: true,
    render: (row) => (row.daysLate > 0 ? <Num value={row.daysLate} unit="j" /> : ''),
  },
  {
    key: 'solde',
    header: 'Reste dû',
    align: 'end',
    sortable: true,
    nowrap: true,
    render: (row) => <Money cents={row.balanceCents} />,
    total: <Money cents={totalCents} />,
  },
  {
    key: 'relance',
    header: 'Dernière relance',
    render: (row) =>
      row.lastReminder && (
        <>
          {row.lastReminder.level}
          <span className="block text-small text-soft">{formatCivilDate(row.lastReminder.on)}</span>
        </>
      ),
  },
];

interface AgedInvoicesTableProps {
  list: AgedInvoices;
  /** Of every invoice the search and the filters keep. */
  totalCents: number;
  exportHref: string;
  onExport: () => void;
}

export function AgedInvoicesTable({ list, totalCents, exportHref, onExport }: AgedInvoicesTableProps) {
  const { basePath } = useDesk();
  const navigate = useNavigate();
  const toast = useToast();

  function remind(ids: readonly string[]) {
    const clients = new Set(list.rows.filter(({ id }) => ids.includes(id)).map(({ accountId }) => accountId));
    const [client] = clients;
    if (clients.size !== 1 || !client) {
      toast({
        message: 'Une relance s’adresse à un seul client : cochez des factures d’un même client.',
        tone: 'warning',
      });
      return;
    }
    navigate(`${basePath}/relances/nouvelle?${new URLSearchParams({ client, factures: ids.join(',') })}`);
  }

  return (
    <DataTable
      caption="Balance âgée par facture"
      list={list}
      columns={columnsFor(totalCents)}
      rowKey={(row) => row.id}
      rowHref={(row) => `${basePath}/factures/${row.id}`}
      searchLabel="Rechercher un client ou une facture"
      filters={[
        {
          key: 'tranche',
          label: 'Tranche',
          options: ageBuckets.map((bucket) => ({ value: bucket, label: ageBucketWords[bucket] })),
        },
        { key: 'echu', label: 'Échu', options: yesNo },
        { key: 'litige', label: 'Litige', options: yesNo },
        { key: 'promesse', label: 'Promesse', options: yesNo },
      ]}
      selection={{
        label: (row) => row.name,
        actions: (ids) => (
          <Button size="sm" onPress={() => remind(ids)}>
            Préparer une relance
          </Button>
        ),
      }}
      exportHref={exportHref}
      onExport={onExport}
      empty={<EmptyState title="Rien n’est dû">Toutes les factures émises sont soldées.</EmptyState>}
    />
  );
}
