import { describe, expect, it } from 'vitest';
import { regradePage, type RegradedAttempt, type RegradePageInput } from './regrade-page';

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
      graderVersion: '1',
      sessionTitle: null,
      startedBy: null,
      createdAt: 0,
      counts: { ...counts, same: 2, changed: 3, waiting: 5 },
    },
    interrupted: false,
    attempts: [attempt(1), attempt(2), attempt(3, 'not-met')],
    criterionTexts: new Map([['AC.1', 'Le devis est daté.']]),
    mayRegrade: true,
    listPage: 1,
    ...over,
  });

describe('a regrading', () => {
  it('counts what is done, and the attempts whose proposal changes', () => {
    expect(page()).toMatchObject({ total: 10, done: 5, proposalsChanged: 2 });
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
    const attempts = Array.from({ length: 60 }, (_, n) => attempt(n));
    expect(page({ attempts, listPage: 3 }).attempts).toHaveLength(10);
    expect(page({ attempts, listPage: 99 })).toMatchObject({ listPage: 3, pageCount: 3 });
    expect(page({ attempts, listPage: -4 }).attempts[0]?.attemptId).toBe('a0');
  });
});
