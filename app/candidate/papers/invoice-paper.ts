import { invoiceTotals } from '~/domain/crm/invoices/totals';
import type { Invoice, InvoiceType } from '~/domain/crm/invoices/records';
import type { PrintablePaper } from '~/domain/exports/paper';
import { formatCivilDate, formatMoney } from '~/ui/typography/format';
import type { PartiesContext } from './order-paper';
import { paperItem, paperLines, paperTotals, paragraphs } from './paper-lines';
import { identityFooter, sellerParty, spacedSiren } from './paper-parties';
import { paymentTermsWords } from './payment-terms';
import { fact, section } from './quote-paper';

const titles: Record<InvoiceType, string> = {
  standard: 'Facture',
  deposit: 'Facture d’acompte',
  balance: 'Facture de solde',
  proforma: 'Facture pro forma',
  'credit-note': 'Avoir',
  corrective: 'Facture rectificative',
};

/** Another invoice this one cites, as it is cited: number and date. */
export interface CitedInvoice {
  id: string;
  number: string | null;
  issuedOn: string | null;
}

export type PrintableInvoice = Pick<
  Invoice,
  | 'type'
  | 'number'
  | 'orderId'
  | 'lines'
  | 'discountPercent'
  | 'shippingCents'
  | 'deposits'
  | 'suppliedOn'
  | 'dueOn'
  | 'paymentTerms'
  | 'mentions'
  | 'issuedOn'
>;

export interface InvoicePaperContext extends PartiesContext {
  today: string;
  /** The invoice a credit note or a corrective invoice refers to. */
  original: CitedInvoice | null;
  /** The deposit invoices deducted. */
  cited: readonly CitedInvoice[];
}

const cite = ({ number, id, issuedOn }: CitedInvoice) =>
  `${number ?? id}${issuedOn ? ` du ${formatCivilDate(issuedOn)}` : ''}`;

/** An invoice as paper. Mentions come from its writer alone; a draft shows that it has no number yet. */
export function invoicePaper(context: InvoicePaperContext, invoice: PrintableInvoice): PrintablePaper {
  const { mentions, type } = invoice;
  const totals = invoiceTotals(invoice);
  const title = titles[type];
  const deposits = invoice.deposits.map(({ invoiceId, netCents, vatCents }) => {
    const known = context.cited.find(({ id }) => id === invoiceId);
    const words = `${known ? cite(known) : invoiceId} (HT ${formatMoney(netCents)}, TVA ${formatMoney(vatCents)})`;
    return paperItem(`Acompte ${words}`, -(netCents + vatCents));
  });
  const isCredit = type === 'credit-note';
  return {
    name: `${title} ${invoice.number ?? '(brouillon)'}`,
    title: invoice.number ? `${title} n° ${invoice.number}` : title,
    stamp: invoice.issuedOn ? null : 'Brouillon – non émise',
    seller: sellerParty(context.seller),
    buyer: context.buyer,
    deliverTo: context.deliverTo,
    facts: [
      ...fact('Date', formatCivilDate(invoice.issuedOn ?? context.today)),
      ...fact(
        'Date de livraison ou de prestation',
        invoice.suppliedOn && formatCivilDate(invoice.suppliedOn),
      ),
      ...fact('Notre commande', invoice.orderId),
      ...fact('Votre commande', mentions.customerOrderNumber),
      ...fact('Votre SIREN', mentions.customerSiren && spacedSiren(mentions.customerSiren)),
      ...fact('Facture d’origine', context.original && cite(context.original)),
      ...fact('Échéance', invoice.dueOn && formatCivilDate(invoice.dueOn)),
    ],
    dateline: null,
    subject: '',
    body: [],
    lines: paperLines(invoice.lines),
    totals:
      invoice.lines.length > 0
        ? paperTotals(totals, invoice.discountPercent, [
            ...deposits,
            ...(isCredit || deposits.length > 0
              ? [
                  paperItem(
                    isCredit ? 'Net à votre crédit' : 'Net à payer',
                    Math.abs(totals.toPayCents),
                    true,
                  ),
                ]
              : []),
          ])
        : null,
    sections: [
      ...section('Règlement', [
        ...(invoice.paymentTerms ? [paymentTermsWords(invoice.paymentTerms)] : []),
        ...(invoice.paymentTerms?.means === 'transfer' && context.seller.iban
          ? [`IBAN ${context.seller.iban}${context.seller.bic ? ` – BIC ${context.seller.bic}` : ''}`]
          : []),
      ]),
      ...section('Mentions', [
        ...paragraphs(mentions.earlyPaymentDiscount),
        ...paragraphs(mentions.latePenalties),
        ...paragraphs(mentions.recoveryIndemnity),
        ...paragraphs(mentions.other),
      ]),
    ],
    signature: null,
    footer: identityFooter(context.seller),
  };
}
