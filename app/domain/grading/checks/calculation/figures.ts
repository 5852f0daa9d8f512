import { daysBetween } from '../../../clock/calendar';
import { companyDay } from '../../../clock/exam-clock';
import { ownText, resolve, type GradingContext } from '../../context';
import { inWords, type ValueFormat } from '../../matching';
import { readField } from '../../record-view';
import { isUntouchedFromStart, recordEvidence, selectRecords, worldsAt, type Chosen } from '../../selection';
import { findDates } from '../../text/facts/dates';
import { findAmounts, findPercentages, isMoney } from '../../text/facts/figures';
import { matchesIn, type FoldedText, type Passage } from '../../text/reading/normalise';
import type { Evidence } from '../../verdict';
import { passageEvidence, textsOf } from '../../written-texts';
import type { CalculationCheck } from '../schema';

/** A figure the candidate gave, where, and the record it stands in. */
export interface Figure {
  readonly value: number;
  readonly chosen: Chosen;
  readonly evidence: readonly Evidence[];
}

export type Unit = CalculationCheck['unit'];

/** Dates are counted in days, so that every figure compares in the same way. */
const EPOCH = '2000-01-01';
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A value as a figure of this unit; null when it is none. */
export function asFigure(value: unknown, unit: Unit): number | null {
  if (unit === 'date')
    return typeof value === 'string' && DATE.test(value) ? daysBetween(EPOCH, value) : null;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The records or texts a figure is looked for in, and the figures found there. */
export function figuresOf(
  context: GradingContext,
  { source, unit }: Pick<CalculationCheck, 'source' | 'unit'>,
): { figures: readonly Figure[]; chosen: readonly Chosen[] } {
  if ('records' in source) {
    const chosen = worldsAt(context, source.at)
      .flatMap((world) => selectRecords(context, world, source.records))
      .filter((one) => !isUntouchedFromStart(context, one));
    return { figures: chosen.flatMap((one) => figureIn(context, one, source.field, unit)), chosen };
  }
  const texts = textsOf(context, context.end, source.texts, source.fields);
  const figures = texts.flatMap((text) =>
    text.parts.flatMap((part) =>
      figuresIn(context, ownText(context, part.text), unit).map((one) => ({
        value: one.value,
        chosen: text.chosen,
        evidence: [passageEvidence(text.chosen, part.field, one)],
      })),
    ),
  );
  return { figures, chosen: texts.map((text) => text.chosen) };
}

export function figureIn(context: GradingContext, one: Chosen, field: string, unit: Unit): readonly Figure[] {
  const { world, collection, record } = one;
  const path = String(resolve(context, field, { world, record }));
  const value = asFigure(readField(world, collection, record, path), unit);
  return value === null ? [] : [{ value, chosen: one, evidence: [recordEvidence(one)] }];
}

const DAYS = /(?<![\d.,])(\d{1,4}) ?(?:jours?|days?|j)\b/g;

function figuresIn(
  context: GradingContext,
  text: FoldedText,
  unit: Unit,
): readonly (Passage & { value: number })[] {
  switch (unit) {
    case 'percent':
      return findPercentages(text).map((one) => ({ ...one, value: one.percent }));
    case 'days':
      return matchesIn(text, DAYS).map(({ match, passage }) => ({ ...passage, value: Number(match[1]) }));
    case 'date':
      return findDates(text, companyDay(context.end.clockConfig, context.end.clock.dayIndex)).map((one) => ({
        ...one,
        value: daysBetween(EPOCH, one.date),
      }));
    case 'euros':
      return findAmounts(text)
        .filter(isMoney)
        .map((one) => ({ ...one, value: one.cents }));
    case 'number':
      return findAmounts(text).map((one) => ({ ...one, value: one.cents / 100 }));
    default:
      return unit satisfies never;
  }
}

const FORMATS: Record<Exclude<Unit, 'days' | 'date'>, ValueFormat> = {
  euros: 'euros',
  percent: 'percent',
  number: 'number',
};

/** A figure of this unit in a French sentence. */
export function sayFigure(value: number, unit: Unit): string {
  if (unit === 'days') return `${inWords(value, 'number')} jour${Math.abs(value) > 1 ? 's' : ''}`;
  if (unit === 'date') return inWords(dateOfFigure(value), 'date');
  return inWords(unit === 'percent' ? Math.round(value * 100) / 100 : value, FORMATS[unit]);
}

/** The date behind a figure of unit `date`. */
export const dateOfFigure = (days: number): string =>
  new Date(Date.parse(`${EPOCH}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
