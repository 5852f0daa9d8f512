import { findOptional } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { invoiceName } from './invoice-words';

/** What an invoice is called on another screen; its id when it is unknown. */
export const invoiceNumber = (world: World, id: string): string => {
  const invoice = findOptional(world.tables.invoices, id);
  return invoice ? invoiceName(invoice) : id;
};
