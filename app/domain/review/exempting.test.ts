import { describe, expect, it } from 'vitest';
import {
  afterDeciding,
  afterExempting,
  buildReview,
  decisionFields,
  exemptionFields as request,
  reviewer,
  selectLevel,
} from '#tests/support/review/built-review';
import { shippedReferential } from '#tests/support/shipped-referential';
import { decideCriterion } from './deciding';
import { exemptCriterion } from './exempting';
import type { ReviewGrid } from './levels';
import { progressOf } from './settled';

/** DC: the only shipped certification that lets a jury set a criterion aside. C4.3 has two criteria. */
const grid: ReviewGrid = {
  referential: shippedReferential('DC'),
  settings: { criterionToCompetence: 'all-met' },
};
const rule = grid.referential.decision;
const review = () => buildReview({ 'DC.C4.3.01': 'met', 'DC.C4.3.02': 'not-met' });
const by = reviewer();

describe('a request to set a criterion aside', () => {
  it.each([
    ['advice', { advice: '' }],
    ['conditions', { conditions: ['overall-ability'] }],
    ['conditions', { conditions: [] }],
    ['conditions', { conditions: ['overall-ability', 'future-job', 'other'] }],
  ])('is not granted without its %s', (field, over) => {
    expect(exemptCriterion(review(), rule, request('DC.C4.3.02', over), by)).toMatchObject({
      refused: true,
      field,
    });
  });

  it('is refused where the certification provides none, and on a criterion this attempt does not evaluate', () => {
    const elsewhere = shippedReferential('AC').decision;
    for (const [decision, id] of [
      [elsewhere, 'DC.C4.3.02'],
      [rule, 'DC.C1.1.01'],
    ] as const)
      expect(exemptCriterion(review(), decision, request(id), by)).toMatchObject({
        refused: true,
        field: 'criterionId',
      });
  });

  it('granted, needs no yes or no and weighs nothing', () => {
    const exempted = afterExempting(
      afterDeciding(review(), decisionFields('DC.C4.3.01', 'yes')),
      grid,
      request('DC.C4.3.02'),
    );
    expect(progressOf(exempted)).toMatchObject({ total: 2, decided: 2, remaining: [] });
    expect(selectLevel(exempted, grid, 'C4.3').proposal.outcome).toBe('acquired');
    expect(decideCriterion(exempted, decisionFields('DC.C4.3.02', 'no'), by).refused).toBe(true);
  });

  it('waiting, keeps the criterion from counting against the candidate; refused, does not', () => {
    const decided = afterDeciding(
      afterDeciding(review(), decisionFields('DC.C4.3.01', 'yes')),
      decisionFields('DC.C4.3.02', 'no'),
    );
    const waiting = afterExempting(decided, grid, request('DC.C4.3.02', { answer: 'pending' }));
    const refused = afterExempting(decided, grid, request('DC.C4.3.02', { answer: 'refused' }));
    expect(selectLevel(waiting, grid, 'C4.3').proposal.outcome).toBe('open');
    expect(selectLevel(refused, grid, 'C4.3').proposal.outcome).toBe('not-acquired');
    expect(
      progressOf(afterExempting(review(), grid, request('DC.C4.3.02', { answer: 'pending' }))).decided,
    ).toBe(0);
  });

  it('never sets a whole competence aside', () => {
    const all = afterExempting(
      afterExempting(review(), grid, request('DC.C4.3.01')),
      grid,
      request('DC.C4.3.02'),
    );
    expect(selectLevel(all, grid, 'C4.3').proposal.outcome).toBe('open');
  });

  it('is withdrawn by emptying it', () => {
    const asked = afterExempting(review(), grid, request('DC.C4.3.02'));
    const empty = request('DC.C4.3.02', { advice: '', conditions: [], answer: 'pending' });
    expect(afterExempting(asked, grid, empty).exemptions.size).toBe(0);
  });
});
