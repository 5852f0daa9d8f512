import { describe, expect, it } from 'vitest';
import type { Report, ReportedCheck, ReportedCriterion } from '../grading/report';
import { changedProposals, compareReports } from './compare-reports';

const check = (
  id: string,
  verdict: ReportedCheck['verdict'],
  reason = `constat de ${id}`,
): ReportedCheck => ({
  id,
  title: `Contrôle ${id}`,
  kind: 'record',
  mission: null,
  verdict,
  reason,
  missing: null,
  evidence: [],
  human: null,
  fault: null,
});
const criterion = (
  id: string,
  proposal: ReportedCriterion['proposal'],
  checks: ReportedCheck[],
): ReportedCriterion => ({ id, proposal, confidence: 1, reason: '', checks });
const report = (...criteria: ReportedCriterion[]): Report => ({
  scenario: 's',
  version: 1,
  seed: 1,
  graderVersion: '1',
  referential: 'AC 2026-11',
  contentHash: 'c',
  events: 3,
  headHash: 'h',
  criteria,
});

describe('two reports compared', () => {
  it('say nothing when every verdict is the same, whatever the words', () => {
    const before = report(criterion('A', 'met', [check('un', 'met', 'avant')]));
    const after = report(criterion('A', 'met', [check('un', 'met', 'après')]));
    expect(compareReports(before, after)).toEqual([]);
  });

  it('name the criterion, the check and the newer reason', () => {
    const before = report(criterion('A', 'met', [check('un', 'met'), check('deux', 'met')]));
    const after = report(criterion('A', 'not-met', [check('un', 'met'), check('deux', 'not-met', 'manque')]));
    expect(compareReports(before, after)).toEqual([
      {
        id: 'A',
        from: 'met',
        to: 'not-met',
        checks: [
          {
            id: 'deux',
            title: 'Contrôle deux',
            from: 'met',
            to: 'not-met',
            reason: 'manque',
            missing: null,
          },
        ],
      },
    ]);
  });

  it('tell checks and criteria that come or go', () => {
    const before = report(criterion('A', 'met', [check('parti', 'met')]), criterion('B', 'met', []));
    const after = report(criterion('A', 'met', [check('venu', 'met')]), criterion('C', 'to-judge', []));
    expect(
      compareReports(before, after).map(({ id, from, to, checks }) => [
        id,
        from,
        to,
        checks.map((c) => c.id),
      ]),
    ).toEqual([
      ['A', 'met', 'met', ['venu', 'parti']],
      ['C', null, 'to-judge', []],
      ['B', 'met', null, []],
    ]);
  });

  it('separate a changed proposal from a verdict that changes nothing', () => {
    const before = report(
      criterion('A', 'not-met', [check('un', 'not-met'), check('deux', 'met')]),
      criterion('B', 'met', [check('trois', 'met')]),
    );
    const after = report(
      criterion('A', 'not-met', [check('un', 'not-met'), check('deux', 'not-met')]),
      criterion('B', 'not-met', [check('trois', 'not-met')]),
    );
    const changes = compareReports(before, after);
    expect(changes.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(changedProposals(changes).map(({ id }) => id)).toEqual(['B']);
  });
});
