import { expect, it } from 'vitest';
import { attemptListPage, stageOf, type AttemptRow } from './attempt-list-page';

const row = (candidateName: string, over: Partial<AttemptRow> = {}): AttemptRow => ({
  attemptId: candidateName,
  candidateName,
  sessionTitle: 'S',
  scenarioTitle: 'M',
  startedAt: null,
  handedInAt: null,
  decided: null,
  toDecide: null,
  signedAt: null,
  ...over,
});
const rows = [
  row('Absent'),
  row('Signé', { startedAt: 1, handedInAt: 2, decided: 3, toDecide: 3, signedAt: 4 }),
  row('En cours', { startedAt: 1 }),
  row('Rendu tard', { startedAt: 1, handedInAt: 9 }),
  row('Rendu tôt', { startedAt: 1, handedInAt: 5, decided: 0, toDecide: 3 }),
  row('Entamé', { startedAt: 1, handedInAt: 7, decided: 1, toDecide: 3 }),
];

it('an attempt stands where its facts put it', () => {
  expect(rows.map(stageOf)).toEqual([
    'not-started',
    'signed',
    'in-progress',
    'to-review',
    'to-review',
    'in-review',
  ]);
});

it('what waits for a decision comes first, the oldest before the others', () => {
  const names = attemptListPage(rows, new URLSearchParams()).rows.map(({ candidateName }) => candidateName);
  expect(names).toEqual(['Entamé', 'Rendu tôt', 'Rendu tard', 'En cours', 'Absent', 'Signé']);
});
