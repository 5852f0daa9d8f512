import { useMemo } from 'react';
import { SearchCheck } from 'lucide-react';
import type { Line } from '~/domain/crm/lines/records';
import { lineNetCents, totalsOf } from '~/domain/crm/lines/totals';
import type { CatalogueChoice } from '~/candidate/catalogue/product-page';
import { cx } from '~/ui/class-names';
import { IconButton } from '~/ui/buttons/icon-button';
import { FormGrid } from '~/ui/fields/form-layout';
import { MoneyField, PercentField } from '~/ui/fields/number-fields';
import { LineGrid, type LineColumn } from '~/ui/lines/line-grid';
import { LineTotals, type LineTotal } from '~/ui/lines/line-totals';
import { formatPercent } from '~/ui/typography/format';
import { Money } from '~/ui/typography/values';
import { blankLine, nextLineId, withOwnIds, withReference } from './line-edits';

export interface PricedContent {
  lines: Line[];
  discountPercent: number;
  shippingCents: number;
}

interface PricedLinesProps {
  label: string;
  value: PricedContent;
  catalogue: readonly CatalogueChoice[];
  onChange: (changes: Partial<PricedContent>) => void;
  /** Where room is short: VAT is read in the totals. */
  compact?: boolean;
  /** What follows the total including tax: deposits deducted, net to pay. */
  after?: readonly LineTotal[];
  /** Asks for prices and stock of a line's article. */
  onAdvise: (line: Line) => void;
}

const vatRates = [20, 10, 5.5, 2.1, 0].map((rate) => ({ value: String(rate), label: formatPercent(rate) }));
const compactWidths: Readonly<Record<string, string>> = {
  sku: '14%',
  quantity: '9%',
  unitPriceCents: '14%',
  discountPercent: '9%',
  total: '15%',
};

const between = (value: number | null, max: number) => Math.min(max, Math.max(0, value ?? 0));

function columnsFor(
  catalogue: readonly CatalogueChoice[],
  onAdvise: (line: Line) => void,
): LineColumn<Line>[] {
  return [
    {
      key: 'sku',
      header: 'Référence',
      kind: 'text',
      width: '13%',
      get: (line) => line.sku ?? '',
      set: (line, text) => withReference(catalogue, line, text),
      suggestions: catalogue.map(({ sku, name }) => ({ value: sku, label: name })),
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
      width: '7%',
      get: (line) => line.quantity || null,
      set: (line, quantity) => ({ ...line, quantity: between(quantity, 100_000) }),
    },
    {
      key: 'unitPriceCents',
      header: 'PU HT',
      kind: 'money',
      width: '11%',
      get: (line) => line.unitPriceCents || null,
      set: (line, cents) => ({ ...line, unitPriceCents: cents ?? 0 }),
    },
    {
      key: 'discountPercent',
      header: 'Remise %',
      kind: 'percent',
      width: '8%',
      get: (line) => line.discountPercent || null,
      set: (line, points) => ({ ...line, discountPercent: between(points, 100) }),
    },
    {
      key: 'vatRate',
      header: 'TVA',
      kind: 'choice',
      width: '9%',
      options: vatRates,
      get: (line) => String(line.vatRate),
      set: (line, rate) => ({ ...line, vatRate: Number(rate) }),
    },
    {
      key: 'total',
      header: 'Total HT',
      kind: 'computed',
      width: '12%',
      render: (line) => <Money cents={lineNetCents(line)} />,
    },
    {
      key: 'aide',
      header: 'Prix',
      kind: 'computed',
      width: '3.25rem',
      align: 'start',
      render: (line) =>
        line.sku !== null &&
        catalogue.some(({ sku }) => sku === line.sku) && (
          <IconButton
            size="sm"
            label={`Prix et stock de ${line.label || line.sku}`}
            icon={<SearchCheck aria-hidden="true" />}
            onPress={() => onAdvise(line)}
          />
        ),
    },
  ];
}

/** Lines of a quote or an order, what is taken off or added at the foot, and the totals per VAT rate. */
export function PricedLines({
  label,
  value,
  catalogue,
  onChange,
  compact = false,
  after = [],
  onAdvise,
}: PricedLinesProps) {
  const columns = useMemo(() => {
    const columns = columnsFor(catalogue, onAdvise);
    if (!compact) return columns;
    return columns
      .filter(({ key }) => key !== 'vatRate')
      .map((column) => ({ ...column, width: compactWidths[column.key] ?? column.width }));
  }, [catalogue, compact, onAdvise]);
  const totals = totalsOf(value);
  return (
    <div className={cx('grid gap-4', compact && '[&_.lines-table]:min-w-[34rem]')}>
      <LineGrid
        label={label}
        columns={columns}
        rows={value.lines}
        onChange={(lines) => onChange({ lines: withOwnIds(lines) })}
        rowKey={(line) => line.id}
        newRow={() => blankLine(value.lines)}
        duplicateRow={(line) => ({ ...line, id: nextLineId(value.lines) })}
        empty="Aucune ligne. Ajoutez-en une, ou collez depuis un tableur."
      />
      <div className="flex flex-wrap items-start justify-between gap-4">
        <FormGrid>
          <PercentField
            name="remise-pied"
            label="Remise sur le total des lignes"
            value={value.discountPercent || null}
            onChange={(points) => onChange({ discountPercent: between(points, 100) })}
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
            {
              label: 'Total TTC',
              value: <Money cents={totals.totalInclTaxCents} />,
              strong: after.length === 0,
            },
            ...after,
          ]}
        />
      </div>
    </div>
  );
}
