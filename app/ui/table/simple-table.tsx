import type { ReactNode } from 'react';
import { cellClass, ColumnWidths, FootRow, type Column } from './column';
import { ScrollRegion } from './scroll-region';

export interface SimpleTableProps<Row> {
  caption: string;
  /** Shows the caption above the table; otherwise it is for screen readers. */
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string;
  empty?: ReactNode;
  /** Class name per row, to mark one ("selected"). */
  rowClass?: (row: Row) => string | undefined;
}

/** A short table that does not sort or page: lines of a document, contacts of an account. */
export function SimpleTable<Row>({
  caption,
  showCaption,
  columns,
  rows,
  rowKey,
  empty = 'Rien à afficher.',
  rowClass,
}: SimpleTableProps<Row>) {
  return (
    <ScrollRegion label={caption} className="table-scroll">
      <table className="data-table">
        <caption className={showCaption ? 'table-caption' : 'visually-hidden'}>{caption}</caption>
        <ColumnWidths columns={columns} />
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cellClass(column)}>
                {column.hideHeader ? <span className="visually-hidden">{column.header}</span> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} className="table-empty">
                {empty}
              </td>
            </tr>
          )}
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)} className={rowClass?.(row)}>
              {columns.map((column) => (
                <td key={column.key} className={cellClass(column)}>
                  {column.render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {rows.length > 0 && <FootRow columns={columns} />}
      </table>
    </ScrollRegion>
  );
}
