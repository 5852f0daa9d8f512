import { findOptional, list, type Table } from '../../attempt/table';
import type { Tables, World } from '../../attempt/world';
import type { CivilDate } from '../../clock/civil-date';
import { priceFor } from '../../crm/catalogue/pricing';
import { collect } from '../../crm/dashboards/collect';
import { Cut } from '../../crm/dashboards/cut';
import type { Dimension } from '../../crm/dashboards/measures';
import { balanceCents, outstandingCents } from '../../crm/invoices/balance';
import { invoiceTotals } from '../../crm/invoices/totals';
import { totalsOf } from '../../crm/lines/totals';

/** `get`, `all`, `price`, `totals`, `balance` and `revenue` over a company, for expressions of records, facts, people's lines and scripts. */
export function companyFunctions(tablesNow: () => Tables, today: CivilDate): Record<string, unknown> {
  const find = (collection: string, id: string) => {
    const table = (tablesNow() as unknown as Record<string, Table<{ id: string }> | undefined>)[collection];
    return table ? findOptional(table, id) : null;
  };
  return {
    get: find,
    fileOf: (collection: string, id: string) =>
      list(tablesNow().documents).find(
        (document) =>
          document.kind === 'produced' && document.link?.collection === collection && document.link.id === id,
      )?.id ?? null,
    // Outstanding and balances look at nothing but the tables.
    outstanding: (accountId: string) =>
      outstandingCents({ tables: tablesNow() } as World, accountId).totalCents,
    all: (collection: string) => {
      const table = (tablesNow() as unknown as Record<string, Table<{ id: string }> | undefined>)[collection];
      return table ? list(table) : [];
    },
    /** Invoiced net less credit notes between two days, of one salesperson, segment, family, account or month. */
    revenue: (dimension: Dimension, key: string, from: CivilDate, to: CivilDate) => {
      // Turnover looks at nothing but the tables.
      const world = { tables: tablesNow() } as World;
      return (
        collect(world, 'revenue', { from, to }, new Cut(world, dimension, null)).byKey.get(key)?.part ?? 0
      );
    },
    price: (accountId: string, sku: string, quantity: number) => {
      const tables = tablesNow();
      const account = findOptional(tables.accounts, accountId);
      const product = findOptional(tables.products, sku);
      return account && product ? priceFor({ tables }, account, product, quantity, today) : null;
    },
    totals: (collection: string, id: string) => {
      const tables = tablesNow();
      if (collection === 'invoices') {
        const invoice = findOptional(tables.invoices, id);
        return invoice ? invoiceTotals(invoice) : null;
      }
      const priced =
        collection === 'orders' ? findOptional(tables.orders, id) : findOptional(tables.quotes, id);
      return priced ? totalsOf(priced) : null;
    },
    balance: (invoiceId: string) => {
      const tables = tablesNow();
      const invoice = findOptional(tables.invoices, invoiceId);
      return invoice ? balanceCents({ tables } as World, invoice) : null;
    },
  };
}
