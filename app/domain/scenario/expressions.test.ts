import { expect, it } from 'vitest';
import { evaluateExpression } from './expressions';

it('calls a function whatever a bundler made of its source', () => {
  const rows = Object.assign((collection: string) => [{ id: `${collection}-1`, open: true }], {
    toString: () => 'c=>{let t=tablesNow();return list(t[c])}',
  });
  expect(evaluateExpression('rows("orders")[open = true][1].id', { rows })).toBe('orders-1');
});
