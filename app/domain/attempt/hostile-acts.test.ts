import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinySeed } from '#fixtures/companies/tiny';
import { initialState, parseEntry } from './journal';
import { perform, type AttemptSetup } from './perform';
import { actions } from './rooms';

const setup: AttemptSetup = {
  attemptId: 'a1',
  contentHash: 'c',
  seed: 1,
  worldSeed: tinySeed(),
  script: { timeline: [], reactions: [] },
};
const start = 1_770_000_000_000;
const begun = perform(
  setup,
  initialState(setup, setup.worldSeed),
  { actionId: 'start', type: 'StartAttempt', fields: { timeFactor: 1 }, actor: 'system' },
  start,
).state;

/** Names the product looks for, with values nobody types. */
const names = [
  'id',
  'content',
  'accountId',
  'sku',
  'quantity',
  'lines',
  'to',
  'attachments',
  'invoiceIds',
  'allocations',
  'matching',
  'dueOn',
  'subject',
  'keptId',
  'mergedId',
  'changes',
  'baseRevision',
  'draftId',
  'reason',
  'collection',
  'screen',
  'mission',
  '__proto__',
  'constructor',
];
const value = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    -1,
    1e308,
    -0,
    2 ** 53,
    '',
    '__proto__',
    'C0001',
    'toString',
    '2026-02-31',
    '9999-12-31',
    [],
    {},
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const fields = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    value,
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('node'), { maxKeys: 8 }),
  ),
})).node;

describe.each(Object.keys(actions))('%s', (type) => {
  it('answers whatever it is sent: a refusal in words, or events that can be read again', () => {
    fc.assert(
      fc.property(fields, (sent) => {
        const request = {
          actionId: 'hostile',
          type,
          fields: sent,
          actor: actions[type as keyof typeof actions].actor ?? 'candidate',
        };
        const { answer, entries } = perform(setup, begun, request, start + 60_000);
        if (!answer.accepted) expect(answer.rejection.message).not.toBe('');
        for (const entry of entries) parseEntry(entry);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
