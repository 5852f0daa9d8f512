/**
 * The state of a list as its URL says it: `?q=&tri=&sens=&page=&taille=&f.<key>=`. Pure; shared by server and browser.
 */
export type SortDirection = 'asc' | 'desc';

export interface ListSort {
  key: string;
  direction: SortDirection;
}

export interface ListQuery {
  search: string;
  sort: ListSort | null;
  /** From 1. */
  page: number;
  /** Rows per page. */
  size: number;
  /** Chosen values by filter key; several values of one key are alternatives. */
  filters: Readonly<Record<string, readonly string[]>>;
}

/** What an absent parameter means; parameters equal to it are left out of the URL. */
export interface ListQueryDefaults {
  sort?: ListSort;
  size?: number;
}

export const pageSizes = [25, 50, 100, 200] as const;
const defaultSize = 25;
const maxSearchLength = 200;
const maxFilterValues = 50;

/** Reads the URL; anything absurd (page −3, size one million) falls back to the default instead of failing. */
export function parseListQuery(params: URLSearchParams, defaults: ListQueryDefaults = {}): ListQuery {
  const sortKey = params.get('tri');
  const direction: SortDirection = params.get('sens') === 'desc' ? 'desc' : 'asc';
  // A Map: names come from the URL and may be those of Object's own members.
  const filters = new Map<string, string[]>();
  for (const [name, value] of params) {
    if (!name.startsWith('f.') || name.length === 2 || value === '') continue;
    const key = name.slice(2);
    const values = filters.get(key) ?? [];
    filters.set(key, values);
    if (values.length < maxFilterValues && !values.includes(value)) values.push(value);
  }
  const size = Number(params.get('taille'));
  const page = Number(params.get('page') ?? '1');
  return {
    search: (params.get('q') ?? '').slice(0, maxSearchLength).trim(),
    sort: sortKey ? { key: sortKey, direction } : (defaults.sort ?? null),
    page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
    size: pageSizes.some((allowed) => allowed === size) ? size : (defaults.size ?? defaultSize),
    filters: Object.fromEntries(filters),
  };
}

/** The query as a search string ("?q=dur&page=2", or "" when nothing differs from the defaults). Same query, same string. */
export function serializeListQuery(query: ListQuery, defaults: ListQueryDefaults = {}): string {
  const params = new URLSearchParams();
  if (query.search) params.set('q', query.search);
  for (const key of Object.keys(query.filters).sort())
    for (const value of query.filters[key] ?? []) params.append(`f.${key}`, value);
  const isDefaultSort =
    query.sort?.key === defaults.sort?.key && query.sort?.direction === defaults.sort?.direction;
  if (query.sort && !isDefaultSort) {
    params.set('tri', query.sort.key);
    if (query.sort.direction === 'desc') params.set('sens', 'desc');
  }
  if (query.size !== (defaults.size ?? defaultSize)) params.set('taille', String(query.size));
  if (query.page > 1) params.set('page', String(query.page));
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** The query after a press on a column header: ascending first, then the other way; back to page 1. */
export function withSort(query: ListQuery, key: string): ListQuery {
  const flips = query.sort?.key === key && query.sort.direction === 'asc';
  return { ...query, sort: { key, direction: flips ? 'desc' : 'asc' }, page: 1 };
}

/** The query with one filter value added or taken away; back to page 1. */
export function toggleFilter(query: ListQuery, key: string, value: string): ListQuery {
  const current = query.filters[key] ?? [];
  const next = current.includes(value) ? current.filter((other) => other !== value) : [...current, value];
  const filters = { ...query.filters, [key]: next };
  if (next.length === 0) delete filters[key];
  return { ...query, filters, page: 1 };
}

/** True when a search or a filter narrows the list. */
export function isNarrowed(query: ListQuery): boolean {
  return query.search !== '' || Object.keys(query.filters).length > 0;
}
