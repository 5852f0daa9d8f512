import { describe, expect, it } from 'vitest';
import type { Verdict } from '../verdict';
import { synthesise } from './synthesis';

const LIST = ['a', 'b', 'c', 'd', 'e'];
const said = (verdict: Verdict, ...items: string[]) => ({ verdict, items });

describe('what the checks of a criterion propose together', () => {
  it.each([
    ['met', ['met', 'met'], 'Tous les contrôles sont atteints.'],
    ['met', ['met', 'met', 'not-observed'], '2 contrôles atteints sur 3, les autres non observés.'],
    ['not-met', ['met', 'not-met', 'partly-met', 'to-judge'], '1 contrôle sur 4 non atteint.'],
    ['not-met', ['not-met', 'not-met'], '2 contrôles sur 2 non atteints.'],
    ['to-judge', ['partly-met', 'to-judge', 'met'], '1 contrôle en partie atteint : à apprécier.'],
    ['to-judge', ['partly-met', 'partly-met'], '2 contrôles en partie atteints : à apprécier.'],
    ['to-judge', ['met', 'to-judge'], 'Une question est posée à l’examinateur.'],
    ['not-observed', ['not-observed'], 'Rien n’a été tenté qui permette d’observer ce critère.'],
    [
      'to-judge',
      ['met', 'not-observed', 'not-observed'],
      'Atteint, mais observé sur 1 contrôle seulement sur 3.',
    ],
    [
      'to-judge',
      ['met', 'met', 'not-observed', 'not-observed', 'not-observed'],
      'Atteint, mais observé sur 2 contrôles seulement sur 5.',
    ],
  ] as const)('%s, of %j', (proposal, verdicts, reason) => {
    const checks = verdicts.map((verdict) => said(verdict));
    expect(synthesise(checks)).toMatchObject({ proposal, reason });
    expect(synthesise(checks.toReversed())).toMatchObject({ proposal, reason });
  });
});

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

  it('does not count a list that is empty', () => {
    expect(synthesise([said('met', 'a')])).toMatchObject({
      proposal: 'met',
      confidence: 1,
      observed: { items: 0, ofItems: 0 },
    });
  });

  it('says how little of the list was seen', () => {
    expect(synthesise([said('met', 'a')], LIST).reason).toBe(
      'Atteint, mais 1 élément seulement sur les 5 de la liste du critère.',
    );
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
