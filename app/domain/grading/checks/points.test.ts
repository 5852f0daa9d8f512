import { describe, expect, it } from 'vitest';
import type { Evidence, Verdict } from '../verdict';
import { bestOf, findingOf, pointOf, right, shareOf, wrong, type Point } from './points';

const at = (seq: number): readonly Evidence[] => [{ kind: 'event', seq }];
const partial: Point = { ...wrong('le port', 'Port incomplet.', at(5)), result: 'partial' };
const open: Point = { ...wrong('le ton', 'Le ton se juge.', at(6)), result: 'open' };
const fault = (rank: number): Point => wrong(`le point ${rank}`, `Faute ${rank}.`, at(rank));

describe('the share of points that hold', () => {
  it.each<[readonly Point[], number]>([
    [[], 1],
    [[right('a'), right('b')], 1],
    [[right('a'), fault(1)], 0.5],
    [[partial], 0.5],
    [[right('a'), partial, fault(1), fault(2)], 0.375],
    [[open, fault(1)], 0.5],
  ])('of %j is %d', (points, share) => {
    expect(shareOf(points)).toBe(share);
  });
});

describe('the best of several pieces of work', () => {
  it.each<[readonly (readonly Point[])[], number | undefined]>([
    [[[fault(1)], [right('a'), fault(1)], [right('a')]], 2],
    [
      [
        [right('a'), fault(1)],
        [fault(1), fault(2)],
      ],
      0,
    ],
    [
      [
        [partial, partial],
        [right('a'), fault(1)],
      ],
      1,
    ],
    [
      [
        [right('a'), fault(1)],
        [partial, partial],
      ],
      0,
    ],
    [[[right('a')], [right('b')]], 0],
    [[], undefined],
  ])('of %j is number %s', (works, best) =>
    expect(bestOf(works.map((points, rank) => ({ rank, points })))?.rank).toBe(best),
  );
});

describe('the verdict of several points', () => {
  it('is met when all hold, resting on each and on the record', () => {
    expect(findingOf([right('a', at(1)), right('b', at(2))], 'Tout y est.', at(9))).toEqual({
      verdict: 'met',
      reason: 'Tout y est.',
      missing: null,
      evidence: [...at(1), ...at(2), ...at(9)],
    });
    expect(findingOf([right('a')], 'Tout y est.').evidence).toEqual([]);
  });

  it('is left to the examiner when nothing is wrong but something is open', () => {
    expect(findingOf([right('a', at(1)), open], 'Tout y est.', at(9))).toEqual({
      verdict: 'to-judge',
      reason: 'Le ton se juge.',
      missing: null,
      evidence: [...at(6), ...at(9)],
    });
    expect(findingOf([open, fault(1), fault(2)], '').verdict).toBe('not-met');
  });

  it('is partly met from half of them on, what is wrong before what is right', () => {
    expect(findingOf([right('a', at(2)), fault(1)], '', at(9))).toEqual({
      verdict: 'partly-met',
      reason: 'Faute 1.',
      missing: 'le point 1',
      evidence: [...at(1), ...at(9), ...at(2)],
    });
    expect(findingOf([right('a'), fault(1), fault(2)], '').verdict).toBe('not-met');
    expect(findingOf([open, fault(1)], '', at(9)).evidence).toEqual([...at(1), ...at(9)]);
  });

  it('tells three faults, and how many more there are', () => {
    const told = (count: number) =>
      findingOf(
        Array.from({ length: count }, (_, rank) => fault(rank)),
        '',
      ).reason;
    expect(told(3)).toBe('Faute 0. Faute 1. Faute 2.');
    expect(told(4)).toBe('Faute 0. Faute 1. Faute 2. Et 1 autre point à revoir.');
    expect(told(5)).toBe('Faute 0. Faute 1. Faute 2. Et 2 autres points à revoir.');
  });
});

describe('a part as one point', () => {
  it.each<[Verdict, Point['result']]>([
    ['met', 'right'],
    ['partly-met', 'partial'],
    ['to-judge', 'open'],
    ['not-met', 'wrong'],
    ['not-observed', 'wrong'],
  ])('%s is %s', (verdict, result) => {
    const point = pointOf('le total', { verdict, reason: 'Manque.', missing: 'le taux', evidence: at(1) });
    expect(point).toMatchObject({ label: 'le total', result, evidence: at(1) });
    expect(point).toMatchObject(
      result === 'right' ? { fault: '' } : { fault: 'Le total : manque.', missing: 'le taux' },
    );
  });

  it('lacks itself when it does not say what it lacks', () => {
    expect(pointOf('le total', { verdict: 'not-met', reason: '', missing: null, evidence: [] }).missing).toBe(
      'le total',
    );
  });
});
