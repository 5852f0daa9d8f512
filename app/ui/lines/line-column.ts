import type { ReactNode } from 'react';
import { formatCivilDate, formatMoney, formatNumber } from '~/ui/typography/format';
import { fold } from '~/ui/typography/fold';
import { parseCivilDate, parseDecimal, parseMoney } from '~/ui/typography/parse';

interface ColumnBase {
  key: string;
  header: string;
  /** CSS width: "40%", "7rem". */
  width?: string;
}

interface EditableColumn<Row, Value> extends ColumnBase {
  get: (row: Row) => Value;
  set: (row: Row, value: Value) => Row;
  /** Rows of which this cell cannot change. */
  locked?: (row: Row) => boolean;
}

export interface TextColumn<Row> extends EditableColumn<Row, string> {
  /** longText: several lines, Maj+Entrée begins another. */
  kind: 'text' | 'longText';
  /** Offered while typing; picking one writes its `value`. */
  suggestions?: readonly { value: string; label: string }[];
}
export interface FigureColumn<Row> extends EditableColumn<Row, number | null> {
  /** money: integer cents · percent: points. */
  kind: 'number' | 'money' | 'percent';
}
export interface DateColumn<Row> extends EditableColumn<Row, string | null> {
  kind: 'date';
}
export interface ChoiceColumn<Row> extends EditableColumn<Row, string> {
  kind: 'choice';
  options: readonly { value: string; label: string }[];
}
export interface ComputedColumn<Row> extends ColumnBase {
  kind: 'computed';
  render: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** What it renders takes the whole cell, as an edited one does. */
  fills?: boolean;
}

/** One column of a line grid. */
export type LineColumn<Row> =
  TextColumn<Row> | FigureColumn<Row> | DateColumn<Row> | ChoiceColumn<Row> | ComputedColumn<Row>;
export type EditableLineColumn<Row> = Exclude<LineColumn<Row>, ComputedColumn<Row>>;

export function isEditable<Row>(column: LineColumn<Row>): column is EditableLineColumn<Row> {
  return column.kind !== 'computed';
}

export function isFigure<Row>(column: LineColumn<Row>): boolean {
  return (
    column.kind === 'number' ||
    column.kind === 'money' ||
    column.kind === 'percent' ||
    (column.kind === 'computed' && column.align !== 'start')
  );
}

/** The cell as text, the way a person would type it. */
export function cellText<Row>(column: EditableLineColumn<Row>, row: Row): string {
  switch (column.kind) {
    case 'text':
    case 'longText':
    case 'choice':
      return column.get(row);
    case 'date': {
      const date = column.get(row);
      return date ? formatCivilDate(date) : '';
    }
    case 'money': {
      const cents = column.get(row);
      return cents === null ? '' : formatMoney(cents, { unit: false });
    }
    case 'number':
    case 'percent': {
      const figure = column.get(row);
      return figure === null ? '' : formatNumber(figure, { maxDecimals: 6 });
    }
  }
}

/** True when the text means something for the column; empty always does. */
export function isReadable<Row>(column: EditableLineColumn<Row>, text: string): boolean {
  if (text.trim() === '' || column.kind === 'text' || column.kind === 'longText') return true;
  if (column.kind === 'choice') return choiceOf(column, text) !== null;
  if (column.kind === 'date') return parseCivilDate(text) !== null;
  return (column.kind === 'money' ? parseMoney(text) : parseDecimal(text)) !== null;
}

/** The row with the cell set from a text; an unreadable figure or date empties the cell, an unknown choice changes nothing. */
export function withCellText<Row>(column: EditableLineColumn<Row>, row: Row, text: string): Row {
  if (column.locked?.(row)) return row;
  switch (column.kind) {
    case 'text':
    case 'longText':
      return column.set(row, text);
    case 'choice': {
      const value = choiceOf(column, text);
      return value === null ? row : column.set(row, value);
    }
    case 'date':
      return column.set(row, parseCivilDate(text));
    case 'money':
      return column.set(row, parseMoney(text));
    case 'number':
    case 'percent':
      return column.set(row, parseDecimal(text));
  }
}

function choiceOf<Row>(column: ChoiceColumn<Row>, text: string): string | null {
  const wanted = fold(text).trim();
  const found =
    column.options.find((option) => option.value === text) ??
    column.options.find((option) => fold(option.label).trim() === wanted || fold(option.value) === wanted);
  return found?.value ?? null;
}

/**
 * Rows after a paste whose first cell lands on (rowIndex, columnKey): cells go to the editable columns from there on,
 * rows are added as needed.
 */
export function pasteCells<Row>(
  rows: readonly Row[],
  columns: readonly LineColumn<Row>[],
  at: { rowIndex: number; columnKey: string },
  cells: readonly (readonly string[])[],
  newRow: () => Row,
): Row[] {
  const editable = columns.filter(isEditable);
  const start = Math.max(
    0,
    editable.findIndex((column) => column.key === at.columnKey),
  );
  const next = [...rows];
  cells.forEach((texts, offset) => {
    const rowIndex = at.rowIndex + offset;
    let row = next[rowIndex] ?? newRow();
    texts.forEach((text, position) => {
      const column = editable[start + position];
      if (column) row = withCellText(column, row, text);
    });
    next[rowIndex] = row;
  });
  return next;
}
