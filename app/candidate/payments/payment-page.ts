import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { accountName, balanceCents, onAccountCents, openInvoices } from '~/domain/crm/invoices/balance';
import type { Invoice } from '~/domain/crm/invoices/records';
import { invoiceTotals } from '~/domain/crm/invoices/totals';
import { fold, searchWords } from '~/ui/typography/fold';
import { parseMoney } from '~/ui/typography/parse';
import { invoiceNumber } from '../invoices/invoice-number';
import { invoiceName } from '../invoices/invoice-words';
import { bankLineStatus } from './payment-words';
import { unusedCents } from './statement-page';

const found = 20;

/** A line of the statement: matched, or to be matched with the invoices of a client the candidate chooses. */
export function paymentPage(
  { world }: DeskView,
  id: string,
  asked: { accountId: string | null; search: string },
) {
  const line = findOptional(world.tables.bankLines, id);
  if (!line) return null;
  const account = findOptional(world.tables.accounts, line.matching?.accountId ?? asked.accountId ?? '');
  return {
    line: { id: line.id, on: line.on, label: line.label, means: line.means, amountCents: line.amountCents },
    status: bankLineStatus(line),
    unusedCents: unusedCents(line),
    matching: line.matching && {
      ...line.matching,
      allocations: line.matching.allocations.map((allocation) => ({
        ...allocation,
        name: invoiceNumber(world, allocation.invoiceId),
      })),
    },
    account: account && {
      id: account.id,
      name: account.name,
      onAccountCents: onAccountCents(world, account.id),
    },
    openInvoices:
      account && !line.matching
        ? openInvoices(world, account.id).map((invoice) => openRow(world, invoice))
        : [],
    earlier: account ? earlierPayments(world, account.id, line.id) : [],
    nextOpenId:
      list(world.tables.bankLines).find((other) => other.id !== line.id && bankLineStatus(other) === 'open')
        ?.id ?? null,
    search: asked.search,
    results: line.matching
      ? []
      : searchOpenInvoices(world, asked.search).map((invoice) => openRow(world, invoice)),
  };
}
export type PaymentPage = NonNullable<ReturnType<typeof paymentPage>>;

const openRow = (world: World, invoice: Invoice) => ({
  id: invoice.id,
  name: invoiceName(invoice),
  accountId: invoice.accountId,
  accountName: accountName(world, invoice.accountId),
  orderId: invoice.orderId,
  issuedOn: invoice.issuedOn,
  dueOn: invoice.dueOn,
  toPayCents: invoiceTotals(invoice).toPayCents,
  balanceCents: balanceCents(world, invoice),
  isDisputed: invoice.dispute !== null,
});
export type OpenInvoiceRow = ReturnType<typeof openRow>;

/** Unpaid invoices that hold what was typed: a number, a client, an order, an amount. Nothing typed finds nothing: the tool proposes no match by itself. */
export function searchOpenInvoices(world: World, search: string): readonly Invoice[] {
  const words = searchWords(search);
  if (words.length === 0) return [];
  const amount = parseMoney(search);
  const hits: Invoice[] = [];
  for (const invoice of list(world.tables.invoices)) {
    const balance = balanceCents(world, invoice);
    if (balance === 0) continue;
    const { number, orderId, mentions } = invoice;
    const text = fold(
      [number, accountName(world, invoice.accountId), orderId, mentions.customerOrderNumber].join(' '),
    );
    const isAmount = amount !== null && (balance === amount || invoiceTotals(invoice).toPayCents === amount);
    if (isAmount || words.every((word) => text.includes(word))) hits.push(invoice);
    if (hits.length === found) break;
  }
  return hits;
}

const earlierPayments = (world: World, accountId: string, exceptId: string) =>
  list(world.tables.bankLines)
    .filter((line) => line.matching?.accountId === accountId && line.id !== exceptId)
    .sort((a, b) => b.on.localeCompare(a.on))
    .slice(0, 6)
    .map((line) => ({
      id: line.id,
      on: line.on,
      amountCents: line.amountCents,
      invoices: (line.matching?.allocations ?? []).map(({ invoiceId }) => invoiceNumber(world, invoiceId)),
    }));
