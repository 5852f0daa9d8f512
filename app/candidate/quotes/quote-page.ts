import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, listWhere } from '~/domain/attempt/table';
import { accountName } from '~/domain/crm/invoices/balance';
import { orderStatus } from '~/domain/crm/orders/status';
import type { QuoteContent } from '~/domain/crm/quotes/records';
import { quoteStatus } from '~/domain/crm/quotes/status';
import { staffName } from '~/candidate/accounts/account-words';
import { contactsOf } from '~/candidate/accounts/record/account-page';
import { partiesOf } from '~/candidate/papers/paper-of';

/** The part of a quote a person writes, apart from the rest of the record. */
const contentOf = ({
  accountId,
  contactId,
  subject,
  lines,
  discountPercent,
  shippingCents,
  validUntil,
  deliveryOn,
  deliveryNote,
  paymentTerms,
  mentions,
}: QuoteContent): QuoteContent => ({
  accountId,
  contactId,
  subject,
  lines,
  discountPercent,
  shippingCents,
  validUntil,
  deliveryOn,
  deliveryNote,
  paymentTerms,
  mentions,
});

/** A quote, to write while it is a draft and to read after. Null when there is none. */
export function quotePage({ world, today }: DeskView, id: string) {
  const quote = findOptional(world.tables.quotes, id);
  if (!quote) return null;
  return {
    id: quote.id,
    version: quote.version,
    revision: quote.revision,
    createdOn: quote.createdOn,
    sentOn: quote.sentOn,
    answer: quote.answer,
    status: quoteStatus(quote, today),
    author: staffName(world, quote.authorId),
    today,
    content: contentOf(quote),
    account: { id: quote.accountId, name: accountName(world, quote.accountId) },
    contacts: contactsOf(world, quote.accountId),
    /** Null only for a client that has vanished. */
    parties: partiesOf(world, quote.accountId, quote.contactId),
    orders: listWhere(world.tables.orders, 'quoteId', id).map((order) => ({
      id: order.id,
      status: orderStatus(world, order),
    })),
  };
}
export type QuotePage = NonNullable<ReturnType<typeof quotePage>>;

/** Who a new quote is for, when the address says it. */
export function newQuotePage({ world }: DeskView, accountId: string | null) {
  const account = accountId === null ? null : findOptional(world.tables.accounts, accountId);
  return { account: account && { value: account.id, label: account.name, hint: account.id } };
}
export type NewQuotePage = ReturnType<typeof newQuotePage>;
