import { Link } from '@remix-run/react';
import { useDesk } from '~/candidate/desk/desk-context';
import { CheckboxField } from '~/ui/fields/checkbox-field';
import { MoneyField } from '~/ui/fields/number-fields';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { SimpleTable } from '~/ui/table/simple-table';
import { formatMoney } from '~/ui/typography/format';
import { CivilDate, Money } from '~/ui/typography/values';
import { excessCents, type Allocation } from './allocations';
import type { OpenInvoiceRow } from './payment-page';

interface OpenInvoicesProps {
  rows: readonly OpenInvoiceRow[];
  allocations: readonly Allocation[];
  onToggle: (invoice: OpenInvoiceRow, on: boolean) => void;
  onAmount: (invoiceId: string, amountCents: number | null) => void;
}

/** Unpaid invoices of the client, oldest due first, each with the amount put on it. */
export function OpenInvoices({ rows, allocations, onToggle, onAmount }: OpenInvoicesProps) {
  const { basePath } = useDesk();
  const of = (invoiceId: string) => allocations.find((allocation) => allocation.invoiceId === invoiceId);
  return (
    <SimpleTable
      caption="Factures non soldées du client"
      rows={rows}
      rowKey={(row) => row.id}
      rowClass={(row) => (of(row.id) ? 'picked' : undefined)}
      empty="Ce client n’a aucune facture à payer."
      columns={[
        {
          key: 'choix',
          header: 'Choisir',
          hideHeader: true,
          width: '2.5rem',
          render: (row) => (
            <CheckboxField
              label={`Affecter à ${row.name}`}
              hideLabel
              value={of(row.id) !== undefined}
              onChange={(on) => onToggle(row, on)}
            />
          ),
        },
        {
          key: 'facture',
          header: 'Facture',
          nowrap: true,
          render: (row) => (
            <>
              <Link to={`${basePath}/factures/${row.id}`} className="underline">
                {row.name}
              </Link>
              {row.isDisputed && <StatusBadge tone="warning">En litige</StatusBadge>}
            </>
          ),
        },
        { key: 'commande', header: 'Commande', nowrap: true, render: (row) => row.orderId ?? '' },
        {
          key: 'echeance',
          header: 'Échéance',
          nowrap: true,
          render: (row) => <CivilDate value={row.dueOn} />,
        },
        {
          key: 'ttc',
          header: 'À payer TTC',
          align: 'end',
          nowrap: true,
          render: (row) => <Money cents={row.toPayCents} />,
        },
        {
          key: 'solde',
          header: 'Reste dû',
          align: 'end',
          nowrap: true,
          render: (row) => <Money cents={row.balanceCents} />,
        },
        {
          key: 'affecte',
          header: 'Montant affecté',
          align: 'end',
          width: '10rem',
          render: (row) => {
            const allocation = of(row.id);
            if (!allocation) return '';
            const excess = excessCents(allocation, row.balanceCents);
            return (
              <MoneyField
                label={`Montant affecté à ${row.name}`}
                hideLabel
                value={allocation.amountCents}
                onChange={(cents) => onAmount(row.id, cents)}
                help={excess > 0 ? `${formatMoney(excess)} de plus que le reste dû` : undefined}
              />
            );
          },
        },
      ]}
    />
  );
}
