import { describe, expect, it } from 'vitest';
import { listPlace, regradePage, type RegradedAttempt, type RegradePageInput } from './regrade-page';

const counts = { waiting: 0, same: 0, changed: 0, failed: 0, applied: 0, kept: 0 };
const attempt = (n: number, from: 'met' | 'not-met' = 'met'): RegradedAttempt => ({
  attemptId: `a${n}`,
  candidateName: `Candidat ${n}`,
  sessionTitle: 'Session',
  signed: false,
  fault: null,
  changes: [{ id: 'AC.1', from, to: 'not-met', checks: [] }],
});
const page = (
  over: Partial<RegradePageInput> = {},
  status: RegradePageInput['regrade']['status'] = 'compared',
) =>
  regradePage({
    regrade: {
      id: 'r',
      status,
      graderVersion: '1 (dictionnaire 3)',
      sessionTitle: null,
      startedBy: null,
      createdAt: 0,
      counts: { ...counts, same: 2, changed: 3, waiting: 5 },
    },
    interrupted: false,
    attempts: [attempt(1), attempt(2), attempt(3, 'not-met')],
    criterionTexts: new Map([['AC.1', 'Le devis est daté.']]),
    mayRegrade: true,
    sums: {
      attempts: 3,
      proposalsChanged: 2,
      moves: [{ criterionId: 'AC.1', from: 'met', to: 'not-met', count: 2 }],
    },
    place: listPlace(null, 3),
    ...over,
  });

describe('a regrading', () => {
  it('counts what is done, and the attempts whose proposal changes', () => {
    expect(page()).toMatchObject({ total: 10, done: 5, comparedAll: false, proposalsChanged: 2 });
  });

  it('names the grader without its dictionaries', () => {
    expect(page().graderVersion).toBe('1');
  });

  it('sums up the changes of proposals by criterion, with its words', () => {
    expect(page().byCriterion).toEqual([
      {
        criterionId: 'AC.1',
        text: 'Le devis est daté.',
        from: 'Constaté',
        to: 'Non constaté',
        count: 2,
      },
    ]);
  });

  it('offers what its state allows, and nothing to those who may not', () => {
    expect(page().may).toEqual({ apply: true, cancel: true, resume: false });
    expect(page({}, 'comparing').may).toEqual({ apply: false, cancel: true, resume: false });
    expect(page({ interrupted: true }, 'comparing').may).toMatchObject({ resume: true });
    expect(page({}, 'cancelled').may).toEqual({ apply: false, cancel: false, resume: true });
    expect(page({ mayRegrade: false }).may).toEqual({ apply: false, cancel: false, resume: false });
  });

  it('pages long lists, and brings an absurd page back among them', () => {
    expect(listPlace('3', 60)).toEqual({ listPage: 3, pageCount: 3, first: 50, count: 25 });
    expect(listPlace('99', 60)).toMatchObject({ listPage: 3, pageCount: 3 });
    for (const absurd of ['-4', '0', 'x', 'Infinity', '1.5', null])
      expect(listPlace(absurd, 10)).toMatchObject({ listPage: 1, first: 0 });
  });
});
