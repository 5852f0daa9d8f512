import { useEffect, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { Link } from '@remix-run/react';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { cx } from '~/ui/class-names';
import { useReadOnly } from '~/ui/frame/read-only';
import { formatCount } from '~/ui/typography/format';
import type { ListPage } from './apply-list-query';
import { cellClass, ColumnWidths, FootRow, type Column } from './column';
import { ListFooter } from './list-footer';
import { isNarrowed, withSort } from './list-query';
import { ListToolbar, type ListFilter, type ListView } from './list-toolbar';
import { useListLinks, type ListLinks } from './use-list-links';

export type { Column } from './column';
export type { ListFilter, ListView } from './list-toolbar';

export interface DataTableProps<Row> {
  /** Names the table ("Clients"). */
  caption: string;
  list: ListPage<Row>;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** Where a row leads: the first column becomes the link, the whole row opens it. */
  rowHref?: (row: Row) => string | null;
  rowClass?: (row: Row) => string | undefined;
  /** Label of the search; null for no search. */
  searchLabel?: string | null;
  filters?: readonly ListFilter[];
  /** Ready-made filters. */
  views?: readonly ListView[];
  /** Path of the export; the query is appended. */
  exportHref?: string;
  /** Told when the export is asked for. */
  onExport?: () => void;
  /** A checkbox per row; `actions` fills the bar that appears. */
  selection?: { label: (row: Row) => string; actions: (ids: string[], clear: () => void) => ReactNode };
  /** Shown when there is no row at all (not when filters hide them). */
  empty?: ReactNode;
  /** At the right of the search. */
  toolbarActions?: ReactNode;
}

/**
 * A list whose search, filters, sort and page live in the URL (see list-query.ts): plain links and a GET form, so it
 * works before hydration. ↑ ↓ move between rows, Enter opens, Ctrl+click opens aside.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    list,
    columns,
    rowKey,
    rowHref,
    rowClass,
    searchLabel = 'Rechercher',
    filters = [],
    views = [],
    exportHref,
    empty,
    toolbarActions,
  } = props;
  const links = useListLinks(list.query);
  const readOnly = useReadOnly();
  const selection = readOnly ? undefined : props.selection;
  const keys = list.rows.map(rowKey);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const pickedHere = keys.filter((key) => picked.has(key));
  const clear = () => setPicked(new Set());
  const signature = keys.join('\n');
  useEffect(clear, [signature]);

  if (list.totalUnfiltered === 0 && empty) return <>{empty}</>;

  function pick(key: string, on: boolean) {
    const next = new Set(picked);
    if (on) next.add(key);
    else next.delete(key);
    setPicked(next);
  }

  return (
    <section className="list" aria-label={caption} aria-busy={links.isLoading || undefined}>
      <ListToolbar
        query={list.query}
        links={links}
        searchLabel={searchLabel}
        filters={filters}
        views={views}
        facets={list.facets}
        actions={toolbarActions}
      />
      <div className="table-scroll table-scroll-list">
        <table className={cx('data-table', rowHref && 'data-table-links')}>
          <caption className="visually-hidden">{caption}</caption>
          <ColumnWidths columns={columns} before={selection && <col className="pick-col" />} />
          <thead>
            <tr>
              {selection && (
                <th scope="col" className="pick">
                  <input
                    type="checkbox"
                    aria-label="Cocher toutes les lignes de la page"
                    checked={keys.length > 0 && pickedHere.length === keys.length}
                    ref={(input) => {
                      if (input)
                        input.indeterminate = pickedHere.length > 0 && pickedHere.length < keys.length;
                    }}
                    onChange={(event) => setPicked(new Set(event.target.checked ? keys : []))}
                  />
                </th>
              )}
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} list={list} links={links} />
              ))}
            </tr>
          </thead>
          {/* Every row holds a real link; the body only widens its target and moves between links. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <tbody onClick={rowHref ? openRow : undefined} onKeyDown={rowHref ? moveBetweenRows : undefined}>
            {list.rows.length === 0 && (
              <tr>
                <td colSpan={columns.length + (selection ? 1 : 0)} className="table-empty">
                  {isNarrowed(list.query)
                    ? 'Aucune ligne ne correspond à cette recherche et à ces filtres.'
                    : 'Rien à afficher.'}
                </td>
              </tr>
            )}
            {list.rows.map((row, index) => {
              const key = keys[index] ?? '';
              const href = rowHref?.(row);
              return (
                <tr key={key} className={cx(picked.has(key) && 'picked', rowClass?.(row)) || undefined}>
                  {selection && (
                    <td className="pick">
                      <input
                        type="checkbox"
                        aria-label={`Cocher ${selection.label(row)}`}
                        checked={picked.has(key)}
                        onChange={(event) => pick(key, event.target.checked)}
                      />
                    </td>
                  )}
                  {columns.map((column, position) => (
                    <td key={column.key} className={cellClass(column)}>
                      {position === 0 && href ? (
                        <Link to={href} className="row-link">
                          {column.render(row)}
                        </Link>
                      ) : (
                        column.render(row)
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          {list.rows.length > 0 && <FootRow columns={columns} extra={selection ? 1 : 0} />}
        </table>
      </div>
      {selection && pickedHere.length > 0 ? (
        <div className="bulk-bar no-print" role="region" aria-label="Lignes cochées">
          <span role="status">{formatCount(pickedHere.length, 'ligne cochée', 'lignes cochées')}</span>
          {selection.actions(pickedHere, clear)}
          <button type="button" className="btn btn-quiet btn-sm" onClick={clear}>
            Décocher
          </button>
        </div>
      ) : (
        <ListFooter list={list} links={links} exportHref={exportHref} onExport={props.onExport} />
      )}
    </section>
  );
}

function HeaderCell<Row>({
  column,
  list,
  links,
}: {
  column: Column<Row>;
  list: ListPage<Row>;
  links: ListLinks;
}) {
  const { query } = list;
  const direction = query.sort?.key === column.key ? query.sort.direction : null;
  const sortState = direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : 'none';
  const Icon = direction === 'asc' ? ArrowUp : direction === 'desc' ? ArrowDown : ChevronsUpDown;
  return (
    <th scope="col" className={cellClass(column)} aria-sort={column.sortable ? sortState : undefined}>
      {column.sortable ? (
        <Link
          to={links.hrefFor(withSort(query, column.key))}
          className="sort-link"
          preventScrollReset
          replace
        >
          {column.header}
          <Icon aria-hidden="true" />
        </Link>
      ) : column.hideHeader ? (
        <span className="visually-hidden">{column.header}</span>
      ) : (
        column.header
      )}
    </th>
  );
}

/** A press anywhere on the row follows its link, unless it was on a control or the end of a text selection. */
function openRow(event: MouseEvent<HTMLTableSectionElement>) {
  const target = event.target as Element;
  if (event.defaultPrevented || target.closest('a, button, input, select, label, summary')) return;
  if (String(window.getSelection()) !== '') return;
  const link = target.closest('tr')?.querySelector<HTMLAnchorElement>('a.row-link');
  if (!link) return;
  if (event.ctrlKey || event.metaKey) window.open(link.href, '_blank', 'noopener');
  else link.click();
}

function moveBetweenRows(event: KeyboardEvent<HTMLTableSectionElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const link = (event.target as Element).closest('a.row-link');
  if (!link) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a.row-link')];
  const next = all[all.indexOf(link as HTMLAnchorElement) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
