import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import type { PrintablePaper } from '~/domain/exports/paper';
import { deliveryPaper } from './delivery-paper';
import { invoicePaper, type CitedInvoice } from './invoice-paper';
import { letterPaper } from './letter-paper';
import { acknowledgementPaper, type PartiesContext } from './order-paper';
import { buyerParty, deliveryParty, sellerOf } from './paper-parties';
import type { PaperKind } from './paper-path';
import { quotePaper } from './quote-paper';

/** Seller, buyer and delivery address of a paper, as the company knows them now. Null for an unknown client. */
export function partiesOf(
  world: World,
  accountId: string,
  contactId: string | null = null,
): PartiesContext | null {
  const account = findOptional(world.tables.accounts, accountId);
  if (!account) return null;
  const contact = contactId === null ? null : findOptional(world.tables.contacts, contactId);
  return {
    seller: sellerOf(world.profile),
    buyer: buyerParty(account, contact),
    deliverTo: deliveryParty(account),
  };
}

export const citedInvoice = (world: World, id: string | null): CitedInvoice | null => {
  const invoice = id === null ? null : findOptional(world.tables.invoices, id);
  return invoice && { id: invoice.id, number: invoice.number, issuedOn: invoice.issuedOn };
};

/** The paper of a record; null when there is no such record. */
export function paperOf(
  { world, today }: Pick<DeskView, 'world' | 'today'>,
  kind: PaperKind,
  id: string,
): PrintablePaper | null {
  switch (kind) {
    case 'quote': {
      const quote = findOptional(world.tables.quotes, id);
      const parties = quote && partiesOf(world, quote.accountId, quote.contactId);
      if (!quote || !parties) return null;
      const { version, accountId } = quote;
      return quotePaper(
        { ...parties, id, version, accountId, date: quote.sentOn ?? today, isDraft: quote.sentOn === null },
        quote,
      );
    }
    case 'acknowledgement': {
      const order = findOptional(world.tables.orders, id);
      const parties = order && partiesOf(world, order.accountId, order.contactId);
      return order && parties && acknowledgementPaper(parties, order, today);
    }
    case 'delivery': {
      const delivery = findOptional(world.tables.deliveries, id);
      const parties = delivery && partiesOf(world, delivery.accountId);
      return (
        delivery &&
        parties &&
        deliveryPaper(parties, delivery, findOptional(world.tables.orders, delivery.orderId))
      );
    }
    case 'invoice': {
      const invoice = findOptional(world.tables.invoices, id);
      const parties = invoice && partiesOf(world, invoice.accountId);
      if (!invoice || !parties) return null;
      const cited = invoice.deposits.flatMap((deposit) => citedInvoice(world, deposit.invoiceId) ?? []);
      return invoicePaper(
        { ...parties, today, cited, original: citedInvoice(world, invoice.correctsInvoiceId) },
        invoice,
      );
    }
    case 'reminder': {
      const reminder = findOptional(world.tables.reminders, id);
      const parties = reminder && partiesOf(world, reminder.accountId, reminder.contactId);
      if (!reminder || !parties) return null;
      return letterPaper(parties, reminder, {
        id,
        date: reminder.sentOn ?? today,
        isDraft: reminder.sentOn === null,
      });
    }
    default:
      return kind satisfies never;
  }
}
