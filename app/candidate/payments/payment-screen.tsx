import { useDesk } from '~/candidate/desk/desk-context';
import { useConsult } from '~/candidate/desk/use-consult';
import { LinkButton } from '~/ui/buttons/link-button';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Card, Page } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { SimpleTable } from '~/ui/table/simple-table';
import { formatCivilDate, formatMoney } from '~/ui/typography/format';
import { CivilDate, Money } from '~/ui/typography/values';
import { SideBySide } from '../invoices/side-by-side';
import { MatchedLine } from './matched-line';
import { MatchingForm } from './matching-form';
import type { PaymentPage } from './payment-page';
import { bankLineStatusWords, bankMeansWords } from './payment-words';

/** One line of the statement. */
export function PaymentScreen(page: PaymentPage) {
  const { basePath } = useDesk();
  const { line, status, account } = page;
  useConsult({ type: 'ViewRecord', fields: { collection: 'bankLines', id: line.id, place: 'fiche' } });
  return (
    <Page>
      <PageHeader
        title={`${line.amountCents < 0 ? 'Débit' : 'Règlement'} de ${formatMoney(Math.abs(line.amountCents))}`}
        status={
          <StatusBadge tone={bankLineStatusWords[status].tone}>
            {bankLineStatusWords[status].label}
          </StatusBadge>
        }
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: 'Règlements', to: `${basePath}/reglements` },
              { label: `${formatCivilDate(line.on)}, ${formatMoney(line.amountCents)}` },
            ]}
          />
        }
        actions={
          status !== 'open' &&
          page.nextOpenId && (
            <LinkButton to={`${basePath}/reglements/${page.nextOpenId}`}>Ligne suivante à lettrer</LinkButton>
          )
        }
      />
      <SideBySide
        side={
          <>
            <Card title="Ligne du relevé">
              <DescriptionList
                items={[
                  { label: 'Date', value: <CivilDate value={line.on} /> },
                  { label: 'Libellé', value: line.label },
                  { label: 'Mode', value: bankMeansWords[line.means] },
                  { label: 'Montant', value: <Money cents={line.amountCents} /> },
                ]}
              />
            </Card>
            {account && (
              <Card title={`Autres règlements : ${account.name}`} flush>
                <SimpleTable
                  caption={`Autres règlements de ${account.name}`}
                  rows={page.earlier}
                  rowKey={(row) => row.id}
                  empty="Aucun autre règlement lettré."
                  columns={[
                    {
                      key: 'date',
                      header: 'Date',
                      nowrap: true,
                      render: (row) => <CivilDate value={row.on} />,
                    },
                    {
                      key: 'montant',
                      header: 'Montant',
                      align: 'end',
                      nowrap: true,
                      render: (row) => <Money cents={row.amountCents} />,
                    },
                    { key: 'factures', header: 'Factures', render: (row) => row.invoices.join(', ') },
                  ]}
                />
              </Card>
            )}
          </>
        }
      >
        {page.matching && <MatchedLine page={page} matching={page.matching} />}
        {status === 'open' && <MatchingForm key={line.id} page={page} />}
        {status === 'debit' && (
          <p className="text-soft">Un débit de la banque ne se lettre pas avec une facture de client.</p>
        )}
      </SideBySide>
    </Page>
  );
}
