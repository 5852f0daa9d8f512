import Big from 'big.js';
import type { Line } from './records';

/** Half-up to the cent, as French accounting practice and EN 16931 do. */
export const roundCents = (value: Big): number => value.round(0, Big.roundHalfUp).toNumber();

/** `percent` % of an amount in cents, rounded half-up. */
export const percentOf = (cents: number, percent: number): number =>
  roundCents(new Big(cents).times(percent).div(100));

/** Net of one line, excluding tax, in cents: quantity × unit price, less the line discount, rounded once. */
export const lineNetCents = (line: Pick<Line, 'quantity' | 'unitPriceCents' | 'discountPercent'>): number =>
  roundCents(
    new Big(line.quantity)
      .times(line.unitPriceCents)
      .times(new Big(100).minus(line.discountPercent))
      .div(100),
  );

export interface VatTotal {
  rate: number;
  baseCents: number;
  vatCents: number;
}

export interface Totals {
  /** Sum of the line nets. */
  linesCents: number;
  discountCents: number;
  shippingCents: number;
  netExclTaxCents: number;
  vat: readonly VatTotal[];
  vatCents: number;
  totalInclTaxCents: number;
}

export interface Priced {
  lines: readonly Line[];
  /** Commercial discount at the foot of the document, in percent of the lines. */
  discountPercent: number;
  shippingCents: number;
}

/**
 * Totals in the order French practice sets: lines, commercial discount, shipping, VAT base, VAT, total.
 * VAT is rounded once per rate, never per line (EN 16931, BR-CO-17); shipping follows the main rate of the goods.
 */
export function totalsOf(document: Priced): Totals {
  const byRate = new Map<number, number>();
  let linesCents = 0;
  for (const line of document.lines) {
    const net = lineNetCents(line);
    linesCents += net;
    byRate.set(line.vatRate, (byRate.get(line.vatRate) ?? 0) + net);
  }
  const discountCents = percentOf(linesCents, document.discountPercent);
  spread(byRate, -discountCents, linesCents);
  if (document.shippingCents !== 0) {
    const mainRate = [...byRate].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 20;
    byRate.set(mainRate, (byRate.get(mainRate) ?? 0) + document.shippingCents);
  }
  const vat = [...byRate]
    .sort((a, b) => b[0] - a[0])
    .map(([rate, baseCents]) => ({ rate, baseCents, vatCents: percentOf(baseCents, rate) }));
  const vatCents = vat.reduce((sum, row) => sum + row.vatCents, 0);
  const netExclTaxCents = linesCents - discountCents + document.shippingCents;
  return {
    linesCents,
    discountCents,
    shippingCents: document.shippingCents,
    netExclTaxCents,
    vat,
    vatCents,
    totalInclTaxCents: netExclTaxCents + vatCents,
  };
}

/** Shares an amount over the VAT bases in proportion; the last base takes the rounding so nothing is lost. */
function spread(byRate: Map<number, number>, amountCents: number, totalCents: number): void {
  if (amountCents === 0 || totalCents === 0) return;
  let left = amountCents;
  const bases = [...byRate];
  bases.forEach(([rate, base], index) => {
    const share =
      index === bases.length - 1 ? left : roundCents(new Big(amountCents).times(base).div(totalCents));
    left -= share;
    byRate.set(rate, base + share);
  });
}
