import { applyListQuery, mapListPage, type ListField } from '~/ui/table/apply-list-query';
import { parseListQuery } from '~/ui/table/list-query';

/** What is known of an attempt before its review is opened. */
export interface AttemptRow {
  attemptId: string;
  candidateName: string;
  sessionTitle: string;
  scenarioTitle: string;
  startedAt: number | null;
  handedInAt: number | null;
  decided: number | null;
  toDecide: number | null;
  signedAt: number | null;
}

export type AttemptStage = 'not-started' | 'in-progress' | 'to-review' | 'in-review' | 'signed';

export const stageWords: Record<AttemptStage, string> = {
  'not-started': 'Pas commencé',
  'in-progress': 'En cours',
  'to-review': 'À évaluer',
  'in-review': 'Évaluation en cours',
  signed: 'Signé',
};

/** Where an attempt stands, from what happened to it. */
export function stageOf(
  row: Pick<AttemptRow, 'startedAt' | 'handedInAt' | 'decided' | 'signedAt'>,
): AttemptStage {
  if (row.signedAt !== null) return 'signed';
  if (row.handedInAt === null) return row.startedAt === null ? 'not-started' : 'in-progress';
  return row.decided === null || row.decided === 0 ? 'to-review' : 'in-review';
}

/** What waits for a person comes first. */
const urgency: Record<AttemptStage, number> = {
  'in-review': 0,
  'to-review': 1,
  'in-progress': 2,
  'not-started': 3,
  signed: 4,
};

const fields: ListField<AttemptRow>[] = [
  { key: 'candidat', value: (row) => row.candidateName },
  { key: 'session', value: (row) => row.sessionTitle, filter: true },
  { key: 'scenario', value: (row) => row.scenarioTitle, filter: true },
  { key: 'etat', value: (row) => stageWords[stageOf(row)], filter: true },
  { key: 'commence', kind: 'number', value: (row) => row.startedAt ?? 0, search: false },
  { key: 'rendu', kind: 'number', value: (row) => row.handedInAt ?? 0, search: false },
  { key: 'attente', kind: 'number', value: (row) => urgency[stageOf(row)], search: false },
];

/** The examiner's list: what waits for a decision comes first, the oldest hand-in before the others. */
export function attemptListPage(rows: readonly AttemptRow[], params: URLSearchParams) {
  const query = parseListQuery(params, { sort: { key: 'attente', direction: 'asc' }, size: 25 });
  const oldestFirst = [...rows].sort(
    (a, b) => (a.handedInAt ?? Number.MAX_SAFE_INTEGER) - (b.handedInAt ?? Number.MAX_SAFE_INTEGER),
  );
  return mapListPage(applyListQuery(oldestFirst, query, fields), (row) => ({ ...row, stage: stageOf(row) }));
}
