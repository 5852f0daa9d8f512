import { describe, expect, it } from 'vitest';
import { evidenceOf, listInWords, toJudge, typeset, type Evidence } from './verdict';

const event = (seq: number): Evidence => ({ kind: 'event', seq });

describe('evidence', () => {
  it('is told once, in the order it was found', () => {
    expect(evidenceOf([event(2), event(1)], [event(2), event(3)])).toEqual([event(2), event(1), event(3)]);
  });

  it('stops at twelve: more would only hide', () => {
    const many = Array.from({ length: 20 }, (_, seq) => event(seq));
    expect(evidenceOf(many)).toEqual(many.slice(0, 12));
  });

  it('is not invented for what a person must judge', () => {
    expect(toJudge('À voir.')).toEqual({
      verdict: 'to-judge',
      reason: 'À voir.',
      missing: null,
      evidence: [],
    });
  });
});

describe('words', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a et b'],
    [['a', 'b', 'c'], 'a, b et c'],
  ])('%j are listed as « %s »', (items, words) => {
    expect(listInWords(items)).toBe(words);
  });

  it('never break before a French sign, nor after an opening quote', () => {
    expect(typeset('Total : 12 % ; « dû » ?')).toBe('Total\u00a0: 12\u00a0%\u00a0; «\u00a0dû\u00a0»\u00a0?');
  });
});
