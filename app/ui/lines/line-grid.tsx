import { useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Copy, Plus, Trash2 } from 'lucide-react';
import { Button } from '~/ui/buttons/button';
import { IconButton } from '~/ui/buttons/icon-button';
import { useReadOnly } from '~/ui/frame/read-only';
import { formatCount } from '~/ui/typography/format';
import { LineCell } from './line-cell';
import { isEditable, isFigure, pasteCells, type EditableLineColumn, type LineColumn } from './line-column';
import { isGridPaste, parsePastedCells } from './paste';

export type { LineColumn } from './line-column';

export interface LineGridProps<Row> {
  /** Names the table. */
  label: string;
  columns: readonly LineColumn<Row>[];
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  rowKey: (row: Row) => string;
  /** A blank row with its own key. */
  newRow: () => Row;
  /** A copy with its own key. Default: the copied cells put on a new row. */
  duplicateRow?: (row: Row) => Row;
  /** By row key, then column key. */
  errors?: Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>>;
  readOnly?: boolean;
  addLabel?: string;
  /** Foot of the table, by column key. */
  totals?: Readonly<Record<string, ReactNode>>;
  empty?: string;
}

/**
 * Lines of a document edited in place. Tab goes from cell to cell, Enter down the column (and adds a line at the end), ↑ ↓ between lines,
 * Ctrl+D duplicates, Ctrl+Suppr deletes; cells copied from a spreadsheet are pasted from the current one on.
 */
export function LineGrid<Row>(props: LineGridProps<Row>) {
  const {
    label,
    columns,
    rows,
    onChange,
    rowKey,
    newRow,
    errors,
    addLabel = 'Ajouter une ligne',
    empty = 'Aucune ligne.',
  } = props;
  const locked = useReadOnly() || props.readOnly === true;
  const body = useRef<HTMLTableSectionElement>(null);
  const editable = columns.filter(isEditable);
  const firstKey = editable[0]?.key ?? '';

  function focusCell(rowIndex: number, columnKey: string) {
    requestAnimationFrame(() => {
      const cell = body.current?.rows[rowIndex]?.querySelector<HTMLElement>(
        `[data-column="${CSS.escape(columnKey)}"]`,
      );
      cell?.focus();
    });
  }
  function replace(rowIndex: number, row: Row) {
    onChange(rows.map((other, index) => (index === rowIndex ? row : other)));
  }
  function add(columnKey = firstKey) {
    onChange([...rows, newRow()]);
    focusCell(rows.length, columnKey);
  }
  function remove(rowIndex: number, columnKey = firstKey) {
    onChange(rows.filter((_, index) => index !== rowIndex));
    focusCell(Math.min(rowIndex, rows.length - 2), columnKey);
  }
  function duplicate(rowIndex: number, columnKey = firstKey) {
    const row = rows[rowIndex];
    if (row === undefined) return;
    const copy =
      props.duplicateRow?.(row) ??
      editable.reduce((target, column) => copyCell(column, row, target), newRow());
    onChange([...rows.slice(0, rowIndex + 1), copy, ...rows.slice(rowIndex + 1)]);
    focusCell(rowIndex + 1, columnKey);
  }
  function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>) {
    const cell = (event.target as Element).closest<HTMLElement>('[data-column]');
    const line = cell?.closest('tr');
    if (!cell || !line || locked) return;
    const rowIndex = line.sectionRowIndex;
    const columnKey = cell.dataset.column ?? '';
    const ctrl = event.ctrlKey || event.metaKey;
    const isSelect = cell instanceof HTMLSelectElement;
    const hasList = cell instanceof HTMLInputElement && cell.list !== null;
    const isText = cell instanceof HTMLTextAreaElement;
    if (event.key === 'Enter' && !ctrl && !(isText && event.shiftKey)) {
      if (rowIndex === rows.length - 1) add(firstKey);
      else focusCell(rowIndex + 1, columnKey);
    } else if (event.key === 'ArrowDown' && !isSelect && !hasList && !isText)
      focusCell(rowIndex + 1, columnKey);
    else if (event.key === 'ArrowUp' && !isSelect && !hasList && !isText) focusCell(rowIndex - 1, columnKey);
    else if (ctrl && event.key.toLowerCase() === 'd') duplicate(rowIndex, columnKey);
    else if (ctrl && event.key === 'Delete') remove(rowIndex, columnKey);
    else return;
    event.preventDefault();
  }
  function onPaste(event: ClipboardEvent<HTMLElement>, rowIndex: number, columnKey: string) {
    const text = event.clipboardData.getData('text/plain');
    if (locked || !isGridPaste(text)) return;
    event.preventDefault();
    event.currentTarget.blur();
    onChange(pasteCells(rows, columns, { rowIndex, columnKey }, parsePastedCells(text), newRow));
    focusCell(rowIndex, columnKey);
  }

  return (
    <div className="lines">
      {/* Without a line there is no cell to reach a wide head by. */}
      <div
        className="table-scroll"
        {...(rows.length === 0 && { role: 'region', 'aria-label': label, tabIndex: 0 })}
      >
        <table className="data-table lines-table">
          <caption className="visually-hidden">{label}</caption>
          <colgroup>
            <col className="lines-number-col" />
            {columns.map((column) => (
              <col key={column.key} style={column.width ? { width: column.width } : undefined} />
            ))}
            {!locked && <col className="lines-acts-col" />}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Ligne</span>
              </th>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={isFigure(column) ? 'end' : undefined}>
                  {column.header}
                </th>
              ))}
              {!locked && (
                <th scope="col">
                  <span className="visually-hidden">Actes</span>
                </th>
              )}
            </tr>
          </thead>
          {/* Keys of the cells inside, handled once. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <tbody ref={body} onKeyDown={onKeyDown}>
            {rows.map((row, rowIndex) => (
              <tr key={rowKey(row)}>
                <th scope="row" className="lines-number">
                  {rowIndex + 1}
                </th>
                {columns.map((column) => (
                  <td
                    key={column.key}
                    className={
                      isEditable(column) || column.fills ? 'line-cell' : isFigure(column) ? 'end' : undefined
                    }
                  >
                    {isEditable(column) ? (
                      <LineCell
                        column={column}
                        row={row}
                        label={`${column.header}, ligne ${rowIndex + 1}`}
                        error={errors?.[rowKey(row)]?.[column.key]}
                        locked={locked}
                        onChange={(next) => replace(rowIndex, next)}
                        onPaste={(event) => onPaste(event, rowIndex, column.key)}
                      />
                    ) : (
                      column.render(row)
                    )}
                  </td>
                ))}
                {!locked && (
                  <td className="lines-acts">
                    <IconButton
                      size="sm"
                      tabIndex={-1}
                      label={`Dupliquer la ligne ${rowIndex + 1}`}
                      icon={<Copy aria-hidden="true" />}
                      onPress={() => duplicate(rowIndex)}
                    />
                    <IconButton
                      size="sm"
                      tabIndex={-1}
                      label={`Supprimer la ligne ${rowIndex + 1}`}
                      icon={<Trash2 aria-hidden="true" />}
                      onPress={() => remove(rowIndex)}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          {props.totals && rows.length > 0 && (
            <tfoot>
              <tr>
                <th scope="row">
                  <span className="visually-hidden">Total</span>
                </th>
                {columns.map((column) => (
                  <td key={column.key} className={isFigure(column) ? 'end' : undefined}>
                    {props.totals?.[column.key]}
                  </td>
                ))}
                {!locked && <td />}
              </tr>
            </tfoot>
          )}
        </table>
        {rows.length === 0 && <p className="table-empty">{empty}</p>}
      </div>
      {rows.length > 0 && (
        <p className="lines-more field-help no-print">
          {formatCount(columns.length, 'colonne')} : faites défiler le tableau vers la droite.
        </p>
      )}
      {!locked && (
        <div className="lines-foot no-print">
          <Button size="sm" icon={<Plus aria-hidden="true" />} onPress={() => add()}>
            {addLabel}
          </Button>
          {rows.length > 0 && (
            <p className="field-help">
              Entrée : ligne suivante · Ctrl+D : dupliquer · Ctrl+Suppr : supprimer · coller depuis un tableur
            </p>
          )}
        </div>
      )}
    </div>
  );
}

/** Copies one cell with its own type. */
function copyCell<Row>(column: EditableLineColumn<Row>, from: Row, to: Row): Row {
  switch (column.kind) {
    case 'text':
    case 'longText':
    case 'choice':
      return column.set(to, column.get(from));
    case 'date':
      return column.set(to, column.get(from));
    case 'number':
    case 'money':
    case 'percent':
      return column.set(to, column.get(from));
  }
}
