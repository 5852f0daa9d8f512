import { describe, expect, it } from 'vitest';
import type { Settled } from './outbox';
import type { KeyValueStore, QueuedAction } from './queue-store';
import { countTooLate, keepTooLate } from './too-late';

function memory(): KeyValueStore {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

const action: QueuedAction = {
  actionId: 'act-0001',
  type: 'SaveMailDraft',
  fields: {},
  queuedAt: 10_000,
  owner: 'tab',
  quiet: false,
};
const head = { companyDate: '2026-02-05', minute: 600, remainingMs: 0, status: 'handed-in' as const, seq: 9 };
const closed: Settled['answer'] = { accepted: false, rejection: { code: 'closed', message: 'Rendu.' } };

describe('what reaches the server after the end', () => {
  const kept = (settled: Pick<Settled, 'answer' | 'head'>, asked: QueuedAction, now: number) => {
    const storage = memory();
    keepTooLate(storage, 'a1', settled, asked, now);
    return countTooLate(storage, 'a1');
  };

  it('is kept and counted when it had waited for the network', () => {
    expect(kept({ answer: closed, head }, action, 60_000)).toBe(1);
  });

  it('is counted once, whichever tab hears of it, and for its own attempt', () => {
    const storage = memory();
    keepTooLate(storage, 'a1', { answer: closed, head }, action, 60_000);
    keepTooLate(storage, 'a1', { answer: closed, head }, action, 61_000);
    expect(countTooLate(storage, 'a1')).toBe(1);
    expect(countTooLate(storage, 'a2')).toBe(0);
  });

  it('is not told of when it was typed in the last seconds', () => {
    expect(kept({ answer: closed, head }, action, 11_000)).toBe(0);
  });

  it('leaves alone what was accepted, refused during the exam, recorded in passing, or a second hand-in', () => {
    const receipt = { accepted: true as const, id: null, firstSeq: 1, lastSeq: 1 };
    expect(kept({ answer: receipt, head }, action, 60_000)).toBe(0);
    expect(kept({ answer: closed, head: { ...head, status: 'in-progress' } }, action, 60_000)).toBe(0);
    expect(kept({ answer: closed, head }, { ...action, quiet: true }, 60_000)).toBe(0);
    expect(kept({ answer: closed, head }, { ...action, type: 'HandIn' }, 60_000)).toBe(0);
  });
});
