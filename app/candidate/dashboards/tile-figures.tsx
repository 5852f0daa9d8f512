import type { Tile } from '~/domain/crm/dashboards/records';
import { Chart } from '~/ui/charts/chart';
import { Notice } from '~/ui/feedback/notice';
import { Skeleton } from '~/ui/feedback/skeleton';
import { SimpleTable } from '~/ui/table/simple-table';
import { formatMoney, formatNumber, formatPercent } from '~/ui/typography/format';
import { measureWords } from './measure-words';
import { shortened } from './tile-rows';
import type { TileView, ValueFormat } from './tile-view';

/** A value as the tile writes it, with its unit. */
export function valueText(value: number | null, format: ValueFormat, unit = ''): string {
  if (value === null) return '—';
  switch (format) {
    case 'money':
      return formatMoney(value);
    case 'percent':
      return formatPercent(value);
    case 'number':
      return [formatNumber(value), unit].filter(Boolean).join('\u00a0');
    default:
      return format satisfies never;
  }
}

interface TileFiguresProps {
  tile: Tile;
  view: TileView | 'waiting' | 'failed';
  headingLevel: 2 | 3;
}

/** The tile as it is read: title, unit, period, drawing or table, source. */
export function TileFigures({ tile, view, headingLevel }: TileFiguresProps) {
  const title = tile.title || measureWords[tile.measure].label;
  const Heading = `h${headingLevel}` as const;
  if (view === 'waiting' || view === 'failed') {
    return (
      <div className="grid gap-2">
        <Heading className="font-semibold">{title}</Heading>
        {view === 'waiting' ? (
          <Skeleton lines={4} />
        ) : (
          <Notice tone="warning">
            Les chiffres n’ont pas pu être lus. Modifiez la tuile ou rechargez la page.
          </Notice>
        )}
      </div>
    );
  }
  if (view.problem) {
    return (
      <div className="grid gap-2">
        <Heading className="font-semibold">{title}</Heading>
        <Notice tone="warning" announce={false}>
          {view.problem}
        </Notice>
      </div>
    );
  }
  const isDrawn = tile.chart !== 'figure' && tile.chart !== 'table' && view.rows.length > 0;
  if (isDrawn) return <Drawing tile={tile} view={view} title={title} headingLevel={headingLevel} />;
  return (
    <section className="chart" aria-label={title}>
      <div>
        <Heading className="font-semibold">{title}</Heading>
        <p className="chart-facts">
          {[view.unit && `en ${view.unit}`, view.period].filter(Boolean).join(' · ')}
        </p>
      </div>
      {tile.chart === 'table' && view.rows.length > 0 ? (
        <FiguresTable view={view} title={title} />
      ) : (
        <BigFigure view={view} />
      )}
      <Target tile={tile} view={view} />
      <p className="chart-source">Source : {view.source}</p>
    </section>
  );
}

/** Bars and slices a reader can tell apart; a Pareto and a curve need them all. */
const drawnRows = 12;

function Drawing({
  tile,
  view,
  title,
  headingLevel,
}: {
  tile: Tile;
  view: TileView;
  title: string;
  headingLevel: 2 | 3;
}) {
  const label = measureWords[tile.measure].label;
  const isStacked = tile.chart === 'stacked';
  const isWhole = view.isOrdered || tile.chart === 'pareto' || tile.chart === 'line';
  const rows = isWhole ? view.rows : shortened(view.rows, drawnRows, view.additive);
  const isGoal = tile.measure === 'target-achievement' && tile.chart !== 'pie';
  const common = {
    title,
    unit: view.unit || undefined,
    period: view.period,
    source: view.source,
    headingLevel,
    labelHeader: view.rowHeader,
  } as const;
  const comment = (
    <>
      <p>
        Total : <strong className="tabular">{valueText(view.total.value, view.format, view.unit)}</strong>
      </p>
      <Target tile={tile} view={view} />
    </>
  );
  // An achievement is drawn as what was sold beside what was aimed at; the rate is in the table.
  if (isGoal && (tile.chart === 'bar' || tile.chart === 'horizontal-bar' || tile.chart === 'line')) {
    return (
      <Chart
        {...common}
        kind={tile.chart}
        unit="€"
        format="money"
        labels={rows.map((row) => row.label)}
        series={[
          { label: 'Réalisé', values: rows.map((row) => row.part) },
          { label: 'Objectif', values: rows.map((row) => row.whole) },
        ]}
        comment={comment}
      />
    );
  }
  return (
    <Chart
      {...common}
      kind={isStacked ? 'stacked' : (tile.chart as 'bar' | 'horizontal-bar' | 'line' | 'pie' | 'pareto')}
      format={view.format}
      labels={isStacked ? [view.period] : rows.map((row) => row.label)}
      series={
        isStacked
          ? rows.map((row) => ({ label: row.label, values: [row.value] }))
          : [{ label, values: rows.map((row) => row.value) }]
      }
      comment={comment}
    />
  );
}

function BigFigure({ view }: { view: TileView }) {
  const { total, parts, partFormat } = view;
  return (
    <div>
      <p className="tabular text-title font-semibold">{valueText(total.value, view.format, view.unit)}</p>
      {parts && total.whole !== null && (
        <p className="text-small text-soft">
          {parts[0]} {valueText(total.part, partFormat[0])} · {parts[1]}{' '}
          {valueText(total.whole, partFormat[1])}
        </p>
      )}
      {total.value === null && <p className="text-small text-soft">Rien à diviser sur cette période.</p>}
    </div>
  );
}

function FiguresTable({ view, title }: { view: TileView; title: string }) {
  const { parts, partFormat } = view;
  type Row = TileView['rows'][number];
  return (
    <SimpleTable
      caption={title}
      rows={view.rows}
      rowKey={(row, index) => `${index}-${row.label}`}
      columns={[
        { key: 'libelle', header: view.rowHeader, render: (row: Row) => row.label },
        ...(parts
          ? parts.map((header, index) => ({
              key: header,
              header,
              align: 'end' as const,
              nowrap: true,
              render: (row: Row) =>
                valueText(index === 0 ? row.part : row.whole, partFormat[index === 0 ? 0 : 1]),
              total: valueText(
                index === 0 ? view.total.part : view.total.whole,
                partFormat[index === 0 ? 0 : 1],
              ),
            }))
          : []),
        {
          key: 'valeur',
          header: view.unit || 'Valeur',
          align: 'end' as const,
          nowrap: true,
          render: (row: Row) => valueText(row.value, view.format),
          total: valueText(view.total.value, view.format),
        },
      ]}
    />
  );
}

/** The target the writer states, and the gap to it. */
function Target({ tile, view }: { tile: Tile; view: TileView }) {
  if (tile.targetCents === null || view.format !== 'money' || view.total.value === null) return null;
  const gap = view.total.value - tile.targetCents;
  return (
    <p className="text-small">
      Objectif {formatMoney(tile.targetCents)} · écart {formatMoney(gap, { sign: true })}
      {tile.targetCents !== 0 &&
        ` (${formatPercent((gap / tile.targetCents) * 100, { maxDecimals: 1, sign: true })})`}
    </p>
  );
}
