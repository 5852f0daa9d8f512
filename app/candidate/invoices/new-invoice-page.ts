import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, listWhere } from '~/domain/attempt/table';
import { orderBeside } from './invoice-page';

/** Where a new invoice starts from: a client, then one of its orders or nothing. */
export function newInvoicePage(
  { world }: DeskView,
  asked: { accountId: string | null; orderId: string | null },
) {
  const order = asked.orderId === null ? null : findOptional(world.tables.orders, asked.orderId);
  const account = findOptional(world.tables.accounts, order?.accountId ?? asked.accountId ?? '');
  return {
    account: account && { value: account.id, label: account.name, hint: account.id },
    orders: account
      ? listWhere(world.tables.orders, 'accountId', account.id)
          .filter(({ confirmedOn, cancelled }) => confirmedOn !== null && cancelled === null)
          .sort((a, b) => (b.confirmedOn ?? '').localeCompare(a.confirmedOn ?? ''))
          .flatMap(({ id }) => orderBeside(world, id) ?? [])
          .slice(0, 40)
      : [],
    order: order && {
      id: order.id,
      accountId: order.accountId,
      lines: order.lines,
      discountPercent: order.discountPercent,
      shippingCents: order.shippingCents,
      paymentTerms: order.paymentTerms,
    },
  };
}
export type NewInvoicePage = ReturnType<typeof newInvoicePage>;
