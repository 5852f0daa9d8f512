import type { InvoiceContent } from '~/domain/crm/invoices/records';
import { invoiceTotals } from '~/domain/crm/invoices/totals';
import type { Line } from '~/domain/crm/lines/records';
import { lineNetCents } from '~/domain/crm/lines/totals';
import { FormGrid } from '~/ui/fields/form-layout';
import { MoneyField, PercentField } from '~/ui/fields/number-fields';
import { LineGrid, type LineColumn } from '~/ui/lines/line-grid';
import { LineTotals } from '~/ui/lines/line-totals';
import { formatPercent } from '~/ui/typography/format';
import { Money } from '~/ui/typography/values';
import type { DraftInvoicePage } from '../invoice-page';

const vatRates = [20, 10, 5.5, 2.1, 0].map((rate) => ({ value: String(rate), label: formatPercent(rate) }));

/** An id no other line of the paper has, without clock or chance. */
function nextLineId(lines: readonly Line[]): string {
  const used = lines.map(({ id }) => Number(/^n(\d+)$/.exec(id)?.[1] ?? 0));
  return `n${Math.max(0, ...used) + 1}`;
}

const columnsFor = (products: DraftInvoicePage['products']): LineColumn<Line>[] => [
  {
    key: 'sku',
    header: 'Référence',
    kind: 'text',
    width: '7.5rem',
    get: (line) => line.sku ?? '',
    set: (line, text) => {
      const known = products.find(({ sku }) => sku.toLowerCase() === text.trim().toLowerCase());
      if (!known) return { ...line, sku: text.trim() === '' ? null : text.trim() };
      const { sku, name, unit, unitPriceCents, vatRate } = known;
      return { ...line, sku, label: name, unit, unitPriceCents, vatRate };
    },
    suggestions: products.map(({ sku, name }) => ({ value: sku, label: name })),
  },
  {
    key: 'label',
    header: 'Désignation',
    kind: 'text',
    get: (line) => line.label,
    set: (line, label) => ({ ...line, label: label.slice(0, 300) }),
  },
  {
    key: 'quantity',
    header: 'Qté',
    kind: 'number',
    width: '4rem',
    get: (line) => line.quantity || null,
    set: (line, quantity) => ({ ...line, quantity: Math.max(0, quantity ?? 0) }),
  },
  {
    key: 'unitPriceCents',
    header: 'PU HT',
    kind: 'money',
    width: '6.5rem',
    get: (line) => line.unitPriceCents,
    set: (line, cents) => ({ ...line, unitPriceCents: cents ?? 0 }),
  },
  {
    key: 'discountPercent',
    header: 'Remise %',
    kind: 'percent',
    width: '4.75rem',
    get: (line) => line.discountPercent || null,
    set: (line, points) => ({ ...line, discountPercent: Math.min(100, Math.max(0, points ?? 0)) }),
  },
  {
    key: 'vatRate',
    header: 'TVA',
    kind: 'choice',
    width: '5.5rem',
    options: vatRates,
    get: (line) => String(line.vatRate),
    set: (line, rate) => ({ ...line, vatRate: Number(rate) }),
  },
  {
    key: 'total',
    header: 'Total HT',
    kind: 'computed',
    width: '6.5rem',
    render: (line) => <Money cents={lineNetCents(line)} />,
  },
];

interface InvoiceLinesProps {
  value: InvoiceContent;
  products: DraftInvoicePage['products'];
  onChange: (changes: Partial<InvoiceContent>) => void;
}

/** The lines, what is taken off or added at the foot, and the totals per VAT rate. */
export function InvoiceLines({ value, products, onChange }: InvoiceLinesProps) {
  const totals = invoiceTotals(value);
  const hasDeposits = value.deposits.length > 0;
  const newRow = (): Line => ({
    id: nextLineId(value.lines),
    sku: null,
    label: '',
    quantity: 0,
    unit: '',
    unitPriceCents: 0,
    discountPercent: 0,
    vatRate: 20,
  });
  return (
    <div className="grid gap-4">
      <LineGrid
        label="Lignes de la facture"
        columns={columnsFor(products)}
        rows={value.lines}
        onChange={(lines) => onChange({ lines: withOwnIds(lines) })}
        rowKey={(line) => line.id}
        newRow={newRow}
        duplicateRow={(line) => ({ ...line, id: nextLineId(value.lines) })}
        empty="Aucune ligne. Ajoutez-en une, ou collez depuis un tableur."
      />
      <div className="flex flex-wrap items-start justify-between gap-4">
        <FormGrid>
          <PercentField
            name="remise-pied"
            label="Remise sur le total des lignes"
            value={value.discountPercent || null}
            onChange={(points) => onChange({ discountPercent: Math.min(100, Math.max(0, points ?? 0)) })}
          />
          <MoneyField
            name="port"
            label="Frais de port HT"
            value={value.shippingCents || null}
            onChange={(cents) => onChange({ shippingCents: cents ?? 0 })}
          />
        </FormGrid>
        <LineTotals
          items={[
            { label: 'Total des lignes HT', value: <Money cents={totals.linesCents} /> },
            ...(totals.discountCents
              ? [
                  {
                    label: `Remise ${formatPercent(value.discountPercent)}`,
                    value: <Money cents={-totals.discountCents} />,
                  },
                ]
              : []),
            ...(totals.shippingCents
              ? [{ label: 'Frais de port HT', value: <Money cents={totals.shippingCents} /> }]
              : []),
            { label: 'Total HT', value: <Money cents={totals.netExclTaxCents} /> },
            ...totals.vat.map(({ rate, baseCents, vatCents }) => ({
              label: (
                <>
                  TVA {formatPercent(rate)} sur <Money cents={baseCents} />
                </>
              ),
              value: <Money cents={vatCents} />,
            })),
            { label: 'Total TTC', value: <Money cents={totals.totalInclTaxCents} />, strong: !hasDeposits },
            ...(hasDeposits
              ? [
                  { label: 'Acomptes déduits HT', value: <Money cents={-totals.depositNetCents} /> },
                  { label: 'Acomptes déduits TVA', value: <Money cents={-totals.depositVatCents} /> },
                  {
                    label: 'Net à payer TTC',
                    value: <Money cents={Math.abs(totals.toPayCents)} />,
                    strong: true,
                  },
                ]
              : []),
          ]}
        />
      </div>
    </div>
  );
}

/** Rows pasted together ask for a new row several times in one go: each keeps an id of its own. */
function withOwnIds(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  const kept: Line[] = [];
  for (const line of lines) {
    const id = seen.has(line.id) ? nextLineId([...lines, ...kept]) : line.id;
    seen.add(id);
    kept.push({ ...line, id });
  }
  return kept;
}
