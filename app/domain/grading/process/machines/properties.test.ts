import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../attempt/journal';
import type { EventMatcher } from '../../checks/definitions/parts';
import type { ProcessCheck } from '../../checks/schema';
import { watchProcesses } from './pass';
import { halvesOf, isPair, pairTemplates, templates, type Half, type PairTemplate } from '../templates';
import type { Trace } from './trace';

/**
 * The state machines against the definitions read word for word over the whole journal: every activation must find, or miss, its
 * partner exactly as the definition says. Traces mix types, instances (one record, several, none), acts and clocks.
 */

const letters = ['A', 'B', 'C', 'S', 'E'] as const;
const work = new Set(['A', 'B', 'C']);

interface Drawn {
  letter: (typeof letters)[number];
  ids: number[];
  act: number;
  minutes: number;
  bySystem: boolean;
}
const drawn: fc.Arbitrary<Drawn> = fc.record({
  letter: fc.constantFrom(...letters),
  ids: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 2 }).map((id) => [id]) },
    { weight: 2, arbitrary: fc.constant([1, 2] as number[]) },
    { weight: 1, arbitrary: fc.constant([] as number[]) },
  ),
  act: fc.integer({ min: 1, max: 6 }),
  minutes: fc.integer({ min: 0, max: 30 }),
  bySystem: fc.boolean(),
});

function journalOf(events: readonly Drawn[]): JournalEntry[] {
  let minutes = 0;
  return events.map(({ letter, ids, act, minutes: later, bySystem }, index) => {
    minutes += later;
    return {
      seq: index + 1,
      at: minutes * 60_000,
      companyDate: `2026-02-${String(2 + Math.floor(minutes / 60)).padStart(2, '0')}`,
      companyMinute: minutes % 60,
      actor: bySystem ? 'system' : 'candidate',
      actionId: bySystem ? null : `act-${act}`,
      type: letter,
      data: { ids },
      hash: '',
    };
  });
}

const traceOf = (entries: readonly JournalEntry[]): Trace => ({
  entries,
  describes: (entry, matcher) => matcher.by === 'any' || entry.actor === matcher.by,
  openMinutes: ({ at }) => at / 60_000,
  examMinutes: ({ at }) => at / 60_000,
});

const matcher = (type: string): EventMatcher => ({ type, by: 'any' });
const checkOf = (over: Partial<ProcessCheck>): ProcessCheck => ({
  kind: 'process',
  pattern: 'existence',
  each: 'every',
  ...over,
});

const settings = fc.record({
  same: fc.boolean(),
  within: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  after: fc.boolean(),
  before: fc.boolean(),
  alike: fc.boolean(),
});

type Settings = typeof settings extends fc.Arbitrary<infer S> ? S : never;

interface Definition {
  check: ProcessCheck;
  entries: readonly JournalEntry[];
}

// ---- The definitions, read literally -------------------------------------------------------------------------------

/** The part of the journal that is looked at: strictly after the first S, strictly before the first E that follows. */
function inScope({ check, entries }: Definition): JournalEntry[] {
  const start = check.after === undefined ? 0 : (entries.find(({ type }) => type === 'S')?.seq ?? Infinity);
  const end =
    check.before === undefined
      ? Infinity
      : (entries.find(({ type, seq }) => type === 'E' && seq > start)?.seq ?? Infinity);
  return entries.filter(({ seq }) => seq > start && seq < end);
}

const ids = (entry: JournalEntry): number[] => (entry.data as { ids: number[] }).ids;
const correlated = ({ check }: Definition, a: JournalEntry, b: JournalEntry): boolean =>
  check.same === undefined || ids(a).some((id) => ids(b).includes(id));
const inTime = ({ check }: Definition, a: JournalEntry, b: JournalEntry): boolean =>
  check.within === undefined || Math.abs(a.at - b.at) / 60_000 <= (check.within.companyMinutes ?? Infinity);
const act = (entry: JournalEntry): string => entry.actionId ?? `alone-${entry.seq}`;
const isWork = ({ actor, type }: JournalEntry): boolean => actor === 'candidate' && work.has(type);

function isPartner(
  definition: Definition,
  half: Half,
  scope: readonly JournalEntry[],
  activation: JournalEntry,
  partner: JournalEntry,
): boolean {
  const { check } = definition;
  const activationType = check[half.activation]?.type;
  const partnerType = check[half.activation === 'first' ? 'then' : 'first']?.type;
  if (activation.type !== activationType || partner.type !== partnerType) return false;
  if (activation.seq === partner.seq || !correlated(definition, activation, partner)) return false;
  if (!inTime(definition, activation, partner)) return false;
  if (half.side === 'after' && partner.seq < activation.seq) return false;
  if (half.side === 'before' && partner.seq > activation.seq) return false;
  const [low, high] = [Math.min(activation.seq, partner.seq), Math.max(activation.seq, partner.seq)];
  const between = scope.filter(({ seq }) => seq > low && seq < high);
  if (half.strictness === 'alternate')
    return !between.some((one) => one.type === activationType && correlated(definition, one, partner));
  if (half.strictness === 'chain')
    return !between.some((one) => isWork(one) && act(one) !== act(activation) && act(one) !== act(partner));
  return true;
}

// ---- The comparison -----------------------------------------------------------------------------------------------

function paired(pattern: PairTemplate, events: readonly Drawn[], drawnSettings: Settings): Definition {
  const { same, within, after, before, alike } = drawnSettings;
  return {
    entries: journalOf(events),
    check: checkOf({
      pattern,
      first: matcher('A'),
      then: matcher(alike ? 'A' : 'B'),
      among: ['A', 'B', 'C'].map((type) => ({ type, by: 'candidate' as const })),
      ...(same && { same: { ids: 'ids' } }),
      ...(within !== undefined && { within: { companyMinutes: within } }),
      ...(after && { after: matcher('S') }),
      ...(before && { before: matcher('E') }),
    }),
  };
}

describe('each template, against its definition', () => {
  it.each(pairTemplates)('%s', (pattern) => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 24 }), settings, (events, chosen) => {
        const definition = paired(pattern, events, chosen);
        const { check, entries } = definition;
        const scope = inScope(definition);
        const seen = watchProcesses(traceOf(entries), [check]).get(check);
        const found = seen?.halves.map(({ activations }) =>
          activations.map(({ entry, partner }) => [entry.seq, partner !== null]),
        );
        const expected = halvesOf[pattern].map((half) =>
          scope
            .filter(({ type }) => type === check[half.activation]?.type)
            .map((activation) => [
              activation.seq,
              scope.some((partner) => isPartner(definition, half, scope, activation, partner)),
            ]),
        );
        expect(found).toEqual(expected);
        for (const machine of seen?.halves ?? [])
          for (const { entry, partner } of machine.activations)
            if (partner !== null)
              expect(isPartner(definition, machine.half, scope, entry, partner)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it.each(['init', 'last'] as const)('%s', (pattern) => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 12 }), settings, (events, { after, before }) => {
        const definition = paired('response', events, {
          same: false,
          within: undefined,
          after,
          before,
          alike: false,
        });
        const check = { ...definition.check, pattern, event: matcher('A') };
        const scope = inScope(definition);
        const expected = scope.some(
          (one) =>
            one.type === 'A' &&
            !scope.some(
              (other) =>
                isWork(other) &&
                act(other) !== act(one) &&
                (pattern === 'init' ? other.seq < one.seq : other.seq > one.seq),
            ),
        );
        const seen = watchProcesses(traceOf(definition.entries), [check]).get(check);
        expect(seen?.atTheEnd !== null).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('existence, absence and count see the events of their scope, and the others apart', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 24 }), settings, (events, { after, before }) => {
        const definition = paired('response', events, {
          same: false,
          within: undefined,
          after,
          before,
          alike: false,
        });
        const check = { ...definition.check, pattern: 'count' as const, event: matcher('A') };
        const scope = inScope(definition).filter(({ type }) => type === 'A');
        const seen = watchProcesses(traceOf(definition.entries), [check]).get(check);
        expect(seen?.events).toEqual(scope);
        expect(seen?.elsewhere).toEqual(
          definition.entries.filter((entry) => entry.type === 'A' && !scope.includes(entry)),
        );
      }),
    );
  });
});

describe('the pass over the journal', () => {
  it('describes each event at most once, however many checks wait for it', () => {
    const entries = journalOf(
      Array.from({ length: 60 }, (_, n) => ({
        letter: letters[n % 3] ?? 'A',
        ids: [1],
        act: n,
        minutes: 1,
        bySystem: false,
      })),
    );
    let described = 0;
    const trace = {
      ...traceOf(entries),
      describes: () => {
        described += 1;
        return true;
      },
    };
    const checks = templates.map((pattern) =>
      checkOf(
        isPair(pattern)
          ? { pattern, first: matcher('A'), then: matcher('B') }
          : { pattern, event: matcher('A') },
      ),
    );
    expect(watchProcesses(trace, checks).size).toBe(templates.length);
    expect(described).toBe(entries.filter(({ type }) => type === 'A' || type === 'B').length);
  });

  it('stops the checks whose description cannot be read, and no other', () => {
    const entries = journalOf([
      { letter: 'A', ids: [1], act: 1, minutes: 1, bySystem: false },
      { letter: 'B', ids: [1], act: 2, minutes: 1, bySystem: false },
    ]);
    const wrong = checkOf({ event: { ...matcher('A'), if: 'wrong' } });
    const right = checkOf({ event: matcher('B') });
    const watches = watchProcesses(
      {
        ...traceOf(entries),
        describes: (_entry, { if: condition }) => {
          if (condition !== undefined) throw new Error('unreadable');
          return true;
        },
      },
      [wrong, right],
    );
    expect(watches.get(wrong)?.fault).toEqual(new Error('unreadable'));
    expect(watches.get(right)?.fault).toBeNull();
    expect(watches.get(right)?.events).toHaveLength(1);
  });
});
