import { ageBuckets, type AgeBucket } from '~/domain/crm/reminders/age-buckets';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { DataTable, type Column } from '~/ui/table/data-table';
import { formatCivilDate, formatPercent } from '~/ui/typography/format';
import { Money } from '~/ui/typography/values';
import type { AgedAccountRow, AgedAccounts } from './aged-balance-page';
import { ageBucketHeads } from './reminder-words';

interface AgedAccountsTableProps {
  list: AgedAccounts;
  sums: Readonly<Record<AgeBucket | 'total', number>>;
  exportHref: string;
  onExport: () => void;
}

/** An amount where there is one: an empty cell reads faster than a column of zeros. */
const amount = (cents: number) => (cents === 0 ? '' : <Money cents={cents} />);

export function AgedAccountsTable({ list, sums, exportHref, onExport }: AgedAccountsTableProps) {
  // Totals are of the whole balance: shown only while the list is whole.
  const total = (cents: number) =>
    list.total === list.totalUnfiltered
      ? {
          total: (
            <>
              <Money cents={cents} />
              <span className="block text-small font-normal">
                {formatPercent(sums.total === 0 ? 0 : (cents / sums.total) * 100, { maxDecimals: 1 })}
              </span>
            </>
          ),
        }
      : {};
  const columns: Column<AgedAccountRow>[] = [
    {
      key: 'client',
      header: 'Client',
      sortable: true,
      render: (row) => (
        <span className="block min-w-36">
          {row.accountName}
          <Signs row={row} />
        </span>
      ),
    },
    {
      key: 'total',
      header: 'Total dû',
      align: 'end',
      sortable: true,
      nowrap: true,
      render: (row) => <Money cents={row.totalCents} />,
      ...total(sums.total),
    },
    ...ageBuckets.map((bucket): Column<AgedAccountRow> => ({
      key: bucket,
      header: ageBucketHeads[bucket],
      align: 'end',
      sortable: true,
      nowrap: true,
      render: (row) => amount(row.buckets[bucket]),
      ...total(sums[bucket]),
    })),
    {
      key: 'plafond',
      header: 'Encours / plafond',
      align: 'end',
      sortable: true,
      nowrap: true,
      render: (row) => (
        <>
          <Money cents={row.outstandingCents} />
          <span className="block text-small text-soft">
            {row.creditLimitCents === null ? (
              'sans plafond'
            ) : (
              <>
                sur <Money cents={row.creditLimitCents} />
              </>
            )}
          </span>
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption="Balance âgée par client"
      list={list}
      columns={columns}
      rowKey={(row) => row.accountId}
      rowHref={(row) => `?vue=factures&q=${encodeURIComponent(row.accountName)}`}
      searchLabel="Rechercher un client"
      filters={[
        { key: 'litige', label: 'Litige', options: yesNo },
        { key: 'promesse', label: 'Promesse', options: yesNo },
        { key: 'depasse', label: 'Plafond dépassé', options: yesNo },
      ]}
      views={[
        { label: 'Tous les clients', search: '' },
        { label: 'Avec de l’échu', search: '?f.echu=oui' },
      ]}
      exportHref={exportHref}
      onExport={onExport}
      empty={<EmptyState title="Rien n’est dû">Toutes les factures émises sont soldées.</EmptyState>}
    />
  );
}

export const yesNo = [
  { value: 'oui', label: 'Oui' },
  { value: 'non', label: 'Non' },
];

function Signs({ row }: { row: AgedAccountRow }) {
  return (
    <span className="flex flex-wrap gap-x-3 text-small font-normal">
      {row.disputedCents > 0 && (
        <StatusBadge tone="warning">
          Litige <Money cents={row.disputedCents} />
        </StatusBadge>
      )}
      {row.promise && (
        <StatusBadge tone="info">Promesse {formatCivilDate(row.promise.payOn, 'day-month')}</StatusBadge>
      )}
      {row.creditLimitCents !== null && row.outstandingCents > row.creditLimitCents && (
        <StatusBadge tone="danger">Plafond dépassé</StatusBadge>
      )}
      {row.isBlocked && <StatusBadge tone="danger">Compte bloqué</StatusBadge>}
      {row.onAccountCents > 0 && (
        <StatusBadge>
          Sur le compte <Money cents={row.onAccountCents} />
        </StatusBadge>
      )}
    </span>
  );
}
