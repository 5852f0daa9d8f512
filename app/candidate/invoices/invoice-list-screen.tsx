import { Plus } from 'lucide-react';
import { useDesk } from '~/candidate/desk/desk-context';
import { useListConsult } from '~/candidate/desk/use-list-consult';
import { LinkButton } from '~/ui/buttons/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { DataTable, type Column } from '~/ui/table/data-table';
import { formatCount } from '~/ui/typography/format';
import { CivilDate, Money } from '~/ui/typography/values';
import type { InvoiceListPage, InvoiceRow } from './invoice-list-page';
import { invoiceStatusWords, invoiceTypeWords } from './invoice-words';

const typeOptions = Object.entries(invoiceTypeWords).map(([value, label]) => ({ value, label }));
const statusOptions = Object.entries(invoiceStatusWords).map(([value, { label }]) => ({ value, label }));

export function InvoiceListScreen({ list, totals }: InvoiceListPage) {
  const { basePath, readOnly } = useDesk();
  const { recordExport } = useListConsult('invoices', list);
  const columns: Column<InvoiceRow>[] = [
    {
      key: 'numero',
      header: 'Numéro',
      sortable: true,
      nowrap: true,
      render: (row) => (
        <>
          {row.name}
          <span className="block text-small font-normal text-soft">{invoiceTypeWords[row.type]}</span>
        </>
      ),
    },
    {
      key: 'client',
      header: 'Client',
      sortable: true,
      render: (row) => <span className="block min-w-36">{row.accountName}</span>,
    },
    {
      key: 'date',
      header: 'Émise le',
      sortable: true,
      nowrap: true,
      render: (row) => <CivilDate value={row.issuedOn} />,
    },
    {
      key: 'echeance',
      header: 'Échéance',
      sortable: true,
      nowrap: true,
      render: (row) => <CivilDate value={row.dueOn} />,
    },
    {
      key: 'ttc',
      header: 'À payer TTC',
      align: 'end',
      sortable: true,
      nowrap: true,
      render: (row) => (
        <>
          <Money cents={row.toPayCents} />
          <span className="block text-small text-soft">
            <Money cents={row.netCents} /> HT
          </span>
        </>
      ),
      total: (
        <>
          <Money cents={totals.netCents} /> HT
        </>
      ),
    },
    {
      key: 'solde',
      header: 'Solde',
      align: 'end',
      sortable: true,
      nowrap: true,
      render: (row) => (row.balanceCents === 0 ? '' : <Money cents={row.balanceCents} />),
      total: <Money cents={totals.balanceCents} />,
    },
    {
      key: 'statut',
      header: 'Statut',
      sortable: true,
      nowrap: true,
      render: (row) => (
        <>
          <StatusBadge tone={invoiceStatusWords[row.status].tone}>
            {invoiceStatusWords[row.status].label}
          </StatusBadge>
          {row.daysLate !== null && (
            <span className="block text-small text-soft">{formatCount(row.daysLate, 'jour')}</span>
          )}
        </>
      ),
    },
  ];
  return (
    <Page>
      <PageHeader
        title="Factures et avoirs"
        count={list.totalUnfiltered}
        actions={
          !readOnly && (
            <LinkButton to={`${basePath}/factures/nouvelle`} variant="primary" icon={<Plus />}>
              Nouvelle facture
            </LinkButton>
          )
        }
      />
      <DataTable
        caption="Factures"
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `${basePath}/factures/${row.id}`}
        searchLabel="Rechercher un numéro, un client, une commande, un montant"
        filters={[
          { key: 'statut', label: 'Statut', options: statusOptions },
          { key: 'type', label: 'Type', options: typeOptions },
        ]}
        views={[
          { label: 'Toutes', search: '' },
          { label: 'Brouillons', search: '?f.statut=draft' },
          { label: 'Échues non soldées', search: '?f.retard=oui&tri=echeance' },
          { label: 'En litige', search: '?f.statut=disputed' },
        ]}
        exportHref={`${basePath}/factures/export.xlsx`}
        onExport={recordExport}
        empty={
          <EmptyState
            title="Aucune facture"
            action={
              !readOnly && (
                <LinkButton to={`${basePath}/factures/nouvelle`} variant="primary" icon={<Plus />}>
                  Nouvelle facture
                </LinkButton>
              )
            }
          >
            Les factures, acomptes et avoirs que vous préparez apparaissent ici.
          </EmptyState>
        }
      />
    </Page>
  );
}
