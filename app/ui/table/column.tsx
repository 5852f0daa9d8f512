import type { ReactNode } from 'react';

/** One column of a table. */
export interface Column<Row> {
  /** Also the sort key in the URL. */
  key: string;
  header: ReactNode;
  /** Figures go to the end. */
  align?: 'start' | 'center' | 'end';
  sortable?: boolean;
  render: (row: Row) => ReactNode;
  /** CSS width: "8rem", "30%". */
  width?: string;
  /** Never broken over two lines. */
  nowrap?: boolean;
  /** Shown in the foot row. */
  total?: ReactNode;
  /** Header for screen readers only (a column of buttons). */
  hideHeader?: boolean;
}

export function ColumnWidths<Row>({
  columns,
  before = null,
}: {
  columns: readonly Column<Row>[];
  before?: ReactNode;
}) {
  return (
    <colgroup>
      {before}
      {columns.map((column) => (
        <col key={column.key} style={column.width ? { width: column.width } : undefined} />
      ))}
    </colgroup>
  );
}

/** Attributes of a cell, short because a page repeats them by hundreds. */
export function cellClass<Row>(column: Column<Row>): string | undefined {
  const align = column.align === 'end' ? 'end' : column.align === 'center' ? 'mid' : undefined;
  return column.nowrap ? [align, 'nw'].filter(Boolean).join(' ') : align;
}

/** The foot row, when some column has a total. */
export function FootRow<Row>({
  columns,
  label = 'Total',
  extra = 0,
}: {
  columns: readonly Column<Row>[];
  label?: string;
  extra?: number;
}) {
  if (!columns.some((column) => column.total !== undefined)) return null;
  return (
    <tfoot>
      <tr>
        {extra > 0 && <td colSpan={extra} />}
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.key} scope="row">
              {column.total ?? label}
            </th>
          ) : (
            <td key={column.key} className={cellClass(column)}>
              {column.total}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}
