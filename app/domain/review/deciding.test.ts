import { describe, expect, it } from 'vitest';
import {
  afterDeciding,
  buildReview,
  decisionFields as fields,
  reviewer,
} from '#tests/support/review/built-review';
import { decideCriterion } from './deciding';
import type { Review } from './records';
import { progressOf } from './settled';

const review = (over: Partial<Review> = {}): Review =>
  buildReview({ 'AC.1': 'met', 'AC.2': 'not-met', 'AC.3': 'not-observed', 'AC.4': 'to-judge' }, over);
const by = reviewer();

describe('a decision', () => {
  it.each([
    ['AC.1', 'yes'],
    ['AC.2', 'no'],
    ['AC.3', 'no'],
    ['AC.3', 'not-applicable'],
    ['AC.4', 'yes'],
    ['AC.4', 'no'],
  ] as const)('on %s may be %s without a reason', (criterion, value) => {
    expect(decideCriterion(review(), fields(criterion, value), by)).toMatchObject({ refused: false });
  });

  it.each([
    ['AC.1', 'no'],
    ['AC.1', 'not-applicable'],
    ['AC.2', 'yes'],
    ['AC.3', 'yes'],
  ] as const)('on %s cannot be %s without saying why', (criterion, value) => {
    expect(decideCriterion(review(), fields(criterion, value), by)).toMatchObject({
      refused: true,
      field: 'reason',
    });
    expect(decideCriterion(review(), fields(criterion, value, 'Vu à l’oral'), by)).toMatchObject({
      refused: false,
    });
  });

  it('is refused on a criterion this attempt does not evaluate', () => {
    expect(decideCriterion(review(), fields('AC.9', 'yes'), by)).toMatchObject({
      refused: true,
      field: 'criterionId',
    });
  });

  it('counts once: what is left is told in the order of the grid', () => {
    const partial = afterDeciding(afterDeciding(review(), fields('AC.2', 'no')), fields('AC.2', 'no'));
    expect(progressOf(partial)).toEqual({ total: 4, decided: 1, remaining: ['AC.1', 'AC.3', 'AC.4'] });
  });
});
