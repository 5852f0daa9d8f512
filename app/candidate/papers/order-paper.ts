import type { Order, OrderContent } from '~/domain/crm/orders/records';
import { totalsOf } from '~/domain/crm/lines/totals';
import type { PaperParty, PrintablePaper } from '~/domain/exports/paper';
import { formatCivilDate } from '~/ui/typography/format';
import { paperLines, paperTotals, paragraphs } from './paper-lines';
import { identityFooter, sellerParty, type Seller } from './paper-parties';
import { paymentTermsWords } from './payment-terms';
import { fact, section } from './quote-paper';

export interface PartiesContext {
  seller: Seller;
  buyer: PaperParty;
  deliverTo: PaperParty | null;
}

export type PrintableOrder = Pick<Order, 'id' | 'confirmedOn' | 'acknowledgedOn'> & OrderContent;

/** The acknowledgement of an order: what the company undertakes to deliver, at which price and when. */
export function acknowledgementPaper(
  context: PartiesContext,
  order: PrintableOrder,
  today: string,
): PrintablePaper {
  return {
    name: `Accusé de réception ${order.id}`,
    title: `Accusé de réception de commande n° ${order.id}`,
    stamp: order.confirmedOn ? null : 'Commande non confirmée',
    seller: sellerParty(context.seller),
    buyer: context.buyer,
    deliverTo: context.deliverTo,
    facts: [
      ...fact('Date', formatCivilDate(order.acknowledgedOn ?? today)),
      ...fact('Votre commande', order.customerReference),
      ...fact('Notre devis', order.quoteId),
      ...fact('Date demandée', order.requestedOn && formatCivilDate(order.requestedOn)),
      ...fact('Livraison promise', order.promisedOn && formatCivilDate(order.promisedOn)),
    ],
    dateline: null,
    subject: '',
    body: [],
    lines: paperLines(order.lines),
    totals: paperTotals(totalsOf(order), order.discountPercent),
    sections: [
      ...section('Règlement', order.paymentTerms ? [paymentTermsWords(order.paymentTerms)] : []),
      ...section('Observations', paragraphs(order.notes)),
    ],
    signature: null,
    footer: identityFooter(context.seller),
  };
}
