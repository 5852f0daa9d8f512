import type { CivilDate } from '../../clock/civil-date';
import { derivedFrom } from '../../attempt/derived';
import { findOptional, list } from '../../attempt/table';
import type { World } from '../../attempt/world';
import type { Invoice } from '../invoices/records';
import { invoiceTotals } from '../invoices/totals';
import { lineNetCents, percentOf } from '../lines/totals';

/** What one catalogue family weighs in a paper. `family` is empty for what is not in the catalogue: shipping, deposits, free lines. */
export interface FamilyShare {
  family: string;
  netCents: number;
  costCents: number;
}

/** An issued paper as sales figures see it. A credit note counts in minus; all amounts are cents. */
export interface SalesEntry {
  on: CivilDate;
  accountId: string;
  netCents: number;
  costCents: number;
  inclTaxCents: number;
  families: readonly FamilyShare[];
}

interface LineShare {
  sku: string | null;
  netCents: number;
  quantity: number;
}

const sharesByInvoice = new WeakMap<Invoice, readonly LineShare[]>();

/** Net of each line after the discount at the foot, then shipping, less deposits already invoiced: adds up to the invoiced net. */
function lineShares(invoice: Invoice): readonly LineShare[] {
  const known = sharesByInvoice.get(invoice);
  if (known) return known;
  const { linesCents, discountCents, depositNetCents } = invoiceTotals(invoice);
  let discountLeft = discountCents;
  const shares: LineShare[] = invoice.lines.map((line, index) => {
    const net = lineNetCents(line);
    const isLast = index === invoice.lines.length - 1;
    const discount = isLast || linesCents === 0 ? discountLeft : percentOf(net, invoice.discountPercent);
    discountLeft -= discount;
    return { sku: line.sku, netCents: net - discount, quantity: line.quantity };
  });
  const apart = invoice.shippingCents - depositNetCents;
  if (apart !== 0) shares.push({ sku: null, netCents: apart, quantity: 0 });
  sharesByInvoice.set(invoice, shares);
  return shares;
}

/**
 * Every paper that makes turnover, oldest rows first: issued invoices, deposits (deducted again by the balance invoice) and
 * credit notes; pro formas and drafts are none. A corrective invoice takes back the one it replaces, on its own date.
 */
export const salesEntries = derivedFrom(['invoices', 'products'], (world): readonly SalesEntry[] => {
  const entries: SalesEntry[] = [];
  for (const invoice of list(world.tables.invoices)) {
    if (invoice.issuedOn === null || invoice.type === 'proforma') continue;
    entries.push(entryOf(world, invoice, invoice.issuedOn, invoice.type === 'credit-note' ? -1 : 1));
    if (invoice.type !== 'corrective' || invoice.correctsInvoiceId === null) continue;
    const replaced = findOptional(world.tables.invoices, invoice.correctsInvoiceId);
    if (replaced && replaced.issuedOn !== null) entries.push(entryOf(world, replaced, invoice.issuedOn, -1));
  }
  return entries;
});

function entryOf(world: World, invoice: Invoice, on: CivilDate, sign: 1 | -1): SalesEntry {
  const families = new Map<string, FamilyShare>();
  let netCents = 0;
  let costCents = 0;
  for (const share of lineShares(invoice)) {
    const product = share.sku === null ? null : findOptional(world.tables.products, share.sku);
    const cost = product ? Math.round(product.costCents * share.quantity) : 0;
    const family = product?.family ?? '';
    const sum = families.get(family) ?? { family, netCents: 0, costCents: 0 };
    families.set(family, {
      family,
      netCents: sum.netCents + sign * share.netCents,
      costCents: sum.costCents + sign * cost,
    });
    netCents += sign * share.netCents;
    costCents += sign * cost;
  }
  // The amount to pay of a credit note is negative by itself.
  const { toPayCents } = invoiceTotals(invoice);
  const inclTaxCents = invoice.type === 'credit-note' ? toPayCents : sign * toPayCents;
  return {
    on,
    accountId: invoice.accountId,
    netCents,
    costCents,
    inclTaxCents,
    families: [...families.values()],
  };
}
