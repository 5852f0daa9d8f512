import { describe, expect, it } from 'vitest';
import type { Verdict } from '../verdict';
import { synthesise } from './synthesis';

const LIST = ['a', 'b', 'c', 'd', 'e'];
const said = (verdict: Verdict, ...items: string[]) => ({ verdict, items });

describe('the confidence of a proposal', () => {
  it('is the smaller share observed: of the checks, and of the criterion’s list', () => {
    expect(synthesise([said('met', 'a', 'b', 'c'), said('met', 'c', 'd')], LIST)).toMatchObject({
      proposal: 'met',
      confidence: 0.8,
      observed: { checks: 2, ofChecks: 2, items: 4, ofItems: 5 },
    });
    expect(synthesise([said('met', 'a', 'b', 'c'), said('not-observed', 'd', 'e')], LIST)).toMatchObject({
      proposal: 'met',
      confidence: 0.5,
      observed: { checks: 1, ofChecks: 2, items: 3, ofItems: 5 },
    });
  });

  it('does not count a list that no check names', () => {
    expect(synthesise([said('met')], LIST)).toMatchObject({
      confidence: 1,
      observed: { items: null, ofItems: 5 },
    });
  });

  it('too low for the list, leaves the criterion to the examiner', () => {
    expect(synthesise([said('met', 'a'), said('met', 'b')], LIST)).toMatchObject({
      proposal: 'to-judge',
      confidence: 0.4,
      reason: 'Atteint, mais 2 éléments seulement sur les 5 de la liste du critère.',
    });
  });

  it('ignores items the list does not have, and never excuses a fault', () => {
    expect(synthesise([said('met', 'a', 'z')], ['a']).observed.items).toBe(1);
    expect(synthesise([said('not-met', ...LIST)], LIST)).toMatchObject({
      proposal: 'not-met',
      confidence: 1,
    });
    expect(synthesise([], LIST)).toMatchObject({ proposal: 'to-judge', confidence: 0 });
  });
});
