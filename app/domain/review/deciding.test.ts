import { describe, expect, it } from 'vitest';
import { decideCriterion, progressOf, signReview, signatureHash } from './deciding';
import type { DecisionFields, Review } from './records';

const review = (over: Partial<Review> = {}): Review => ({
  attemptId: 'a',
  headHash: 'h',
  graderVersion: '1',
  proposals: new Map([
    ['AC.1', 'met'],
    ['AC.2', 'not-met'],
    ['AC.3', 'not-observed'],
    ['AC.4', 'to-judge'],
  ]),
  decisions: new Map(),
  signature: null,
  ...over,
});
const by = { userId: 'u', name: 'Dominique Examinateur', at: 1_000 };
const fields = (criterionId: string, value: DecisionFields['value'], reason = ''): DecisionFields => ({
  criterionId,
  value,
  comment: '',
  reason,
});

/** Decides every criterion in turn. */
const decided = (...all: DecisionFields[]): Review =>
  all.reduce((current, one) => {
    const done = decideCriterion(current, one, by);
    if (done.refused) throw new Error(done.message);
    return done.review;
  }, review());

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
});

describe('a signature', () => {
  const whole = () =>
    decided(fields('AC.1', 'yes'), fields('AC.2', 'no'), fields('AC.3', 'no'), fields('AC.4', 'yes'));

  it('waits until every criterion is decided', () => {
    const partial = decided(fields('AC.1', 'yes'));
    expect(progressOf(partial)).toEqual({ total: 4, decided: 1, remaining: ['AC.2', 'AC.3', 'AC.4'] });
    expect(signReview(partial, by, 'left-out')).toMatchObject({
      refused: true,
      message: expect.stringContaining('3 critères restent'),
    });
  });

  it('waits for a reason where a regrading changed the proposal since the decision', () => {
    const regraded = { ...whole(), proposals: new Map(whole().proposals).set('AC.1', 'not-met' as const) };
    expect(signReview(regraded, by, 'left-out')).toMatchObject({
      refused: true,
      message: expect.stringContaining('AC.1'),
    });
    const explained = decideCriterion(regraded, fields('AC.1', 'yes', 'Vu à l’oral'), by);
    if (explained.refused) throw new Error(explained.message);
    expect(signReview(explained.review, by, 'left-out')).toMatchObject({ refused: false });
  });

  it('names the lines without object that a grid without a third box asks to explain', () => {
    const none = fields('AC.3', 'not-applicable');
    const silent = decided(fields('AC.1', 'yes'), fields('AC.2', 'no'), none, fields('AC.4', 'yes'));
    expect(signReview(silent, by, 'left-out')).toMatchObject({ refused: false });
    expect(signReview(silent, by, 'no-with-comment')).toMatchObject({
      refused: true,
      message: expect.stringContaining('AC.3'),
    });
    const told = decideCriterion(silent, { ...none, comment: 'Aucun salon cette année.' }, by);
    if (told.refused) throw new Error(told.message);
    expect(signReview(told.review, by, 'no-with-comment')).toMatchObject({ refused: false });
  });

  it('freezes the review', () => {
    const signed = signReview(whole(), by, 'left-out');
    if (signed.refused) throw new Error(signed.message);
    expect(decideCriterion(signed.review, fields('AC.1', 'no', 'x'), by)).toMatchObject({ refused: true });
    expect(signReview(signed.review, by, 'left-out')).toMatchObject({ refused: true });
  });

  it('covers every decision, whatever the order they were taken in', () => {
    const other = decided(
      fields('AC.4', 'yes'),
      fields('AC.3', 'no'),
      fields('AC.2', 'no'),
      fields('AC.1', 'yes'),
    );
    expect(signatureHash(other, by)).toBe(signatureHash(whole(), by));
    const changed = decided(
      fields('AC.1', 'yes'),
      fields('AC.2', 'no'),
      fields('AC.3', 'no'),
      fields('AC.4', 'no'),
    );
    expect(signatureHash(changed, by)).not.toBe(signatureHash(whole(), by));
  });
});
