import type { Delivery } from '~/domain/crm/deliveries/records';
import type { Order } from '~/domain/crm/orders/records';
import type { PrintablePaper } from '~/domain/exports/paper';
import { formatCivilDate, formatNumber } from '~/ui/typography/format';
import type { PartiesContext } from './order-paper';
import { paragraphs } from './paper-lines';
import { identityFooter, sellerParty } from './paper-parties';
import { fact, section } from './quote-paper';

/** A delivery note: goods and quantities, no price. */
export function deliveryPaper(
  context: PartiesContext,
  delivery: Delivery,
  order: Pick<Order, 'id' | 'customerReference'> | null,
): PrintablePaper {
  return {
    name: `Bon de livraison ${delivery.id}`,
    title: `Bon de livraison n° ${delivery.id}`,
    stamp: null,
    seller: sellerParty(context.seller),
    buyer: context.buyer,
    deliverTo: context.deliverTo,
    facts: [
      ...fact('Expédié le', formatCivilDate(delivery.shippedOn)),
      ...fact('Livré le', delivery.deliveredOn && formatCivilDate(delivery.deliveredOn)),
      ...fact('Transporteur', delivery.carrier),
      ...fact('Commande', delivery.orderId),
      ...fact('Votre commande', order?.customerReference),
    ],
    dateline: null,
    subject: '',
    body: [],
    lines: {
      columns: [
        { header: 'Référence', align: 'start', share: 20 },
        { header: 'Désignation', align: 'start', share: 65 },
        { header: 'Quantité', align: 'end', share: 15 },
      ],
      rows: delivery.lines.map((line) => [
        line.sku ?? '',
        line.label,
        formatNumber(line.quantity, { maxDecimals: 3 }),
      ]),
    },
    totals: null,
    sections: section('Réserves du client à la réception', paragraphs(delivery.reserves)),
    signature: delivery.deliveredOn ? null : 'Date, réserves éventuelles et signature du client',
    footer: identityFooter(context.seller),
  };
}
