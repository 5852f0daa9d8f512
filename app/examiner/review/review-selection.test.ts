import { describe, expect, it } from 'vitest';
import { failedReply } from './decision/decision-reply';
import { parseDrafts, unsavedCriteria } from './decision/decision-draft';
import type { CriterionView, DecisionView } from './review-page';
import { criterionAfter, filterCriteria } from './review-selection';

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

  it('go on to the next one without a decision, from the top again, until none is left', () => {
    expect(criterionAfter(all, 'C')?.id).toBe('B');
    expect(criterionAfter(all, 'B')).toBeNull();
  });
});

describe('a decision being written', () => {
  it('is unsaved as long as it says something else than what is saved', () => {
    expect([...unsavedCriteria({ A: draft }, [criterion('A')])]).toEqual(['A']);
    expect([
      ...unsavedCriteria({ A: { ...draft, reason: 'Parce que. \n' } }, [
        criterion('A', { decision: decision('no', 'Parce que.') }),
      ]),
    ]).toEqual([]);
    expect([...unsavedCriteria({ Z: draft }, [criterion('A')])]).toEqual([]);
  });

  it('is read back from the tab, and nothing else is', () => {
    expect(parseDrafts(JSON.stringify({ A: draft, B: { value: 'maybe' }, C: null }))).toEqual({ A: draft });
    for (const text of [null, '', '{', '[]', '"x"', 'null']) expect(parseDrafts(text)).toEqual({});
  });

  it('is kept when the save fails, and the message says what to do', () => {
    expect(failedReply(new TypeError('Failed to fetch')).message).toMatch(/ne répond pas.*conservée/);
    expect(failedReply({ status: 401 }).message).toMatch(/Reconnectez-vous/);
  });
});
