import { Link } from '@remix-run/react';
import { useDesk } from '~/candidate/desk/desk-context';
import { DescriptionList } from '~/ui/layout/description-list';
import { formatCivilDate } from '~/ui/typography/format';
import { CivilDate, Money } from '~/ui/typography/values';
import type { orderBeside } from './invoice-page';
import { invoiceTypeWords } from './invoice-words';

type Order = NonNullable<ReturnType<typeof orderBeside>>;

/** The order an invoice comes from, as a memory aid: references, deliveries, what is invoiced already. */
export function OrderBeside({ order }: { order: Order }) {
  const { basePath } = useDesk();
  return (
    <DescriptionList
      items={[
        { label: 'Commande', value: <Link to={`${basePath}/commandes/${order.id}`}>{order.id}</Link> },
        { label: 'Référence client', value: order.customerReference },
        { label: 'Confirmée le', value: order.confirmedOn && <CivilDate value={order.confirmedOn} /> },
        {
          label: 'Montant',
          value: (
            <>
              <Money cents={order.netCents} /> HT · <Money cents={order.totalInclTaxCents} /> TTC
            </>
          ),
        },
        {
          label: 'Livraisons',
          value:
            order.deliveries.length === 0 ? (
              'aucune'
            ) : (
              <ul>
                {order.deliveries.map(({ id, shippedOn, deliveredOn, reserves }) => (
                  <li key={id}>
                    <Link to={`${basePath}/livraisons/${id}`}>{id}</Link>
                    {deliveredOn
                      ? `, livré le ${formatCivilDate(deliveredOn)}`
                      : `, expédié le ${formatCivilDate(shippedOn)}, non livré`}
                    {reserves && ` · réserves : ${reserves}`}
                  </li>
                ))}
              </ul>
            ),
        },
        {
          label: 'Déjà facturé',
          value:
            order.invoices.length === 0 ? (
              'rien'
            ) : (
              <ul>
                {order.invoices.map(({ id, name, type, issuedOn, toPayCents }) => (
                  <li key={id}>
                    <Link to={`${basePath}/factures/${id}`}>{name}</Link>,{' '}
                    {invoiceTypeWords[type].toLowerCase()}
                    {issuedOn ? ` du ${formatCivilDate(issuedOn)}` : ' en brouillon'},{' '}
                    <Money cents={toPayCents} /> TTC
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}
