/** What a tile of a dashboard can measure, by what, drawn how. */
export const measures = [
  'revenue',
  'gross-margin',
  'margin-rate',
  'orders-count',
  'average-order',
  'quotes-count',
  'conversion-rate',
  'outstanding',
  'overdue',
  'overdue-rate',
  'days-sales-outstanding',
  'target-achievement',
  'growth',
] as const;
export const dimensions = ['none', 'month', 'segment', 'family', 'salesperson', 'account', 'age'] as const;
export const chartTypes = [
  'figure',
  'bar',
  'horizontal-bar',
  'line',
  'pie',
  'stacked',
  'pareto',
  'table',
] as const;
export const mostTiles = 12;
