import type { dimensions, measures, Tile } from './records';

export type Measure = (typeof measures)[number];
export type Dimension = (typeof dimensions)[number];
export type FilterField = NonNullable<Tile['filter']>['field'];

/** What a figure is counted in: cents, percent points, a number of papers, days. */
export type MeasureUnit = 'cents' | 'percent' | 'count' | 'days';

export interface MeasureRule {
  unit: MeasureUnit;
  /** Ways to split it that mean something. */
  dimensions: readonly Dimension[];
  filters: readonly FilterField[];
  /** True when the rows of a split add up to the total. */
  additive: boolean;
  /** True when it is read at the end of the period, not over it. */
  atDate: boolean;
}

const byClient = ['segment', 'salesperson', 'account'] as const;
const byLine = [...byClient, 'family'] as const;

const sales = (unit: MeasureUnit, additive: boolean): MeasureRule => ({
  unit,
  dimensions: ['none', 'month', ...byLine],
  filters: byLine,
  additive,
  atDate: false,
});
/** What clients owe at the end of the period: an invoice has no family, and no month but the one it is looked at. */
const receivable = (unit: MeasureUnit, additive: boolean, age: readonly Dimension[] = []): MeasureRule => ({
  unit,
  dimensions: ['none', 'month', ...byClient, ...age],
  filters: byClient,
  additive,
  atDate: true,
});

export const measureRules: Readonly<Record<Measure, MeasureRule>> = {
  revenue: sales('cents', true),
  'gross-margin': sales('cents', true),
  'margin-rate': sales('percent', false),
  'orders-count': sales('count', false),
  'average-order': sales('cents', false),
  'quotes-count': sales('count', false),
  'conversion-rate': sales('percent', false),
  outstanding: receivable('cents', true, ['age']),
  overdue: receivable('cents', true, ['age']),
  'overdue-rate': receivable('percent', false),
  'days-sales-outstanding': receivable('days', false),
  'target-achievement': {
    unit: 'percent',
    dimensions: ['none', 'month', 'salesperson'],
    filters: ['salesperson'],
    additive: false,
    atDate: false,
  },
  growth: sales('percent', false),
};
