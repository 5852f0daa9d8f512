import type { QuoteContent } from '~/domain/crm/quotes/records';
import { totalsOf } from '~/domain/crm/lines/totals';
import type { PaperFact, PaperParty, PaperSection, PrintablePaper } from '~/domain/exports/paper';
import { formatCivilDate } from '~/ui/typography/format';
import { paperLines, paperTotals, paragraphs } from './paper-lines';
import { identityFooter, sellerParty, type Seller } from './paper-parties';
import { paymentTermsWords } from './payment-terms';

export interface QuotePaperContext {
  seller: Seller;
  buyer: PaperParty;
  deliverTo: PaperParty | null;
  id: string;
  version: number;
  /** Sent on, or today for a draft. */
  date: string;
  isDraft: boolean;
  accountId: string;
}

export const fact = (label: string, value: string | null | undefined): PaperFact[] =>
  value ? [{ label, value }] : [];
export const section = (heading: string, lines: readonly string[]): PaperSection[] =>
  lines.length > 0 ? [{ heading, paragraphs: lines }] : [];

const asksForSignature = /bon pour accord|signature|signer|signé/i;

/** A quote as paper: what its writer filled in, and nothing else but the letterhead. */
export function quotePaper(
  context: QuotePaperContext,
  content: Omit<QuoteContent, 'accountId' | 'contactId'>,
): PrintablePaper {
  const number = context.version > 1 ? `${context.id} (version ${context.version})` : context.id;
  const delivery = [
    ...(content.deliveryOn ? [`Livraison le ${formatCivilDate(content.deliveryOn)}`] : []),
    ...paragraphs(content.deliveryNote),
  ];
  return {
    name: `Devis ${context.id}`,
    title: `Devis n° ${number}`,
    stamp: context.isDraft ? 'Brouillon – non envoyé' : null,
    seller: sellerParty(context.seller),
    buyer: context.buyer,
    deliverTo: context.deliverTo,
    facts: [
      ...fact('Date', formatCivilDate(context.date)),
      ...fact('Valable jusqu’au', content.validUntil && formatCivilDate(content.validUntil)),
      ...fact('Code client', context.accountId),
    ],
    dateline: null,
    subject: content.subject,
    body: [],
    lines: paperLines(content.lines),
    totals: content.lines.length > 0 ? paperTotals(totalsOf(content), content.discountPercent) : null,
    sections: [
      ...section('Livraison', delivery),
      ...section('Règlement', content.paymentTerms ? [paymentTermsWords(content.paymentTerms)] : []),
      ...section('Conditions', paragraphs(content.mentions)),
    ],
    signature: asksForSignature.test(content.mentions) ? 'Date, cachet et signature du client' : null,
    footer: identityFooter(context.seller),
  };
}
