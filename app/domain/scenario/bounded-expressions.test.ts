import { evaluate } from 'feelin';
import { describe, expect, it } from 'vitest';
import { evaluateExpression, ExpressionError } from './expressions';

const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `R${n}`, n }));
const context = {
  n: 3,
  big: rows(20_000),
  list: [1, 2, 3],
  people: [
    { name: 'Ana', age: 31 },
    { name: 'Bob', age: 17 },
  ],
  all: (_name: string) => rows(12_000),
};

describe('an expression that would never end', () => {
  it.each([
    ['for i in 1..1000000000 return i', 'trop de calculs'],
    ['for i in 1..1000, j in 1..1000, k in 1..1000 return i * j * k', 'trop de calculs'],
    ['for i in 1..1000 return for j in 1..1000 return for k in 1..1000 return i', 'trop de calculs'],
    ['count(for i in [1..1000000000] return i)', 'trop de calculs'],
    ['some i in 1..1000000000 satisfies i < 0', 'trop de calculs'],
    ['every a in big satisfies some b in big satisfies a = b', 'trop de calculs'],
    ['big[some b in big satisfies b.n = n]', 'trop de calculs'],
    ['some a in big satisfies big = big', 'trop de calculs'],
    ['for a in all("x") return count(all("x"))', 'trop de calculs'],
    [
      'for a in [[1,1,1,1,1,1,1,1]] return for b in [[a,a,a,a,a,a,a,a]] return for c in [[b,b,b,b,b,b,b,b]] return for d in [[c,c,c,c,c,c,c,c]] return for e in [[d,d,d,d,d,d,d,d]] return flatten([e,e,e,e,e,e,e,e])',
      'trop de calculs',
    ],
    ['{f: function(n) f(n) + f(n), r: f(1)}.r', 'ne définit pas de fonction'],
    ['matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")', 'sans répétition de groupe'],
    [`[${'1,'.repeat(2_000)}1]`, 'trop longue'],
    ['now()', 'lit l’heure réelle'],
    ['today()', 'lit la date réelle'],
  ])('%s is stopped', (expression, message) => {
    const attempt = () => evaluateExpression(expression, context);
    expect(attempt).toThrow(ExpressionError);
    expect(attempt).toThrow(message);
  });
});

describe('an expression within its bounds', () => {
  it.each([
    'for i in 1..n return i * i',
    'for i in n..1 return i',
    'for i in list, j in 1..i return i * j',
    'some p in people satisfies lower case(p.name) = "bob"',
    'every p in people satisfies p.age > 18',
    'people[age > 18][1].name',
    'people[1].name',
    'people[item.age < 18].name',
    'list[item > 1]',
    'sum(for p in people return p.age)',
    'count(list) > 2 and string join(["a", "b"], ",") = "a,b"',
    '2 in [1..3]',
    '2 in list',
    'n in (1, 2, 3)',
    'list contains(list, 2)',
    'concatenate(list, [4, 5])',
    '{a: 1, b: a + 1}.b',
    'if n > 2 then "grand" else "petit"',
    'split("a;b", ";")',
    'substring before("12 salariés", " ")',
    'max(list) - min(1, 2)',
    'people[name = "Ana" and age > 30].age',
    'flatten([[1], [2, [3]]])',
    'date("2026-02-03") < date("2026-02-04")',
    'people[name != null][2].name',
    'not(n = 3)',
    'null[1]',
    'list[4]',
  ])('%s gives what FEEL gives', (expression) => {
    expect(evaluateExpression(expression, context)).toEqual(evaluate(expression, context).value);
  });

  it('filters a whole company', () => {
    expect(evaluateExpression('all("accounts")[n = 11999][1].id', context)).toBe('R11999');
  });
});
