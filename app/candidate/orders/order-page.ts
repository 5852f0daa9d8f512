import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, list, listWhere } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { accountName } from '~/domain/crm/invoices/balance';
import { totalsOf } from '~/domain/crm/lines/totals';
import type { Order, OrderContent } from '~/domain/crm/orders/records';
import { deliveredQuantities, orderStatus } from '~/domain/crm/orders/status';
import type { Quote } from '~/domain/crm/quotes/records';
import { quoteStatus } from '~/domain/crm/quotes/status';
import { staffName } from '~/candidate/accounts/account-words';
import { contactsOf } from '~/candidate/accounts/record/account-page';
import { paperOf, partiesOf } from '~/candidate/papers/paper-of';

/** A quote an order may come from. */
export interface OrderQuote {
  id: string;
  subject: string;
  status: ReturnType<typeof quoteStatus>;
  netCents: number;
}

/** A document received from the client, that may be its order. */
export interface ReceivedDocument {
  id: string;
  name: string;
  addedOn: string;
  content: string;
}

const contentOf = ({
  accountId,
  contactId,
  quoteId,
  customerReference,
  sourceDocumentId,
  lines,
  discountPercent,
  shippingCents,
  requestedOn,
  promisedOn,
  paymentTerms,
  notes,
}: OrderContent): OrderContent => ({
  accountId,
  contactId,
  quoteId,
  customerReference,
  sourceDocumentId,
  lines,
  discountPercent,
  shippingCents,
  requestedOn,
  promisedOn,
  paymentTerms,
  notes,
});

const quotesOf = ({ world, today }: Pick<DeskView, 'world' | 'today'>, accountId: string): OrderQuote[] =>
  listWhere(world.tables.quotes, 'accountId', accountId)
    .filter(({ sentOn }) => sentOn !== null)
    .sort((a, b) => (b.sentOn ?? '').localeCompare(a.sentOn ?? ''))
    .map((quote: Quote) => ({
      id: quote.id,
      subject: quote.subject,
      status: quoteStatus(quote, today),
      netCents: totalsOf(quote).netExclTaxCents,
    }));

/** Documents received from this client, or from nobody yet known, latest first. */
const receivedFrom = (world: World, accountId: string): ReceivedDocument[] =>
  list(world.tables.documents)
    .filter(
      (document) =>
        document.kind === 'received' && (document.accountId === null || document.accountId === accountId),
    )
    .map(({ id, name, addedOn, content }) => ({ id, name, addedOn, content }))
    .sort((a, b) => b.addedOn.localeCompare(a.addedOn) || a.name.localeCompare(b.name, 'fr'));

/** Where an order stands, step by step. */
function followUpOf(world: World, order: Order) {
  const delivered = deliveredQuantities(world, order.id);
  return {
    deliveries: listWhere(world.tables.deliveries, 'orderId', order.id).map(
      ({ id, shippedOn, deliveredOn, carrier }) => ({ id, shippedOn, deliveredOn, carrier }),
    ),
    invoices: listWhere(world.tables.invoices, 'orderId', order.id).map(({ id, number, issuedOn, type }) => ({
      id,
      number,
      issuedOn,
      type,
    })),
    activities: list(world.tables.activities)
      .filter(({ relatedTo }) => relatedTo?.collection === 'orders' && relatedTo.id === order.id)
      .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
      .map(({ id, subject, dueOn, status, ownerId }) => ({
        id,
        subject,
        dueOn,
        status,
        owner: staffName(world, ownerId),
      })),
    remaining: order.lines
      .map(({ id, label, quantity, unit }) => ({
        id,
        label,
        unit,
        ordered: quantity,
        delivered: delivered.get(id) ?? 0,
      }))
      .filter((line) => line.delivered < line.ordered),
  };
}

/** An order, to write until it is confirmed or cancelled and to read after. Null when there is none. */
export function orderPage(desk: DeskView, id: string) {
  const { world, today } = desk;
  const order = findOptional(world.tables.orders, id);
  if (!order) return null;
  const source =
    order.sourceDocumentId === null ? null : findOptional(world.tables.documents, order.sourceDocumentId);
  const isOpen = order.confirmedOn === null && order.cancelled === null;
  return {
    id: order.id,
    revision: order.revision,
    receivedOn: order.receivedOn,
    confirmedOn: order.confirmedOn,
    cancelled: order.cancelled,
    hold: order.hold,
    acknowledgedOn: order.acknowledgedOn,
    author: staffName(world, order.authorId),
    status: orderStatus(world, order),
    today,
    content: contentOf(order),
    account: { id: order.accountId, name: accountName(world, order.accountId) },
    contacts: contactsOf(world, order.accountId),
    parties: partiesOf(world, order.accountId, order.contactId),
    staff: world.profile.staff.map(({ id: staffId, name, role }) => ({ id: staffId, name, role })),
    self: world.profile.candidateStaffId,
    source: source && { id: source.id, name: source.name, addedOn: source.addedOn, content: source.content },
    quotePaper: order.quoteId === null ? null : paperOf(desk, 'quote', order.quoteId),
    followUp: followUpOf(world, order),
    /** What the form offers; not needed once the order is settled. */
    choices: isOpen
      ? { quotes: quotesOf(desk, order.accountId), documents: receivedFrom(world, order.accountId) }
      : { quotes: [], documents: [] },
  };
}
export type OrderPage = NonNullable<ReturnType<typeof orderPage>>;

/** Who a new order is from, and what it may be based on, as far as the address says. */
export function newOrderPage(desk: DeskView, params: URLSearchParams) {
  const { world } = desk;
  const quote = findOptional(world.tables.quotes, params.get('devis') ?? '');
  const document = findOptional(world.tables.documents, params.get('document') ?? '');
  const accountId = quote?.accountId ?? params.get('client') ?? document?.accountId ?? '';
  const account = findOptional(world.tables.accounts, accountId);
  return {
    account: account && { value: account.id, label: account.name, hint: account.id },
    quoteId: quote?.id ?? null,
    documentId: document?.id ?? null,
    quotes: account ? quotesOf(desk, account.id) : [],
    documents: account
      ? receivedFrom(world, account.id).map(({ id, name, addedOn }) => ({ id, name, addedOn }))
      : [],
    /** Content of the quotes, to take over line by line when the writer chooses to. */
    quoted: quote ? quotedContent(quote) : null,
  };
}
export type NewOrderPage = ReturnType<typeof newOrderPage>;

const quotedContent = ({ contactId, lines, discountPercent, shippingCents, paymentTerms }: Quote) => ({
  contactId,
  lines,
  discountPercent,
  shippingCents,
  paymentTerms,
});
