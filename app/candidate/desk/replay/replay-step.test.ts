import { describe, expect, it } from 'vitest';
import { replayStep } from './replay-step';

const step = (over: Partial<Parameters<typeof replayStep>[0]> = {}) =>
  replayStep({
    attemptId: 'p1',
    position: 7,
    follows: false,
    criterionId: 'AC.2.1.D01',
    location: { pathname: '/evaluation/p1/rejeu/6/agenda', search: '?activite=AC-1' },
    ...over,
  });

describe('a step of the replay', () => {
  it('asks the server which screen the event is about', () => {
    expect(step({ follows: true })).toBe('/evaluation/p1/evenement/7?critere=AC.2.1.D01');
    expect(step({ follows: true, criterionId: null })).toBe('/evaluation/p1/evenement/7');
  });

  it('or stays on the screen shown, with what it shows', () => {
    expect(step()).toBe('/evaluation/p1/rejeu/7/agenda?activite=AC-1&critere=AC.2.1.D01');
    expect(step({ location: { pathname: '/evaluation/p1/rejeu/6', search: '' }, criterionId: null })).toBe(
      '/evaluation/p1/rejeu/7',
    );
  });
});
