import { noMentions } from '~/domain/crm/invoices/records';
import { line } from '#fixtures/companies/tiny';

/*
 * What a candidate writes, as the actions take it: complete and plain by default, with whatever the test cares about as overrides.
 */

type Over = Readonly<Record<string, unknown>>;

/** The content of a quote: twelve articles without discount. */
export const quoteContent = (over: Over = {}) => ({
  accountId: 'C0001',
  contactId: null,
  subject: 'Devis',
  lines: [line({ quantity: 12 })],
  discountPercent: 0,
  shippingCents: 0,
  validUntil: null,
  deliveryOn: null,
  deliveryNote: '',
  paymentTerms: null,
  mentions: '',
  ...over,
});

/** The content of an invoice without any mention. */
export const invoiceContent = (over: Over = {}) => ({
  type: 'standard',
  accountId: 'C0001',
  orderId: null,
  correctsInvoiceId: null,
  lines: [line()],
  discountPercent: 0,
  shippingCents: 0,
  deposits: [],
  suppliedOn: '2026-02-02',
  dueOn: '2026-03-05',
  paymentTerms: null,
  mentions: noMentions,
  ...over,
});

/** The fields of `SendMail`. */
export const mailToSend = (body: string, subject: string) => ({
  draftId: null,
  content: {
    to: [{ name: 'A', email: 'a@b.example' }],
    cc: [],
    subject,
    body,
    attachments: [],
    inReplyTo: null,
    relatedTo: null,
  },
});
