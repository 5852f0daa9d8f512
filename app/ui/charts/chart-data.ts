import { formatMoney, formatNumber, formatPercent } from '~/ui/typography/format';

export type ChartKind =
  'bar' | 'horizontal-bar' | 'stacked' | 'stacked-100' | 'line' | 'pie' | 'doughnut' | 'pareto';
/** number · money: integer cents · percent: points. */
export type ChartFormat = 'number' | 'money' | 'percent';

export interface ChartSeries {
  label: string;
  /** One per label; null where there is nothing. */
  values: readonly (number | null)[];
}

/** A figure of a chart as the table and the tooltips write it. */
export function formatChartValue(value: number | null, format: ChartFormat): string {
  if (value === null) return '—';
  switch (format) {
    case 'money':
      return formatMoney(value, { decimals: Number.isInteger(value / 100) ? 0 : 2 });
    case 'percent':
      return formatPercent(value, { maxDecimals: 1 });
    case 'number':
      return formatNumber(value);
    default:
      return format satisfies never;
  }
}

/** Shorter, for axes: "12 k€", "1,5 M€". */
export function formatAxisValue(value: number, format: ChartFormat): string {
  if (format === 'percent') return formatPercent(value, { maxDecimals: 0 });
  const amount = format === 'money' ? value / 100 : value;
  const unit = format === 'money' ? '€' : '';
  const size = Math.abs(amount);
  const [scaled, prefix] =
    size >= 1e6 ? [amount / 1e6, 'M'] : size >= 1e4 ? [amount / 1e3, 'k'] : [amount, ''];
  const number = formatNumber(scaled, { maxDecimals: 1 });
  return prefix || unit ? `${number}\u00a0${prefix}${unit}` : number;
}

/** Each label's share of its total over all series, in percent points. */
export function toShares(series: readonly ChartSeries[]): ChartSeries[] {
  const count = Math.max(0, ...series.map((one) => one.values.length));
  const totals = Array.from({ length: count }, (_, index) =>
    series.reduce((sum, one) => sum + (one.values[index] ?? 0), 0),
  );
  return series.map((one) => ({
    ...one,
    values: one.values.map((value, index) =>
      value === null || !totals[index] ? null : (value / totals[index]) * 100,
    ),
  }));
}

/** Labels from the largest value down, with the running share of the total: what a Pareto chart draws. */
export function toPareto(
  labels: readonly string[],
  values: readonly (number | null)[],
): { labels: string[]; values: number[]; cumulated: number[] } {
  const sorted = labels
    .map((label, index) => ({ label, value: values[index] ?? 0 }))
    .sort((a, b) => b.value - a.value);
  const total = sorted.reduce((sum, entry) => sum + entry.value, 0);
  let running = 0;
  const cumulated = sorted.map((entry) => {
    running += entry.value;
    return total === 0 ? 0 : (running / total) * 100;
  });
  return {
    labels: sorted.map((entry) => entry.label),
    values: sorted.map((entry) => entry.value),
    cumulated,
  };
}
