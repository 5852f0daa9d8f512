import { Link } from '@remix-run/react';
import { useDesk } from '~/candidate/desk/desk-context';
import { reminderChannelWords, reminderLevelWords } from '~/candidate/reminders/reminder-words';
import { Card } from '~/ui/layout/blocks';
import { SimpleTable } from '~/ui/table/simple-table';
import { CivilDate, Money } from '~/ui/typography/values';
import type { IssuedInvoicePage } from '../invoice-page';

/** What happened to an invoice since it was issued. */
export function InvoiceFollowUp({ page }: { page: IssuedInvoicePage }) {
  const { basePath } = useDesk();
  return (
    <>
      {page.payments.length > 0 && (
        <Card title="Règlements" flush>
          <SimpleTable
            caption="Règlements reçus"
            rows={page.payments}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'date',
                header: 'Date',
                nowrap: true,
                render: (row) => (
                  <Link to={`${basePath}/reglements/${row.id}`} className="underline">
                    <CivilDate value={row.on} />
                  </Link>
                ),
              },
              {
                key: 'montant',
                header: 'Montant',
                align: 'end',
                nowrap: true,
                render: (row) => <Money cents={row.amountCents} />,
              },
            ]}
          />
        </Card>
      )}
      {page.creditNotes.length > 0 && (
        <Card title="Avoirs" flush>
          <SimpleTable
            caption="Avoirs sur cette facture"
            rows={page.creditNotes}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'numero',
                header: 'Avoir',
                render: (row) => (
                  <Link to={`${basePath}/factures/${row.id}`} className="underline">
                    {row.name}
                  </Link>
                ),
              },
              {
                key: 'date',
                header: 'Date',
                nowrap: true,
                render: (row) => <CivilDate value={row.issuedOn} />,
              },
              {
                key: 'montant',
                header: 'Montant',
                align: 'end',
                nowrap: true,
                render: (row) => <Money cents={row.toPayCents} />,
              },
            ]}
          />
        </Card>
      )}
      {page.reminders.length > 0 && (
        <Card title="Relances" flush>
          <SimpleTable
            caption="Relances de cette facture"
            rows={page.reminders}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'date',
                header: 'Date',
                nowrap: true,
                render: (row) => (
                  <Link to={`${basePath}/relances/${row.id}`} className="underline">
                    <CivilDate value={row.sentOn ?? row.createdOn} />
                  </Link>
                ),
              },
              {
                key: 'niveau',
                header: 'Niveau',
                render: (row) => (
                  <>
                    {reminderLevelWords[row.level]}
                    <span className="block text-small text-soft">
                      {row.sentOn ? reminderChannelWords[row.channel] : 'Brouillon'}
                      {row.answer && ` · réponse : ${row.answer}`}
                    </span>
                  </>
                ),
              },
            ]}
          />
        </Card>
      )}
      {page.payments.length + page.reminders.length === 0 && (
        <p className="text-soft">Ni règlement ni relance pour l’instant.</p>
      )}
    </>
  );
}
