import fc from 'fast-check';
import { evaluate } from 'feelin';
import { describe, expect, it } from 'vitest';
import { evaluatePlain, NOT_PLAIN } from './simple-expressions';

const context = {
  a: 1,
  b: 2.5,
  name: 'Morel',
  empty: null,
  yes: true,
  no: false,
  list: [{ id: 'x' }],
  event: { id: 'Q1', content: { accountId: 'C1', lines: [{ quantity: 2 }], note: null, count: 3 } },
  get: (_collection: string, id: string) => ({ id, accountId: 'C1', sentOn: '2026-02-03' }),
  add: (x: number, y: number) => x + y,
};

const lookup = (name: string): unknown => (context as Record<string, unknown>)[name];
const byFeelin = (expression: string) => evaluate(expression, context).value;

describe('plain expressions', () => {
  it.each([
    'a',
    'event.content.accountId',
    'event.id = "Q1"',
    'event.id != "Q1"',
    'event.missing = null',
    'empty = null',
    'null = null',
    'a = null',
    'a < 2',
    'a >= 1',
    'name > "Abc"',
    'event.id = "Q1" and event.content.count > 2',
    'yes and empty',
    'no and empty',
    'yes or empty',
    'no or empty',
    'not(yes)',
    'not(empty)',
    'not(a = 2) and yes',
    'event.id = "Z" or (event.content.accountId = "C1" and event.content.count = 3)',
    'get("quotes", event.id).accountId = "C1"',
    'get("quotes", event.id).sentOn < "2026-03-01"',
    'add(a, 2)',
    'add(a, add(1, 2)) = 4',
    '"CT-" + name',
    'a + 2 * 3',
    '(a + 2) * 3',
    '10 - 3 - 2',
    'if a = 1 then "x" else "y"',
    'if empty then 1 else 2',
    '"a.b"',
    'true',
    'false',
    '12.5',
    '(a)',
    'event.content.count * 100 - 1',
    'get("q", "x").nothing = null',
    'b * 3',
    'count(list)',
    'count(list) + count(event.content.lines) > 1',
    'list[id = "x"]',
    'list[id = "y"]',
    'list[id = event.id or id = "x"][1].id',
    'list[item.id = "x"][1].id',
    'list[1].id',
    'list[-1].id',
    'list[7]',
    'list[2 - 1].id',
    'list[a].id',
    'empty[id = "x"]',
    'some l in list satisfies l.id = "x"',
    'every l in list satisfies l.id = "x" and a = 1',
    'some l in list satisfies l.id = name',
    '(some l in list satisfies l.id = "x") and a = 1',
    'lower case(name) = "morel"',
    'upper case(name)',
    'contains(name, "ore")',
    'starts with(name, "Mo")',
    'ends with(name, "x")',
    'substring before(name, "r")',
    'substring before(name, "z")',
    'matches(lower case(name), "morel|autre")',
    'matches(name, "^M.+l$")',
    'add(a, -2)',
    '-a + 3',
  ])('%s means what feelin says', (expression) => {
    const value = evaluatePlain(expression, lookup);
    expect(value).not.toBe(NOT_PLAIN);
    expect(value).toEqual(byFeelin(expression));
  });

  it.each([
    'unknown',
    'unknown.a',
    'event.content.lines.quantity',
    'event.id in ["Q1"]',
    'a / 2',
    'a = "1"',
    'list = list',
    'a and yes',
    'a < "2"',
    'name.length',
    '"back\\\\slash"',
    'a +',
    'a b',
    '',
    'not yes',
    'add(1)',
    '[1, 2]',
    '{x: 1}',
    'a between 1 and 2',
    'if a then 1 else 2',
    'string length(name)',
  ])('leaves « %s » to feelin', (expression) => expect(evaluatePlain(expression, lookup)).toBe(NOT_PLAIN));

  it('agrees with feelin on whatever it takes on', () => {
    const leaf = fc.constantFrom(
      'a',
      '2',
      '"C1"',
      'event.id',
      'event.content.count',
      'event.content.accountId',
      'empty',
      'yes',
      'no',
      'null',
      'get("q", name).id',
      'event.content.note',
    );
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc
          .tuple(tie('node'), fc.constantFrom('=', '!=', '<', '>=', 'and', 'or', '+', '*', '-'), tie('node'))
          .map(([l, sign, r]) => `(${l} ${sign} ${r})`),
        tie('node').map((inner) => `not(${inner})`),
      ),
    })).node;
    fc.assert(
      fc.property(tree, (expression) => {
        const value = evaluatePlain(expression, lookup);
        if (value !== NOT_PLAIN) expect(value).toEqual(byFeelin(expression));
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});
