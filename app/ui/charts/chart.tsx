import { useId, useState, type ReactNode } from 'react';
import { ChartColumn, Table2 } from 'lucide-react';
import { loadedOnUse } from '~/ui/feedback/loaded-on-use';
import {
  formatChartValue,
  toPareto,
  toShares,
  type ChartFormat,
  type ChartKind,
  type ChartSeries,
} from './chart-data';

export type { ChartFormat, ChartKind, ChartSeries } from './chart-data';

export interface ChartProps {
  kind: ChartKind;
  title: string;
  labels: readonly string[];
  series: readonly ChartSeries[];
  /** How values are written. Default number; money is integer cents, percent is points. */
  format?: ChartFormat;
  /** "k€", "jours": said under the title. */
  unit?: string;
  period?: string;
  source?: string;
  /** What the labels are ("Mois"): head of the table's first column. */
  labelHeader?: string;
  /** Under the drawing. */
  comment?: ReactNode;
  /** Beside the table/chart toggle. */
  actions?: ReactNode;
  height?: 'sm' | 'md' | 'lg';
  /** Level of the title. Default 2; 3 inside a titled Card. */
  headingLevel?: 2 | 3 | 4;
}

const ChartCanvas = loadedOnUse(() => import('./chart-canvas').then((part) => part.ChartCanvas));

/**
 * A chart with title, unit, period and source. Its data is always a table: beside the drawing for screen readers, in its
 * place at the press of a button. The drawing library loads when the chart is first shown.
 */
export function Chart(props: ChartProps) {
  const {
    kind,
    title,
    labels,
    series,
    unit,
    period,
    source,
    comment,
    actions,
    height = 'md',
    headingLevel = 2,
  } = props;
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const Heading = `h${headingLevel}` as const;
  const facts = [unit && `en ${unit}`, period].filter(Boolean).join(' · ');
  const isEmpty = labels.length === 0 || series.every((one) => one.values.every((value) => value === null));

  return (
    <figure className="chart" aria-labelledby={`${id}-titre`}>
      <figcaption className="chart-head">
        <div>
          <Heading id={`${id}-titre`}>{title}</Heading>
          {facts && <p className="chart-facts">{facts}</p>}
        </div>
        <div className="chart-actions no-print">
          {actions}
          <button
            type="button"
            className="btn btn-quiet btn-sm"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <ChartColumn aria-hidden="true" /> : <Table2 aria-hidden="true" />}
            {asTable ? 'Graphique' : 'Tableau'}
          </button>
        </div>
      </figcaption>
      {isEmpty ? (
        <p className="table-empty">Aucune donnée sur cette période.</p>
      ) : (
        <>
          {!asTable && (
            <div className={`chart-canvas chart-${height}`}>
              <ChartCanvas {...props} />
            </div>
          )}
          <div className={asTable ? 'table-scroll' : 'visually-hidden'}>
            <ChartTable {...props} kind={kind} />
          </div>
        </>
      )}
      {comment && <div className="chart-comment">{comment}</div>}
      {source && <p className="chart-source">Source : {source}</p>}
    </figure>
  );
}

function ChartTable({ kind, title, labels, series, format = 'number', labelHeader = '' }: ChartProps) {
  const pareto = kind === 'pareto' ? toPareto(labels, series[0]?.values ?? []) : null;
  const shares = kind === 'stacked-100' ? toShares(series) : null;
  const columns = pareto
    ? [
        {
          label: series[0]?.label ?? '',
          text: (row: number) => formatChartValue(pareto.values[row] ?? null, format),
        },
        {
          label: 'Part cumulée',
          text: (row: number) => formatChartValue(pareto.cumulated[row] ?? null, 'percent'),
        },
      ]
    : series.map((one, index) => ({
        label: one.label,
        text: (row: number) => {
          const value = formatChartValue(one.values[row] ?? null, format);
          const share = shares?.[index]?.values[row];
          return share === undefined || share === null
            ? value
            : `${value} (${formatChartValue(share, 'percent')})`;
        },
      }));
  return (
    <table className="data-table">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{labelHeader || <span className="visually-hidden">Libellé</span>}</th>
          {columns.map((column) => (
            <th key={column.label} scope="col" className="end">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(pareto?.labels ?? labels).map((label, row) => (
          <tr key={`${label}-${row}`}>
            <th scope="row">{label}</th>
            {columns.map((column) => (
              <td key={column.label} className="end">
                {column.text(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
