import { MAX_ELEMENTS } from './bounded-expressions';

/** What the plain part of FEEL does once read; `leave` hands the whole expression over to feelin. */

/** Value of a name; undefined when there is none. */
export type Lookup = (name: string) => unknown;
export type Run = (lookup: Lookup) => unknown;

class Leave extends Error {}
export const leave = (): never => {
  throw new Leave();
};

export const constant =
  (value: unknown): Run =>
  () =>
    value;
const plain = (value: unknown): unknown => (value === undefined ? null : value);

export function named(lookup: Lookup, name: string): unknown {
  const value = lookup(name);
  return value === undefined ? leave() : value;
}

export function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return leave();
  return Object.hasOwn(value, key) ? plain((value as Readonly<Record<string, unknown>>)[key]) : null;
}

/** Three truth values, as FEEL has them. */
export function truth(value: unknown): boolean | null {
  return typeof value === 'boolean' || value === null ? value : leave();
}

export const anyOf =
  (terms: readonly Run[]): Run =>
  (lookup) => {
    let result: boolean | null = false;
    for (const term of terms) {
      const value = truth(term(lookup));
      if (value === true) return true;
      if (value === null) result = null;
    }
    return result;
  };

export const allOf =
  (terms: readonly Run[]): Run =>
  (lookup) => {
    let result: boolean | null = true;
    for (const term of terms) {
      const value = truth(term(lookup));
      if (value === false) return false;
      if (value === null) result = null;
    }
    return result;
  };

export function compare(sign: string, left: unknown, right: unknown): boolean {
  if (sign === '=' || sign === '!=') {
    const isAlike =
      left === null || right === null || (typeof left === typeof right && typeof left !== 'object');
    return isAlike ? (left === right) === (sign === '=') : leave();
  }
  const areOrdered =
    (typeof left === 'number' && typeof right === 'number') ||
    (typeof left === 'string' && typeof right === 'string');
  if (!areOrdered) return leave();
  const [a, b] = [left, right] as [number, number];
  return sign === '<' ? a < b : sign === '<=' ? a <= b : sign === '>' ? a > b : a >= b;
}

export function calculation(sign: string, left: Run, right: Run): Run {
  return (lookup) => {
    const [a, b] = [left(lookup), right(lookup)];
    if (sign === '+' && typeof a === 'string' && typeof b === 'string') return a + b;
    if (!Number.isFinite(a) || !Number.isFinite(b)) return leave();
    const [x, y] = [a as number, b as number];
    return sign === '+' ? x + y : sign === '-' ? x - y : x * y;
  };
}

export const opposite =
  (inside: Run): Run =>
  (lookup) => {
    const value = inside(lookup);
    return Number.isFinite(value) ? 0 - (value as number) : leave();
  };

export const negated =
  (inside: Run): Run =>
  (lookup) => {
    const value = truth(inside(lookup));
    return value === null ? null : !value;
  };

const texts =
  (use: (text: string, other: string) => unknown) =>
  (...[text, other, ...more]: readonly unknown[]): unknown =>
    typeof text === 'string' && typeof other === 'string' && more.length === 0 ? use(text, other) : leave();

/** Built-ins that conditions on many events use. */
const builtins: Readonly<Record<string, (...given: readonly unknown[]) => unknown>> = {
  count: (list, ...more) => (Array.isArray(list) && more.length === 0 ? list.length : leave()),
  'lower case': (text, ...more) =>
    typeof text === 'string' && more.length === 0 ? text.toLowerCase() : leave(),
  'upper case': (text, ...more) =>
    typeof text === 'string' && more.length === 0 ? text.toUpperCase() : leave(),
  contains: texts((text, part) => text.includes(part)),
  'starts with': texts((text, start) => text.startsWith(start)),
  'ends with': texts((text, end) => text.endsWith(end)),
  'substring before': texts((text, part) => text.slice(0, Math.max(0, text.indexOf(part)))),
};

/** Whether these words are the name of a built-in. */
export const isBuiltin = (name: string): boolean => Object.hasOwn(builtins, name);

/** A function of the context, or a built-in when the context has none of this name. */
export const call =
  (name: string, parameters: readonly Run[]): Run =>
  (lookup) => {
    const given = parameters.map((run) => run(lookup));
    const callee = lookup(name);
    if (callee === undefined) return isBuiltin(name) ? builtins[name]?.(...given) : leave();
    if (typeof callee !== 'function' || given.length < callee.length) return leave();
    const value = plain((callee as (...values: unknown[]) => unknown)(...given));
    if (Array.isArray(value)) visit(value);
    return value;
  };

/** Elements gone through by the expression under way; beyond the bound feelin takes over, and says so. */
let visited = 0;
export const beginCounting = (): void => {
  visited = 0;
};
const visit = (list: readonly unknown[]): void => {
  visited += list.length;
  if (visited > MAX_ELEMENTS) leave();
};

export const quantified =
  (isSome: boolean, name: string, list: Run, condition: Run): Run =>
  (lookup) => {
    const members = list(lookup);
    if (!Array.isArray(members)) return leave();
    visit(members);
    const holds = (value: unknown): boolean => {
      const result = condition((asked) => (asked === name ? plain(value) : lookup(asked)));
      return result !== false && result !== null;
    };
    return isSome ? members.some(holds) : members.every(holds);
  };

/** `list[test]`: a name in the test is a field of the element first. */
export const filtered =
  (list: Run, test: Run): Run =>
  (lookup) => {
    const members = list(lookup);
    if (!Array.isArray(members)) return members === null ? null : leave();
    visit(members);
    return members.filter((value: unknown) => {
      const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
      if (!isRecord) return leave();
      const result = truth(
        test((name) => {
          if (name === 'item') return value;
          return Object.hasOwn(value, name)
            ? plain((value as Readonly<Record<string, unknown>>)[name])
            : lookup(name);
        }),
      );
      return result === true;
    });
  };

/** `list[2]`, `list[-1]`. */
export const indexed =
  (list: Run, rank: Run): Run =>
  (lookup) => {
    const members = list(lookup);
    const at = rank(lookup);
    if (!Array.isArray(members) || !Number.isInteger(at)) return leave();
    const index = at as number;
    return plain(members[index < 0 ? members.length + index : index - 1]);
  };
