import type { QuoteContent } from '~/domain/crm/quotes/records';

export const blankQuote = (accountId: string, contactId: string | null): QuoteContent => ({
  accountId,
  contactId,
  subject: '',
  lines: [],
  discountPercent: 0,
  shippingCents: 0,
  validUntil: null,
  deliveryOn: null,
  deliveryNote: '',
  paymentTerms: null,
  mentions: '',
});
