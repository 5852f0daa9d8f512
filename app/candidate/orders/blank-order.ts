import type { OrderContent } from '~/domain/crm/orders/records';

export const blankOrder = (accountId: string): OrderContent => ({
  accountId,
  contactId: null,
  quoteId: null,
  customerReference: '',
  sourceDocumentId: null,
  lines: [],
  discountPercent: 0,
  shippingCents: 0,
  requestedOn: null,
  promisedOn: null,
  paymentTerms: null,
  notes: '',
});
