import { useDesk } from '~/candidate/desk/desk-context';
import { useListConsult } from '~/candidate/desk/use-list-consult';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { DataTable, type Column } from '~/ui/table/data-table';
import { formatCount, formatMoney } from '~/ui/typography/format';
import { CivilDate, Money } from '~/ui/typography/values';
import { bankLineStatusWords, bankMeansWords } from './payment-words';
import type { BankLineRow, StatementPage } from './statement-page';

const statusOptions = Object.entries(bankLineStatusWords).map(([value, { label }]) => ({ value, label }));
const meansOptions = Object.entries(bankMeansWords).map(([value, label]) => ({ value, label }));

const columns: Column<BankLineRow>[] = [
  {
    key: 'libelle',
    header: 'Libellé bancaire',
    sortable: true,
    render: (row) => <span className="block min-w-48">{row.label}</span>,
  },
  {
    key: 'date',
    header: 'Date',
    sortable: true,
    nowrap: true,
    render: (row) => <CivilDate value={row.on} />,
  },
  { key: 'mode', header: 'Mode', nowrap: true, render: (row) => bankMeansWords[row.means] },
  {
    key: 'montant',
    header: 'Montant',
    align: 'end',
    sortable: true,
    nowrap: true,
    render: (row) => <Money cents={row.amountCents} />,
  },
  {
    key: 'statut',
    header: 'État',
    sortable: true,
    nowrap: true,
    render: (row) => (
      <StatusBadge tone={bankLineStatusWords[row.status].tone}>
        {bankLineStatusWords[row.status].label}
      </StatusBadge>
    ),
  },
  { key: 'client', header: 'Client', sortable: true, render: (row) => row.accountName ?? '' },
  { key: 'factures', header: 'Factures', render: (row) => row.invoices.join(', ') },
];

/** The bank statement: what came in, what it paid, and what is still to match. */
export function StatementScreen({ list, open }: StatementPage) {
  const { basePath } = useDesk();
  const { recordExport } = useListConsult('statement', list);
  return (
    <Page>
      <PageHeader
        title="Règlements"
        count={list.totalUnfiltered}
        subtitle={
          open.count === 0
            ? 'Tout est lettré.'
            : `${formatCount(open.count, 'ligne')} à lettrer, ${formatMoney(open.amountCents)}`
        }
      />
      <DataTable
        caption="Relevé bancaire"
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `${basePath}/reglements/${row.id}`}
        searchLabel="Rechercher un libellé, un client, une facture, un montant"
        filters={[
          { key: 'statut', label: 'État', options: statusOptions },
          { key: 'mode', label: 'Mode', options: meansOptions },
        ]}
        views={[
          { label: 'Tout le relevé', search: '' },
          { label: 'À lettrer', search: '?f.statut=open' },
          { label: 'Restes à suivre', search: '?f.statut=on-account&f.statut=to-refund&f.statut=to-clear' },
        ]}
        exportHref={`${basePath}/reglements/export.xlsx`}
        onExport={recordExport}
        empty={
          <EmptyState title="Aucun mouvement">
            Les virements, chèques et prélèvements reçus par la banque apparaissent ici.
          </EmptyState>
        }
      />
    </Page>
  );
}
