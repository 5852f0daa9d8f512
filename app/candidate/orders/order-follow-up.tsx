import type { ReactNode } from 'react';
import { Link } from '@remix-run/react';
import { quantityWords } from '~/candidate/catalogue/product-words';
import { useDesk } from '~/candidate/desk/desk-context';
import { Card } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { CivilDate } from '~/ui/typography/values';
import type { OrderPage } from './order-page';

/** Where an order stands: its dates, what left, what was invoiced, what is planned. */
export function OrderFollowUp({ page }: { page: OrderPage }) {
  const { basePath } = useDesk();
  const { followUp } = page;
  return (
    <>
      <Card title="Suivi">
        <DescriptionList
          columns={2}
          items={[
            { label: 'Reçue le', value: <CivilDate value={page.receivedOn} /> },
            { label: 'Confirmée le', value: page.confirmedOn && <CivilDate value={page.confirmedOn} /> },
            {
              label: 'Accusé envoyé',
              value: page.acknowledgedOn ? <CivilDate value={page.acknowledgedOn} /> : 'Pas encore',
            },
            {
              label: 'Demandée pour',
              value: page.content.requestedOn && <CivilDate value={page.content.requestedOn} />,
            },
            {
              label: 'Promise pour',
              value: page.content.promisedOn && <CivilDate value={page.content.promisedOn} />,
            },
            {
              label: 'Notre devis',
              value: page.content.quoteId && (
                <Link to={`${basePath}/devis/${page.content.quoteId}`}>{page.content.quoteId}</Link>
              ),
            },
            {
              label: 'Bon de commande',
              value: page.source && (
                <Link to={`${basePath}/documents/${page.source.id}`}>{page.source.name}</Link>
              ),
            },
            { label: 'Saisie par', value: page.author },
          ]}
        />
      </Card>
      <Card title="Étapes prévues">
        <Items empty="Aucune étape à l’agenda.">
          {followUp.activities.map((activity) => (
            <li key={activity.id}>
              <CivilDate value={activity.dueOn} /> · {activity.subject}
              <span className="block text-small text-soft">
                {activity.owner} ·{' '}
                {activity.status === 'done' ? 'fait' : activity.status === 'cancelled' ? 'annulé' : 'prévu'}
              </span>
            </li>
          ))}
        </Items>
      </Card>
      <Card title="Livraisons et factures">
        <Items empty="Rien n’est encore parti ni facturé.">
          {[
            ...followUp.deliveries.map((delivery) => (
              <li key={delivery.id}>
                <Link to={`${basePath}/livraisons/${delivery.id}`}>{delivery.id}</Link>{' '}
                {delivery.deliveredOn ? (
                  <>
                    livrée le <CivilDate value={delivery.deliveredOn} />
                  </>
                ) : (
                  <>
                    expédiée le <CivilDate value={delivery.shippedOn} />
                  </>
                )}
              </li>
            )),
            ...followUp.invoices.map((invoice) => (
              <li key={invoice.id}>
                <Link to={`${basePath}/factures/${invoice.id}`}>
                  {invoice.number ?? 'Brouillon de facture'}
                </Link>{' '}
                {invoice.issuedOn && (
                  <>
                    du <CivilDate value={invoice.issuedOn} />
                  </>
                )}
              </li>
            )),
          ]}
        </Items>
        {page.confirmedOn && followUp.deliveries.length > 0 && followUp.remaining.length > 0 && (
          <p className="mt-3 text-small">
            Reste à livrer :{' '}
            {followUp.remaining
              .map((line) => `${quantityWords(line.ordered - line.delivered, line.unit)} ${line.label}`)
              .join(', ')}
            .
          </p>
        )}
      </Card>
    </>
  );
}

function Items({ children, empty }: { children: readonly ReactNode[]; empty: string }) {
  return children.length === 0 ? (
    <p className="text-soft">{empty}</p>
  ) : (
    <ul className="grid gap-2">{children}</ul>
  );
}
