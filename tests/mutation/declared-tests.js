import { JestAsymmetricMatchers, JestChaiExpect, JestExtend, chai } from '@vitest/expect';

[JestExtend, JestChaiExpect, JestAsymmetricMatchers].forEach((matchers) => chai.use(matchers));

/** @typedef {{ name: string, body: () => unknown }} DeclaredTest */

/** @type {DeclaredTest[]} */
let declared = [];
/** @type {string[]} */
let headings = [];

/** Told apart by its rank, whatever its values. @param {string} name @param {unknown[]} values @param {number} rank */
const caseName = (name, values, rank) => `${name} (${rank + 1}: ${JSON.stringify(values[0])})`;

/** @param {(name: string, body: (...values: unknown[]) => unknown) => void} declare */
const withCases = (declare) =>
  Object.assign(declare, {
    /** @param {readonly unknown[]} cases */
    each:
      (cases) =>
      /** @param {string} name @param {(...values: unknown[]) => unknown} body */
      (name, body) =>
        cases.forEach((given, rank) => {
          const values = Array.isArray(given) ? given : [given];
          declare(caseName(name, values, rank), () => body(...values));
        }),
  });

const it = withCases((name, body) => {
  declared.push({ name: [...headings, name].join(' › '), body });
});

const describe = withCases((name, body) => {
  headings.push(name);
  try {
    body();
  } finally {
    headings.pop();
  }
});

/** The part of Vitest the grader's unit tests use. */
export const vitest = { describe, it, test: it, expect: chai.expect };

/**
 * The tests that reading a file declares, in its order.
 * @param {() => void} read
 */
export function testsDeclaredBy(read) {
  declared = [];
  headings = [];
  read();
  return declared;
}
