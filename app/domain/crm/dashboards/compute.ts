import Big from 'big.js';
import { companyDay } from '../../clock/exam-clock';
import { findOptional } from '../../attempt/table';
import type { World } from '../../attempt/world';
import { ageBuckets } from '../reminders/aging';
import { collect } from './collect';
import { Cut, type Cell } from './cut';
import { measureRules, type Dimension, type Measure, type MeasureUnit } from './measures';
import { daysOf, longestPeriodMonths, monthsOf, monthWithin, type Period } from './period';
import type { Tile } from './records';

export type TileQuestion = Pick<Tile, 'measure' | 'dimension' | 'from' | 'to' | 'filter' | 'targetCents'>;

/** A figure and, for a ratio, what was divided by what. `value` is null when the divisor is zero. */
export interface TileFigure {
  value: number | null;
  part: number;
  whole: number | null;
}

export interface TileRow extends TileFigure {
  /** Month `YYYY-MM`, age bucket, segment, family, staff id or account id; empty when the record names none. */
  key: string;
  /** The key in words where the company's records give them; else the key. */
  label: string;
}

export type TileProblem = 'period-reversed' | 'period-too-long' | 'dimension' | 'filter';

export interface TileFigures {
  unit: MeasureUnit;
  /** Months and ages in their order, everything else from the largest. Empty without a split. */
  rows: readonly TileRow[];
  total: TileFigure;
  /** True when the rows add up to the total. */
  additive: boolean;
  /** Why nothing is computed, when the question makes no sense. */
  problem: TileProblem | null;
}

/**
 * The figures of a dashboard tile, from the company's history and what the attempt changed. Amounts are cents, rates percent
 * points with four decimals at most. Definitions: turnover is invoiced net excluding tax less credit notes; the margin rate is
 * the margin over the net price (taux de marque); the average order is turnover over confirmed orders; conversion is orders
 * brought by a quote over quotes sent, in number; days of sales outstanding are receivables over sales, both including tax,
 * times the days of the period; achievement is turnover over objectives; growth is over the same period a year before.
 */
export function computeTile(world: World, question: TileQuestion): TileFigures {
  const { measure, dimension, filter } = question;
  const { unit, additive } = measureRules[measure];
  const period = periodOf(world, question);
  const problem = problemOf(question, period);
  if (problem) return { unit, rows: [], total: { value: null, part: 0, whole: null }, additive, problem };

  const isStated = measure === 'target-achievement' && question.targetCents !== null;
  // A target the writer states answers for the whole period, not for the months that have an objective.
  const sums = collect(world, isStated ? 'revenue' : measure, period, new Cut(world, 'none', filter)).byKey;
  const whole = {
    ...(sums.get('') ?? { part: 0, whole: 0 }),
    ...(isStated && { whole: question.targetCents ?? 0 }),
  };
  const total = figure(measure, whole, daysOf(period));
  return {
    unit,
    rows: dimension === 'none' ? [] : rowsOf(world, measure, dimension, period, filter),
    total,
    additive,
    problem: null,
  };
}

/** The days a tile really looks at: what clients owe is not known beyond the company's date. */
export function periodOf(
  world: World,
  { measure, from, to }: Pick<TileQuestion, 'measure' | 'from' | 'to'>,
): Period {
  const today = companyDay(world.clockConfig, world.clock.dayIndex);
  return { from, to: measureRules[measure].atDate && from <= today && to > today ? today : to };
}

function problemOf({ measure, dimension, filter }: TileQuestion, period: Period): TileProblem | null {
  const rule = measureRules[measure];
  if (period.from > period.to) return 'period-reversed';
  if (monthsOf(period).length > longestPeriodMonths) return 'period-too-long';
  if (!rule.dimensions.includes(dimension)) return 'dimension';
  return filter !== null && !rule.filters.includes(filter.field) ? 'filter' : null;
}

function rowsOf(
  world: World,
  measure: Measure,
  dimension: Dimension,
  period: Period,
  filter: Tile['filter'],
): readonly TileRow[] {
  const cells = collect(world, measure, period, new Cut(world, dimension, filter)).byKey;
  const row = (key: string, cell: Cell = { part: 0, whole: 0 }): TileRow => {
    const days = daysOf(dimension === 'month' ? monthWithin(key, period) : period);
    return { key, label: labelOf(world, dimension, key), ...figure(measure, cell, days) };
  };
  if (dimension === 'month') return monthsOf(period).map((month) => row(month, cells.get(month)));
  if (dimension === 'age') return ageBuckets.map((bucket) => row(bucket, cells.get(bucket)));
  return [...cells].map(([key, cell]) => row(key, cell)).sort(largestFirst);
}

const largestFirst = (a: TileRow, b: TileRow): number =>
  (b.value ?? -Infinity) - (a.value ?? -Infinity) || a.label.localeCompare(b.label, 'fr');

function labelOf(world: World, dimension: Dimension, key: string): string {
  if (dimension === 'account') return findOptional(world.tables.accounts, key)?.name ?? key;
  if (dimension === 'salesperson') return world.profile.staff.find(({ id }) => id === key)?.name ?? key;
  return key;
}

/** Rounded half-up to `places` decimals; null when nothing can be divided by. */
const quotient = (part: number, whole: number, times: number, places: number): number | null =>
  whole === 0 ? null : new Big(part).times(times).div(whole).round(places, Big.roundHalfUp).toNumber();

function figure(measure: Measure, { part, whole }: Cell, days: number): TileFigure {
  switch (measure) {
    case 'revenue':
    case 'gross-margin':
    case 'orders-count':
    case 'quotes-count':
    case 'outstanding':
    case 'overdue':
      return { value: part, part, whole: null };
    case 'average-order':
      return { value: quotient(part, whole, 1, 0), part, whole };
    case 'days-sales-outstanding':
      return { value: quotient(part, whole, days, 2), part, whole };
    case 'growth':
      return { value: quotient(part - whole, whole, 100, 4), part, whole };
    case 'margin-rate':
    case 'conversion-rate':
    case 'overdue-rate':
    case 'target-achievement':
      return { value: quotient(part, whole, 100, 4), part, whole };
    default:
      return measure satisfies never;
  }
}
