import { describe, expect, it } from 'vitest';
import { failedReply } from './decision/decision-reply';
import type { CriterionView, DecisionView } from './criterion-view';
import { isDecisionDraft, isExemptionDraft, isUnsaved, parseDrafts } from './decision/decision-draft';
import type { LevelView } from './levels/level-view';
import { filterCriteria, keyAfter } from './review-selection';

const criterion = (id: string, over: Partial<CriterionView> = {}): CriterionView => ({
  id,
  text: id,
  guide: { lookAt: '', checklist: [], appliesWhen: null },
  proposal: 'met',
  proposalReason: '',
  observed: null,
  proposedValue: 'yes',
  reasonNeededFor: ['no', 'not-applicable'],
  decision: null,
  exemption: null,
  settled: over.decision !== undefined,
  exempted: false,
  checks: [],
  ...over,
});
const decision = (value: DecisionView['value'], reason = ''): DecisionView => ({
  criterionId: 'x',
  value,
  reason,
  comment: '',
  decidedBy: 'u',
  decidedAt: 1,
  decidedByName: 'D',
});
const draft = { value: 'no' as const, reason: 'Parce que.', comment: '', basedOn: null };

describe('the criteria shown', () => {
  const all = [
    criterion('A', { decision: decision('no') }),
    criterion('B', { proposal: 'to-judge' }),
    criterion('C', { decision: decision('yes') }),
  ];
  const ids = (filter: Parameters<typeof filterCriteria>[1]) =>
    filterCriteria(all, filter).map(({ id }) => id);

  it('can be those to decide, to appreciate, or decided otherwise than proposed', () => {
    expect([ids('a-decider'), ids('a-apprecier'), ids('ecarts')]).toEqual([['B'], ['B'], ['A']]);
  });

  it('go on to the next one without a decision, from the top again, then to what is to conclude', () => {
    const level = (key: string, over: Partial<LevelView>) =>
      ({ key, required: true, conclusion: null, ...over }) as LevelView;
    const levels = [
      level('competence:1', {}),
      level('competence:2', { required: false }),
      level('block:B', {}),
    ];
    expect(keyAfter(all, levels, 'C')).toBe('B');
    expect(keyAfter(all, levels, 'B')).toBe('competence:1');
    const settled = all.filter(({ id }) => id !== 'B');
    expect(keyAfter(settled, levels, 'competence:1')).toBe('block:B');
    expect(keyAfter(settled, levels, 'competence:2')).toBe('block:B');
    expect(keyAfter(settled, levels.slice(0, 2), 'competence:1')).toBeNull();
  });

  it('are not to decide any more once they are set aside', () => {
    const exempted = criterion('D', { settled: true, exempted: true });
    expect(filterCriteria([exempted], 'a-decider')).toEqual([]);
    expect(keyAfter([criterion('A'), exempted], [], 'A')).toBeNull();
  });
});

describe('a decision being written', () => {
  it('is unsaved as long as it says something else than what is saved', () => {
    expect(isUnsaved(draft, null)).toBe(true);
    expect(isUnsaved({ ...draft, reason: 'Parce que. \n' }, decision('no', 'Parce que.'))).toBe(false);
    expect(isUnsaved(undefined, decision('no'))).toBe(false);
  });

  it('is read back from the tab, and nothing else is', () => {
    const kept = JSON.stringify({ A: draft, B: { ...draft, value: 'maybe' }, C: null, D: [] });
    expect(parseDrafts(kept, isDecisionDraft)).toEqual({ A: draft });
    const request = { advice: 'Avis.', conditions: ['future-job'], answer: 'pending' };
    const requests = JSON.stringify({
      A: request,
      B: { ...request, answer: 'maybe' },
      C: { ...request, conditions: 3 },
    });
    expect(parseDrafts(requests, isExemptionDraft)).toEqual({ A: request });
    for (const text of [null, '', '{', '[]', '"x"', 'null'])
      expect(parseDrafts(text, isDecisionDraft)).toEqual({});
  });

  it('is kept when the save fails, and the message says what to do', () => {
    expect(failedReply(new TypeError('Failed to fetch')).message).toMatch(/ne répond pas.*conservée/);
    expect(failedReply({ status: 401 }).message).toMatch(/Reconnectez-vous/);
  });
});
