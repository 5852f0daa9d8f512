import { Link } from '@remix-run/react';
import { useDesk } from '~/candidate/desk/desk-context';
import { CheckboxField } from '~/ui/fields/checkbox-field';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { SimpleTable } from '~/ui/table/simple-table';
import { formatCivilDate, formatCount } from '~/ui/typography/format';
import { CivilDate, Money } from '~/ui/typography/values';
import type { ClaimRow } from './reminder-page';

interface ClaimsTableProps {
  rows: readonly ClaimRow[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  readOnly?: boolean;
}

/** The client's unpaid invoices, to tick those the reminder is about. */
export function ClaimsTable({ rows, chosen, onChange, readOnly }: ClaimsTableProps) {
  const { basePath } = useDesk();
  return (
    <SimpleTable
      caption="Factures à relancer"
      rows={rows}
      rowKey={(row) => row.id}
      rowClass={(row) => (chosen.includes(row.id) ? 'picked' : undefined)}
      empty="Ce client ne doit rien."
      columns={[
        {
          key: 'choix',
          header: 'Choisir',
          hideHeader: true,
          width: '2.5rem',
          render: (row) => (
            <CheckboxField
              label={`Relancer ${row.name}`}
              hideLabel
              readOnly={readOnly}
              value={chosen.includes(row.id)}
              onChange={(on) => onChange(on ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))}
            />
          ),
        },
        {
          key: 'facture',
          header: 'Facture',
          render: (row) => (
            <span className="block min-w-32">
              <Link to={`${basePath}/factures/${row.id}`} className="underline">
                {row.name}
              </Link>
              {row.issuedOn && (
                <span className="text-small text-soft"> du {formatCivilDate(row.issuedOn)}</span>
              )}
              {row.dispute !== null && (
                <span className="block text-small">
                  <StatusBadge tone="warning">Litige : {row.dispute}</StatusBadge>
                </span>
              )}
              {row.promise && (
                <span className="block text-small">
                  <StatusBadge tone="info">
                    Promesse : <Money cents={row.promise.amountCents} /> le{' '}
                    {formatCivilDate(row.promise.payOn)}
                  </StatusBadge>
                </span>
              )}
            </span>
          ),
        },
        {
          key: 'echeance',
          header: 'Échéance',
          nowrap: true,
          render: (row) => (
            <>
              <CivilDate value={row.dueOn} />
              {row.daysLate > 0 && row.balanceCents > 0 && (
                <span className="block text-small text-soft">
                  {formatCount(row.daysLate, 'jour')} de retard
                </span>
              )}
            </>
          ),
        },
        {
          key: 'ttc',
          header: 'À payer TTC',
          align: 'end',
          nowrap: true,
          render: (row) => (
            <>
              <Money cents={row.toPayCents} />
              {row.receivedCents > 0 && (
                <span className="block text-small text-soft">
                  reçu <Money cents={row.receivedCents} />
                </span>
              )}
              {row.creditedCents > 0 && (
                <span className="block text-small text-soft">
                  avoir <Money cents={row.creditedCents} />
                </span>
              )}
            </>
          ),
        },
        {
          key: 'solde',
          header: 'Reste dû',
          align: 'end',
          nowrap: true,
          render: (row) => <Money cents={row.balanceCents} />,
        },
      ]}
    />
  );
}
