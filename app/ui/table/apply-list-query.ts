import { fold, searchWords } from '~/ui/typography/fold';
import type { ListQuery } from './list-query';

/** One thing of a row that a list searches, sorts or filters by. */
export interface ListField<Row> {
  key: string;
  value: (row: Row) => string | number | boolean | readonly string[] | null | undefined;
  /** text (default): French collation · number · date: 'YYYY-MM-DD' or any ISO text. Missing values sort last. */
  kind?: 'text' | 'number' | 'date';
  /** Searched by `q`. Default: true for text. */
  search?: boolean;
  /** Accepts `f.<key>=` and counts its values in `facets`. */
  filter?: boolean;
  /** Own matching for a filter ("en retard", a range); then no facet is counted. */
  matches?: (row: Row, value: string) => boolean;
}

export interface Facet {
  value: string;
  count: number;
}

/** One page of a list with what surrounds it. Serialisable when its rows are. */
export interface ListPage<Row> {
  rows: Row[];
  /** Rows that match. */
  total: number;
  /** Rows there are. */
  totalUnfiltered: number;
  page: number;
  pageCount: number;
  query: ListQuery;
  /** Values of each `filter` field, counted under the search and the other filters. */
  facets: Record<string, Facet[]>;
}

interface Prepared {
  /** Folded searchable text by row position. */
  text: string[];
  /** By sort key: row positions in ascending order. */
  orders: Map<string, Uint32Array>;
}

const preparedByRows = new WeakMap<object, WeakMap<object, Prepared>>();
const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

function prepare<Row>(rows: readonly Row[], fields: readonly ListField<Row>[]): Prepared {
  let byFields = preparedByRows.get(rows);
  if (!byFields) preparedByRows.set(rows, (byFields = new WeakMap()));
  let prepared = byFields.get(fields);
  if (!prepared) byFields.set(fields, (prepared = { text: [], orders: new Map() }));
  return prepared;
}

function textOf<Row>(rows: readonly Row[], fields: readonly ListField<Row>[], prepared: Prepared): string[] {
  if (prepared.text.length === rows.length) return prepared.text;
  const searched = fields.filter((field) => field.search ?? (field.kind ?? 'text') === 'text');
  prepared.text = rows.map((row) =>
    fold(
      searched
        .map((field) => {
          const value = field.value(row);
          return Array.isArray(value) ? value.join('\n') : String(value ?? '');
        })
        .join('\n'),
    ),
  );
  return prepared.text;
}

function orderOf<Row>(rows: readonly Row[], field: ListField<Row>, prepared: Prepared): Uint32Array {
  const known = prepared.orders.get(field.key);
  if (known) return known;
  const values = rows.map((row) => {
    const value = field.value(row);
    return Array.isArray(value) ? value.join(' ') : (value as Exclude<typeof value, readonly string[]>);
  });
  const compare =
    field.kind === 'number'
      ? (a: number, b: number) => Number(values[a]) - Number(values[b])
      : field.kind === 'date'
        ? (a: number, b: number) =>
            String(values[a]) < String(values[b]) ? -1 : String(values[a]) > String(values[b]) ? 1 : 0
        : (a: number, b: number) => collator.compare(String(values[a]), String(values[b]));
  const order = Uint32Array.from(rows, (_, index) => index).sort((a, b) => {
    const missingA = isMissing(values[a]);
    const missingB = isMissing(values[b]);
    return missingA || missingB ? Number(missingA) - Number(missingB) || a - b : compare(a, b) || a - b;
  });
  prepared.orders.set(field.key, order);
  return order;
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

function filterValues<Row>(field: ListField<Row>, row: Row): readonly string[] {
  const value = field.value(row);
  if (value === null || value === undefined || value === '') return [];
  return Array.isArray(value) ? (value as readonly string[]) : [String(value)];
}

function passes<Row>(field: ListField<Row>, row: Row, chosen: readonly string[]): boolean {
  if (field.matches) return chosen.some((value) => field.matches?.(row, value));
  const values = filterValues(field, row);
  return chosen.some((value) => values.includes(value));
}

/**
 * Searches (every word, anywhere, without case or accents), filters, sorts and pages rows in memory. Folded text and
 * sort orders are computed once per (rows, fields) pair and kept as long as both arrays live: pass the same ones.
 * `all` returns every matching row on one page, for exports.
 */
export function applyListQuery<Row>(
  rows: readonly Row[],
  query: ListQuery,
  fields: readonly ListField<Row>[],
  { all = false }: { all?: boolean } = {},
): ListPage<Row> {
  const prepared = prepare(rows, fields);
  const words = searchWords(query.search);
  const text = words.length > 0 ? textOf(rows, fields, prepared) : null;
  const filters = fields.flatMap((field) => {
    const chosen = query.filters[field.key];
    return chosen && chosen.length > 0 && (field.filter || field.matches) ? [{ field, chosen }] : [];
  });
  const counted = fields
    .filter((field) => field.filter && !field.matches)
    .map((field) => ({ field, counts: new Map<string, number>() }));

  const sortField = query.sort ? fields.find((field) => field.key === query.sort?.key) : undefined;
  const order = sortField ? orderOf(rows, sortField, prepared) : null;
  const matching: number[] = [];
  for (let position = 0; position < rows.length; position += 1) {
    const index = order ? (order[position] ?? position) : position;
    const row = rows[index] as Row;
    if (text && !words.every((word) => text[index]?.includes(word))) continue;
    const failed = filters.filter(({ field, chosen }) => !passes(field, row, chosen));
    // A facet counts what its own filter would let through: the other filters apply, not itself.
    for (const { field, counts } of counted) {
      if (failed.some((failure) => failure.field !== field)) continue;
      for (const value of filterValues(field, row)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    if (failed.length === 0) matching.push(index);
  }
  if (sortField && query.sort?.direction === 'desc') reverseKeepingMissingLast(matching, rows, sortField);

  const size = all ? Math.max(1, matching.length) : query.size;
  const pageCount = Math.max(1, Math.ceil(matching.length / size));
  const page = all ? 1 : Math.min(query.page, pageCount);
  return {
    rows: matching.slice((page - 1) * size, page * size).map((index) => rows[index] as Row),
    total: matching.length,
    totalUnfiltered: rows.length,
    page,
    pageCount,
    query,
    facets: Object.fromEntries(
      counted.map(({ field, counts }) => [
        field.key,
        [...counts]
          .map(([value, count]) => ({ value, count }))
          .sort((a, b) => collator.compare(a.value, b.value)),
      ]),
    ),
  };
}

function reverseKeepingMissingLast<Row>(
  indexes: number[],
  rows: readonly Row[],
  field: ListField<Row>,
): void {
  let present = indexes.length;
  while (present > 0) {
    const value = field.value(rows[indexes[present - 1] as number] as Row);
    if (!isMissing(value)) break;
    present -= 1;
  }
  const missing = indexes.splice(present);
  indexes.reverse().push(...missing);
}

/** The same page with its rows turned into what the screen shows. */
export function mapListPage<Row, View>(list: ListPage<Row>, toView: (row: Row) => View): ListPage<View> {
  return { ...list, rows: list.rows.map(toView) };
}
