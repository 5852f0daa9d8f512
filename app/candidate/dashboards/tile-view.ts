import type { World } from '~/domain/attempt/world';
import { findOptional } from '~/domain/attempt/table';
import { endOfMonth } from '~/domain/clock/civil-date';
import {
  computeTile,
  periodOf,
  type TileFigure,
  type TileQuestion,
  type TileRow,
} from '~/domain/crm/dashboards/compute';
import { measureRules, type Dimension, type MeasureUnit } from '~/domain/crm/dashboards/measures';
import type { AgeBucket } from '~/domain/crm/reminders/aging';
import { formatCivilDate } from '~/ui/typography/format';
import { ageBucketWords } from '../reminders/reminder-words';
import { shortened, type TileViewRow } from './tile-rows';
import { dimensionWords, filterWords, measureWords, namelessWords, problemWords } from './measure-words';

export type ValueFormat = 'money' | 'percent' | 'number';

/** A tile's figures in words, ready to draw or to list: all the browser ever gets of the company's figures. */
export interface TileView {
  format: ValueFormat;
  /** "€", "%", "jours"; empty for a plain count. */
  unit: string;
  period: string;
  source: string;
  rowHeader: string;
  rows: readonly TileViewRow[];
  /** The rows add up to the total. */
  additive: boolean;
  /** Months or ages: shown in their order, all of them. */
  isOrdered: boolean;
  total: TileFigure;
  /** Heads of the two amounts a ratio is made of. */
  parts: readonly [string, string] | null;
  partFormat: readonly [ValueFormat, ValueFormat];
  problem: string | null;
}

const formats: Readonly<Record<MeasureUnit, { format: ValueFormat; unit: string }>> = {
  cents: { format: 'money', unit: '€' },
  percent: { format: 'percent', unit: '%' },
  count: { format: 'number', unit: '' },
  days: { format: 'number', unit: 'jours' },
};

/** Rows that travel to the browser; the smallest beyond are added up, or left out when they do not add up. */
const sentRows = 100;

export function tileView(world: World, question: TileQuestion): TileView {
  const { measure, dimension } = question;
  const figures = computeTile(world, question);
  const words = measureWords[measure];
  const rows = figures.rows.map((row) => ({ ...bare(row), label: labelOf(dimension, row) }));
  const isCounted = measure === 'conversion-rate';
  return {
    ...formats[figures.unit],
    period: spanWords(world, question),
    source: [words.source, filterNote(world, question.filter)].filter(Boolean).join(' ; '),
    rowHeader: dimensionWords[dimension].header,
    rows: shortened(rows, sentRows, figures.additive),
    additive: figures.additive,
    isOrdered: dimension === 'month' || dimension === 'age',
    total: figures.total,
    parts: words.parts,
    partFormat: isCounted
      ? ['number', 'number']
      : measure === 'average-order'
        ? ['money', 'number']
        : ['money', 'money'],
    problem: figures.problem && problemWords[figures.problem],
  };
}

const bare = ({ value, part, whole }: TileRow) => ({ value, part, whole });

function labelOf(dimension: Dimension, { key, label }: TileRow): string {
  if (key === '') return namelessWords[dimension] ?? 'Sans nom';
  if (dimension === 'month') return monthWords(key);
  return dimension === 'age' ? ageBucketWords[key as AgeBucket] : label;
}

/** "févr. 2026" */
const monthWords = (month: string): string => formatCivilDate(`${month}-02`, 'medium').replace(/^2\s/, '');

/** A stock is read on a day; a flow over days. */
function spanWords(world: World, question: TileQuestion): string {
  if (!measureRules[question.measure].atDate) return periodWords(question.from, question.to);
  const { from, to } = periodOf(world, question);
  if (question.dimension === 'month') return `en fin de mois, ${periodWords(from, to)}`;
  return question.measure === 'days-sales-outstanding' ? periodWords(from, to) : `au ${formatCivilDate(to)}`;
}

/** Whole months are named; anything else is said day by day. */
export function periodWords(from: string, to: string): string {
  const isWhole = from.endsWith('-01') && endOfMonth(to) === to;
  if (!isWhole) return `du ${formatCivilDate(from)} au ${formatCivilDate(to)}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return formatCivilDate(from, 'month');
  if (from.slice(5) === '01-01' && to === `${from.slice(0, 4)}-12-31`) return `année ${from.slice(0, 4)}`;
  return `de ${formatCivilDate(from, 'month')} à ${formatCivilDate(to, 'month')}`;
}

function filterNote(world: World, filter: TileQuestion['filter']): string {
  if (!filter) return '';
  const name =
    filter.field === 'account'
      ? findOptional(world.tables.accounts, filter.value)?.name
      : filter.field === 'salesperson'
        ? world.profile.staff.find(({ id }) => id === filter.value)?.name
        : filter.value;
  return `${filterWords[filter.field].toLowerCase()} : ${name ?? filter.value}`;
}
