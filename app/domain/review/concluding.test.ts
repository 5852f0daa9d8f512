import { describe, expect, it } from 'vitest';
import {
  afterConcluding,
  afterDeciding,
  buildReview,
  conclusionFields as conclusion,
  decisionFields as fields,
  reviewer,
  selectLevel,
} from '#tests/support/review/built-review';
import { shippedReferential } from '#tests/support/shipped-referential';
import { competencesOfBlock } from '../referential/model';
import { concludeLevel, withdrawConclusion } from './concluding';
import { isUnexplained, isWhole, mustBeConcluded, reviewedGrid, type ReviewGrid } from './levels';
import type { Review } from './records';

/** 2.2.1 has two criteria, 2.3.1 two: the whole of the first is evaluated, half of the second. */
const proposals = { 'AC.2.2.F01': 'met', 'AC.2.2.F02': 'to-judge', 'AC.2.3.L01': 'met' } as const;
const review = (): Review => buildReview(proposals);
const silent: ReviewGrid = { referential: shippedReferential(), settings: {} };
const strict: ReviewGrid = {
  ...silent,
  settings: { criterionToCompetence: 'all-met', competenceToBlock: 'all-met' },
};
const by = reviewer();
const decided = (): Review =>
  [fields('AC.2.2.F01', 'yes'), fields('AC.2.2.F02', 'yes'), fields('AC.2.3.L01', 'yes')].reduce(
    (current, one) => afterDeciding(current, one),
    review(),
  );
const block = (value: 'acquired' | 'not-acquired', reason = '') =>
  conclusion('B2', value, { level: 'block', reason });

describe('what is proposed above the criterion', () => {
  it('follows the machine as long as nobody decided, and says what remains to decide', () => {
    expect(selectLevel(review(), strict, '2.2.1')).toMatchObject({
      informed: ['AC.2.2.F01', 'AC.2.2.F02'],
      undecided: ['AC.2.2.F01', 'AC.2.2.F02'],
      proposal: { outcome: 'open' },
    });
    const refused = buildReview({ ...proposals, 'AC.2.2.F01': 'not-met' });
    expect(selectLevel(refused, strict, '2.2.1').proposal.outcome).toBe('not-acquired');
  });

  it('follows the examiner where they decided, against the machine as well', () => {
    const no = afterDeciding(decided(), fields('AC.2.2.F01', 'no', 'Vu.'));
    expect(selectLevel(decided(), strict, '2.2.1')).toMatchObject({
      undecided: [],
      proposal: { outcome: 'acquired' },
    });
    expect(selectLevel(no, strict, '2.2.1').proposal.outcome).toBe('not-acquired');
  });

  it('is of the levels this attempt informs, told whole or in part', () => {
    const levels = reviewedGrid(decided(), silent).levels;
    expect(levels.map((level) => [level.code, isWhole(level)])).toEqual([
      ['2.2.1', true],
      ['2.3.1', false],
      ['B2', false],
    ]);
    expect(levels.filter(mustBeConcluded).map(({ code }) => code)).toEqual(['2.2.1']);
  });

  it('has no block where the certification has none', () => {
    const referential = shippedReferential('CQP-CHIMIE');
    const chemistry = buildReview({ 'CQPTC.C1.01': 'met' });
    expect(reviewedGrid(chemistry, { referential, settings: {} }).levels.map(({ level }) => level)).toEqual([
      'competence',
    ]);
  });

  it('asks for no block as long as the centre has not said whether one is awarded by itself', () => {
    const referential = shippedReferential('CQPM-TCI');
    const block = referential.blocks[0]!;
    const ids = competencesOfBlock(block).flatMap(({ criteria }) =>
      criteria.map(({ id }) => [id, 'met'] as const),
    );
    const whole = buildReview(Object.fromEntries(ids));
    const asked = (blocksAwardedAlone?: boolean) =>
      reviewedGrid(whole, {
        referential,
        settings: { ...(blocksAwardedAlone !== undefined && { blocksAwardedAlone }) },
      })
        .levels.filter(({ level }) => level === 'block')
        .map(mustBeConcluded);
    expect([asked(), asked(true), asked(false)]).toEqual([[false], [true], []]);
  });

  it('counts in the block what people concluded, not what was proposed', () => {
    const contrary = afterConcluding(
      decided(),
      strict,
      conclusion('2.2.1', 'not-acquired', { reason: 'Oral.' }),
    );
    expect(selectLevel(decided(), strict, 'B2').proposal.outcome).toBe('open');
    expect(selectLevel(contrary, strict, 'B2').proposal.outcome).toBe('not-acquired');
  });
});

describe('a conclusion', () => {
  it('waits for what it rests on', () => {
    expect(concludeLevel(review(), strict, conclusion('2.2.1', 'acquired'), by)).toMatchObject({
      refused: true,
      message: expect.stringContaining('AC.2.2.F01, AC.2.2.F02'),
    });
    expect(concludeLevel(decided(), strict, block('acquired', 'Vu.'), by)).toMatchObject({
      refused: true,
      message: expect.stringContaining('2.2.1, 2.3.1'),
    });
  });

  it('says why when it contradicts the proposal', () => {
    const against = conclusion('2.2.1', 'not-acquired');
    expect(concludeLevel(decided(), strict, against, by)).toMatchObject({ refused: true, field: 'reason' });
    expect(concludeLevel(decided(), strict, { ...against, reason: 'Oral.' }, by).refused).toBe(false);
    expect(concludeLevel(decided(), strict, conclusion('2.2.1', 'acquired'), by).refused).toBe(false);
  });

  it('says why when everything it rests on was decided the other way, even where the rule computes nothing', () => {
    const against = conclusion('2.2.1', 'not-acquired');
    expect(concludeLevel(decided(), silent, against, by)).toMatchObject({
      refused: true,
      field: 'reason',
      message: expect.stringContaining('Tous ses critères') as string,
    });
    const shared = afterDeciding(decided(), fields('AC.2.2.F02', 'no'));
    for (const value of ['acquired', 'not-acquired'] as const)
      expect(concludeLevel(shared, silent, conclusion('2.2.1', value), by).refused).toBe(false);
    const none = afterDeciding(decided(), fields('AC.2.2.F02', 'not-applicable'));
    expect(concludeLevel(none, silent, against, by).refused).toBe(true);
  });

  it('says on what else it rests when this attempt evaluates a part only', () => {
    expect(concludeLevel(decided(), silent, conclusion('2.3.1', 'acquired'), by)).toMatchObject({
      refused: true,
      field: 'reason',
      message: expect.stringContaining('1 critère sur 2'),
    });
    const no = afterDeciding(decided(), fields('AC.2.3.L01', 'no', 'Vu.'));
    expect(concludeLevel(no, silent, conclusion('2.3.1', 'not-acquired'), by).refused).toBe(false);
  });

  it.each([
    conclusion('9.9.9', 'acquired'),
    conclusion('1.1.1', 'acquired'),
    conclusion('B2', 'acquired'),
    conclusion('2.2.1', 'acquired', { level: 'block' }),
  ])('is refused on what this attempt does not evaluate: $level $code', (asked) => {
    expect(concludeLevel(decided(), silent, asked, by)).toMatchObject({ refused: true, field: 'code' });
  });

  it('is told when a criterion is decided again, and left unexplained when it now contradicts the proposal', () => {
    const concluded = afterConcluding(decided(), strict, conclusion('2.2.1', 'acquired'), 2_000);
    expect(selectLevel(concluded, strict, '2.2.1').changedSince).toEqual([]);
    const changed = afterDeciding(concluded, fields('AC.2.2.F02', 'no'), 3_000);
    const level = selectLevel(changed, strict, '2.2.1');
    expect([level.changedSince, isUnexplained(level)]).toEqual([['AC.2.2.F02'], true]);
    const again = afterConcluding(
      changed,
      strict,
      conclusion('2.2.1', 'acquired', { reason: 'Oral.' }),
      4_000,
    );
    const explained = selectLevel(again, strict, '2.2.1');
    expect([explained.changedSince, isUnexplained(explained)]).toEqual([[], false]);
  });

  it('may be withdrawn, and the block then waits for it again', () => {
    const both = afterConcluding(
      afterConcluding(decided(), strict, conclusion('2.2.1', 'acquired')),
      strict,
      conclusion('2.3.1', 'not-acquired', { reason: 'Oral.' }),
    );
    expect(selectLevel(both, strict, 'B2').awaited).toEqual([]);
    const outcome = withdrawConclusion(both, { level: 'competence', code: '2.3.1' });
    if (outcome.refused) throw new Error(outcome.message);
    expect(selectLevel(outcome.review, strict, 'B2').awaited).toEqual(['2.3.1']);
    expect(withdrawConclusion(outcome.review, { level: 'competence', code: '2.3.1' }).refused).toBe(true);
  });
});
