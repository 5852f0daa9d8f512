import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../attempt/journal';
import type { ProcessCheck } from '../../checks/schema';
import type { PairTemplate } from '../templates';
import { isWork } from './between';
import { instancesOf } from './correlation';
import { questionsOf, watchProcesses } from './pass';
import type { Trace } from './trace';

const event = (seq: number, type: string, over: Partial<JournalEntry> = {}): JournalEntry => ({
  seq,
  at: 0,
  companyDate: '2026-02-02',
  companyMinute: 0,
  actor: 'candidate',
  actionId: `act-${seq}`,
  type,
  data: {},
  hash: '',
  ...over,
});

/** `A B+90 C`: each letter an act of its own, so many minutes after the one before. */
function journal(told: string): JournalEntry[] {
  let minutes = 0;
  return told.split(' ').map((word, index) => {
    const [type = '', later] = word.split('+');
    minutes += Number(later ?? 1);
    return event(index + 1, type, { at: minutes * 60_000 });
  });
}

const named = (type: string) => ({ type, by: 'any' as const });
const traceOf = (entries: readonly JournalEntry[]): Trace => ({
  entries,
  describes: () => true,
  openMinutes: ({ at }) => at / 60_000,
  examMinutes: ({ at }) => at / 60_000,
});

/** Each activation as `1>2` when it found its partner, `1 too-late 2` when it came near, `1` otherwise. */
function told(
  pattern: PairTemplate,
  entries: readonly JournalEntry[],
  more: Partial<ProcessCheck>,
): string[] {
  const check: ProcessCheck = {
    kind: 'process',
    pattern,
    each: 'every',
    first: named('A'),
    then: named('B'),
    ...more,
  };
  const seen = watchProcesses(traceOf(entries), [check]).get(check);
  return (seen?.halves ?? []).flatMap(({ activations }) =>
    activations.map(({ entry, partner, miss }) =>
      partner !== null
        ? `${entry.seq}>${partner.seq}`
        : [entry.seq, ...(miss === null ? [] : [miss.why, miss.entry.seq])].join(' '),
    ),
  );
}

describe('why an event lacks its partner', () => {
  it.each<[PairTemplate, string, readonly string[]]>([
    ['response', 'A B+61', ['1 too-late 2']],
    ['response', 'A B+61 B', ['1 too-late 2']],
    ['response', 'B A', ['2']],
    ['precedence', 'A B+61', ['2 too-early 1']],
    ['precedence', 'A A+50 B+30', ['3>2']],
    ['precedence', 'B A A', ['1 wrong-order 2']],
    ['precedence', 'B C', ['1']],
    ['responded-existence', 'A B+61 B', ['1 too-late 2']],
    ['responded-existence', 'B A+61', ['2 too-early 1']],
    ['responded-existence', 'B A+61 B', ['2>3']],
    ['responded-existence', 'A C', ['1']],
    ['alternate-response', 'A A B', ['1 repeated 2', '2>3']],
    ['alternate-response', 'A B A B', ['1>2', '3>4']],
    ['alternate-response', 'A B B', ['1>2']],
    ['response', 'A B B', ['1>2']],
    ['chain-response', 'A B B', ['1>2']],
    ['responded-existence', 'A B B', ['1>2']],
    ['alternate-response', 'A B+61 A', ['1 too-late 2', '3']],
    ['alternate-precedence', 'A B B', ['2>1', '3 repeated 2']],
    ['alternate-precedence', 'A A+50 B+30', ['3>2']],
    ['alternate-precedence', 'A B A B', ['2>1', '4>3']],
    ['chain-response', 'A C B', ['1 interrupted 2']],
    ['chain-response', 'A B+61 B', ['1 too-late 2']],
    ['chain-precedence', 'A C B', ['3 interrupted 2']],
    ['chain-precedence', 'C B A', ['2 wrong-order 3']],
  ])('%s within an hour, on « %s »', (pattern, acts, expected) => {
    expect(told(pattern, journal(acts), { within: { companyMinutes: 60 } })).toEqual(expected);
  });
});

describe('two events of one instance', () => {
  it.each<[PairTemplate, readonly string[]]>([
    ['response', ['1>4', '2>3']],
    ['precedence', ['3>2', '4>1']],
    ['responded-existence', ['1>4', '2>3']],
    ['succession', ['3>2', '4>1', '1>4', '2>3']],
  ])('of a %s may name it differently', (pattern, expected) => {
    const entries = [
      event(1, 'A', { data: { quoteId: 'x' } }),
      event(2, 'A', { data: { quoteId: 'y' } }),
      event(3, 'B', { data: { id: 'y' } }),
      event(4, 'B', { data: { id: 'x' } }),
    ];
    expect(told(pattern, entries, { same: { quoteId: 'id' } })).toEqual(expected);
  });
});

describe('what counts as doing something', () => {
  it('is the candidate’s, and a piece of work', () => {
    expect(isWork(event(1, 'QuoteCreated'))).toBe(true);
    expect(isWork(event(1, 'QuoteCreated', { actor: 'system' }))).toBe(false);
    for (const type of ['AttemptStarted', 'DayEnded', 'DayStarted', 'MissionTicked', 'HandedIn'])
      expect(isWork(event(1, type)), type).toBe(false);
  });

  it('has every event read as soon as one check looks between two, not otherwise', () => {
    const check = (over: Partial<ProcessCheck>): ProcessCheck => ({
      kind: 'process',
      pattern: 'existence',
      each: 'every',
      event: named('A'),
      ...over,
    });
    const typesAsked = (...checks: ProcessCheck[]) => {
      const questions = questionsOf(checks);
      return questions === 'all' ? 'all' : questions.flatMap(({ types }) => types);
    };
    expect(typesAsked(check({}), check({ event: named('B') }))).toEqual(['A', 'B']);
    expect(typesAsked(check({}), check({ pattern: 'init' }))).toBe('all');
    expect(typesAsked(check({ pattern: 'init', among: named('C') }))).toEqual(['A', 'C']);
  });
});

describe('the instances of an event', () => {
  const instances = (data: object, ...paths: string[]) => instancesOf(event(1, 'A', { data }), paths);

  it('are one without correlation, none when a value is missing', () => {
    expect(instances({})).toHaveLength(1);
    expect(instances({}, 'id')).toEqual([]);
    expect(instances({ id: 'x' }, 'id', 'sku')).toEqual([]);
  });

  it('are one for each combination of values, told apart by their type', () => {
    expect(instances({ ids: ['x', 'y'], sku: 'z' }, 'ids', 'sku')).toHaveLength(2);
    expect(instances({ id: '1' }, 'id')).not.toEqual(instances({ id: 1 }, 'id'));
  });

  it('are followed up to a number', () => {
    const ids = Array.from({ length: 300 }, (_, id) => id);
    expect(instances({ ids }, 'ids')).toHaveLength(256);
    expect(instances({ ids: ids.slice(0, 256) }, 'ids')).toHaveLength(256);
    expect(instances({ ids: ids.slice(0, 255) }, 'ids')).toHaveLength(255);
  });
});
