import { applyListQuery, type ListField } from '~/ui/table/apply-list-query';
import { parseListQuery } from '~/ui/table/list-query';
import { statusWords, totalOf, type RegradeCounts, type RegradeStatus } from './regrade-words';

export interface RegradeRow {
  id: string;
  status: RegradeStatus;
  graderVersion: string;
  /** Null for every session. */
  sessionTitle: string | null;
  /** Null from the command line. */
  startedBy: string | null;
  createdAt: number;
  counts: RegradeCounts;
}

export const ALL_SESSIONS = 'Toutes les sessions';

const fields: ListField<RegradeRow>[] = [
  { key: 'date', kind: 'number', value: (row) => row.createdAt, search: false },
  { key: 'session', value: (row) => row.sessionTitle ?? ALL_SESSIONS, filter: true },
  { key: 'etat', value: (row) => statusWords[row.status], filter: true },
  { key: 'passages', kind: 'number', value: (row) => totalOf(row.counts), search: false },
];

/** Regradings of the centre, the newest first. */
export const regradeListPage = (rows: readonly RegradeRow[], params: URLSearchParams) =>
  applyListQuery(
    rows,
    parseListQuery(params, { sort: { key: 'date', direction: 'desc' }, size: 25 }),
    fields,
  );
