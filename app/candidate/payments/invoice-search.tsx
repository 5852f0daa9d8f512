import { Form } from '@remix-run/react';
import { Button } from '~/ui/buttons/button';
import { SearchField } from '~/ui/fields/search-field';
import { Card, Stack } from '~/ui/layout/blocks';
import { SimpleTable } from '~/ui/table/simple-table';
import { CivilDate, Money } from '~/ui/typography/values';
import type { PaymentPage } from './payment-page';

interface InvoiceSearchProps {
  page: PaymentPage;
  onChoose: (accountId: string) => void;
}

/** Looks for unpaid invoices by what the candidate types: a number, a name, a reference, an amount. */
export function InvoiceSearch({ page, onChoose }: InvoiceSearchProps) {
  return (
    <Card title="Chercher une facture non soldée">
      <Stack gap={3}>
        <Form
          method="get"
          role="search"
          replace
          preventScrollReset
          className="flex flex-wrap items-end gap-2"
        >
          {page.account && <input type="hidden" name="client" value={page.account.id} />}
          <SearchField
            name="q"
            label="Numéro, client, commande ou montant"
            defaultValue={page.search}
            width="lg"
          />
          <Button type="submit">Chercher</Button>
        </Form>
        {page.search !== '' && (
          <SimpleTable
            caption="Factures trouvées"
            rows={page.results}
            rowKey={(row) => row.id}
            empty={`Aucune facture non soldée ne contient « ${page.search} ».`}
            columns={[
              { key: 'facture', header: 'Facture', nowrap: true, render: (row) => row.name },
              { key: 'client', header: 'Client', render: (row) => row.accountName },
              {
                key: 'echeance',
                header: 'Échéance',
                nowrap: true,
                render: (row) => <CivilDate value={row.dueOn} />,
              },
              {
                key: 'solde',
                header: 'Reste dû',
                align: 'end',
                nowrap: true,
                render: (row) => <Money cents={row.balanceCents} />,
              },
              {
                key: 'choisir',
                header: 'Choisir',
                hideHeader: true,
                align: 'end',
                render: (row) =>
                  row.accountId === page.account?.id ? (
                    'Client choisi'
                  ) : (
                    <Button
                      size="sm"
                      onPress={() => onChoose(row.accountId)}
                      aria-label={`Choisir le client ${row.accountName}`}
                    >
                      Choisir ce client
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Stack>
    </Card>
  );
}
