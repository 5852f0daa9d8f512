import { describe, expect, it } from 'vitest';
import {
  afterConcluding,
  afterDeciding,
  afterExempting,
  buildReview,
  conclusionFields,
  decisionFields as fields,
  exemptionFields,
  reviewer,
} from '#tests/support/review/built-review';
import { shippedReferential } from '#tests/support/shipped-referential';
import { concludeLevel, withdrawConclusion } from './concluding';
import { decideCriterion } from './deciding';
import { exemptCriterion } from './exempting';
import type { ReviewGrid } from './levels';
import type { DecisionFields, Proposal, Review } from './records';
import { signatureHash, signReview } from './signing';

const by = reviewer();
const open: ReviewGrid = { referential: shippedReferential(), settings: {} };
const strict: ReviewGrid = { ...open, settings: { criterionToCompetence: 'all-met' } };

function signed(review: Review, grid: ReviewGrid = open): Review {
  const outcome = signReview(review, by, grid);
  if (outcome.refused) throw new Error(outcome.message);
  return outcome.review;
}
const whyNot = (review: Review, grid: ReviewGrid = open): string => {
  const outcome = signReview(review, by, grid);
  return outcome.refused ? outcome.message : '';
};

describe('a signature over criteria', () => {
  const proposals: Record<string, Proposal> = {
    'AC.1': 'met',
    'AC.2': 'not-met',
    'AC.3': 'not-observed',
    'AC.4': 'to-judge',
  };
  const decided = (...all: DecisionFields[]): Review =>
    all.reduce((current, one) => afterDeciding(current, one), buildReview(proposals));
  const whole = () =>
    decided(fields('AC.1', 'yes'), fields('AC.2', 'no'), fields('AC.3', 'no'), fields('AC.4', 'yes'));

  it('waits until every criterion is decided', () => {
    expect(whyNot(decided(fields('AC.1', 'yes')))).toContain('3 critères restent');
  });

  it('waits for a reason where a regrading changed the proposal since the decision', () => {
    const regraded = { ...whole(), proposals: new Map(whole().proposals).set('AC.1', 'not-met' as const) };
    expect(whyNot(regraded)).toContain('AC.1');
    expect(whyNot(afterDeciding(regraded, fields('AC.1', 'yes', 'Vu à l’oral')))).toBe('');
  });

  it('names the lines without object that a grid without a third box asks to explain', () => {
    const none = fields('AC.3', 'not-applicable');
    const silent = decided(fields('AC.1', 'yes'), fields('AC.2', 'no'), none, fields('AC.4', 'yes'));
    const { referential } = open;
    const notApplicable = {
      ...referential.decision.notApplicable,
      statedByCertifier: true,
      treatment: 'no-with-comment' as const,
    };
    const twoBoxes = {
      ...open,
      referential: { ...referential, decision: { ...referential.decision, notApplicable } },
    };
    expect(whyNot(silent)).toBe('');
    expect(whyNot(silent, twoBoxes)).toContain('AC.3');
    expect(whyNot(afterDeciding(silent, { ...none, comment: 'Aucun salon cette année.' }), twoBoxes)).toBe(
      '',
    );
  });

  it('freezes the review', () => {
    const review = signed(whole());
    const level = { level: 'competence', code: '2.2.1' } as const;
    expect(decideCriterion(review, fields('AC.1', 'no', 'x'), by).refused).toBe(true);
    expect(concludeLevel(review, open, conclusionFields('2.2.1', 'acquired'), by).refused).toBe(true);
    expect(withdrawConclusion(review, level).refused).toBe(true);
    expect(
      exemptCriterion(review, shippedReferential('DC').decision, exemptionFields('AC.1'), by).refused,
    ).toBe(true);
    expect(whyNot(review)).toContain('déjà signée');
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

describe('a signature over competences and blocks', () => {
  const decided = () =>
    afterDeciding(
      afterDeciding(
        afterDeciding(
          buildReview({ 'AC.2.2.F01': 'met', 'AC.2.2.F02': 'met', 'AC.2.3.L01': 'to-judge' }),
          fields('AC.2.2.F01', 'yes'),
        ),
        fields('AC.2.2.F02', 'yes'),
      ),
      fields('AC.2.3.L01', 'yes'),
    );
  const concluded = () => afterConcluding(decided(), strict, conclusionFields('2.2.1', 'acquired'), 2_000);

  it('waits for the levels the attempt evaluates whole, and for no other', () => {
    expect(whyNot(decided(), strict)).toContain('2.2.1');
    expect(whyNot(decided(), strict)).not.toContain('2.3.1');
    expect(whyNot(concluded(), strict)).toBe('');
  });

  it('waits for a reason where the proposal has changed since the conclusion', () => {
    const changed = afterDeciding(concluded(), fields('AC.2.2.F02', 'no', 'Vu.'), 3_000);
    expect(whyNot(changed, strict)).toContain('ont changé pour 2.2.1');
  });

  it('waits for competences withdrawn under a block that is concluded', () => {
    const reason = 'Vu en entreprise.';
    const both = afterConcluding(concluded(), strict, conclusionFields('2.3.1', 'acquired', { reason }));
    const block = afterConcluding(
      both,
      strict,
      conclusionFields('B2', 'acquired', { level: 'block', reason }),
    );
    expect(whyNot(block, strict)).toBe('');
    const outcome = withdrawConclusion(block, { level: 'competence', code: '2.3.1' });
    expect(outcome.refused ? '' : whyNot(outcome.review, strict)).toContain('B2');
  });

  it('waits for the answer to a request to set a criterion aside', () => {
    const grid: ReviewGrid = { referential: shippedReferential('DC'), settings: {} };
    const review = afterDeciding(buildReview({ 'DC.C1.1.01': 'met' }), fields('DC.C1.1.01', 'yes'));
    const asked = afterExempting(review, grid, exemptionFields('DC.C1.1.01', { answer: 'pending' }));
    expect(whyNot(asked, grid)).toContain('DC.C1.1.01');
    expect(whyNot(afterExempting(asked, grid, exemptionFields('DC.C1.1.01')), grid)).toBe('');
  });

  it('covers conclusions and exemptions, each with its words', () => {
    const grid: ReviewGrid = { referential: shippedReferential('DC'), settings: {} };
    const review = buildReview({ 'DC.C1.1.01': 'met' });
    const hashes = [
      decided(),
      concluded(),
      afterConcluding(decided(), strict, conclusionFields('2.2.1', 'acquired', { comment: 'Bien.' }), 2_000),
      review,
      afterExempting(review, grid, exemptionFields('DC.C1.1.01')),
      afterExempting(review, grid, exemptionFields('DC.C1.1.01', { advice: 'Autre avis.' })),
    ].map((one) => signatureHash(one, by));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('leaves the hash of what was signed without them as it was', () => {
    const before = afterDeciding(
      afterDeciding(buildReview({ 'AC.2.2.F01': 'met', 'AC.2.1.D01': 'met' }), fields('AC.2.2.F01', 'yes')),
      fields('AC.2.1.D01', 'no', 'Vu à l’oral'),
    );
    expect(signatureHash(before, reviewer(2_000))).toBe(
      'bf8f6e8bdd6e78d9f12b6bbb2ec79cd98f7aaf3f21501d2e01a2f3ef48cf3d3e',
    );
  });
});
