import type { Line } from '~/domain/crm/lines/records';
import { lineNetCents, type Totals } from '~/domain/crm/lines/totals';
import type { PaperTable, PaperTotals } from '~/domain/exports/paper';
import { quantityWords } from '~/candidate/catalogue/product-words';
import { formatMoney, formatPercent } from '~/ui/typography/format';

/** Lines as the paper prints them; the discount column only where a line has one. */
export function paperLines(lines: readonly Line[]): PaperTable {
  const discounted = lines.some((line) => line.discountPercent !== 0);
  return {
    columns: [
      { header: 'Référence', align: 'start', share: 14 },
      { header: 'Désignation', align: 'start', share: discounted ? 38 : 44 },
      { header: 'Qté', align: 'end', share: 11 },
      { header: 'PU HT', align: 'end', share: 13 },
      ...(discounted ? [{ header: 'Remise', align: 'end' as const, share: 8 }] : []),
      { header: 'TVA', align: 'end', share: 7 },
      { header: 'Total HT', align: 'end', share: 15 },
    ],
    rows: lines.map((line) => [
      line.sku ?? '',
      line.label,
      quantityWords(line.quantity, line.unit),
      formatMoney(line.unitPriceCents),
      ...(discounted ? [line.discountPercent === 0 ? '' : formatPercent(line.discountPercent)] : []),
      formatPercent(line.vatRate),
      formatMoney(lineNetCents(line)),
    ]),
  };
}

type Item = PaperTotals['items'][number];
const item = (label: string, cents: number, strong = false): Item => ({
  label,
  value: formatMoney(cents),
  strong,
});

/** The order of French papers: lines, discount, shipping, net excluding tax, VAT, total; then what follows it. */
export function paperTotals(
  totals: Totals,
  discountPercent: number,
  after: readonly Item[] = [],
): PaperTotals {
  const detailed = totals.discountCents !== 0 || totals.shippingCents !== 0;
  return {
    vat: totals.vat.map(({ rate, baseCents, vatCents }) => ({
      rate: formatPercent(rate),
      base: formatMoney(baseCents),
      amount: formatMoney(vatCents),
    })),
    items: [
      ...(detailed ? [item('Total des lignes HT', totals.linesCents)] : []),
      ...(totals.discountCents === 0
        ? []
        : [item(`Remise ${formatPercent(discountPercent)}`, -totals.discountCents)]),
      ...(totals.shippingCents === 0 ? [] : [item('Frais de port HT', totals.shippingCents)]),
      item('Total HT', totals.netExclTaxCents),
      item('TVA', totals.vatCents),
      item('Total TTC', totals.totalInclTaxCents, after.length === 0),
      ...after,
    ],
  };
}

export const paperItem = item;

/** Paragraphs of a text typed with line breaks. */
export const paragraphs = (text: string): string[] =>
  text
    .split(/\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');
