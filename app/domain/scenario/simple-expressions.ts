/**
 * The plain part of FEEL, run without feelin: names, dotted paths, literals, calls of the functions given, comparisons, `and`, `or`, `not`, `if`,
 * sums and products. Feelin parses an expression and copies its context each time; conditions over thousands of events cannot afford it.
 * Whatever is not plain — lists, filters, built-ins, unknown names, odd types — is left to feelin, so that the meaning is always its own.
 */

/** Says that this expression, on this context, is for feelin. */
export const NOT_PLAIN = Symbol('not plain');

/** Value of a name; undefined when there is none. */
export type Lookup = (name: string) => unknown;
type Run = (lookup: Lookup) => unknown;

const compiled = new Map<string, Run | null>();

/** The value, or `NOT_PLAIN`. */
export function evaluatePlain(expression: string, lookup: Lookup): unknown {
  let run = compiled.get(expression);
  if (run === undefined) {
    run = compilePlain(expression);
    compiled.set(expression, run);
  }
  if (run === null) return NOT_PLAIN;
  try {
    return run(lookup);
  } catch {
    // Raised by `leave`, or by a function that feelin will call again to report its failure.
    return NOT_PLAIN;
  }
}

class Leave extends Error {}
const leave = (): never => {
  throw new Leave();
};

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"([^"\\]*)"|([A-Za-z_]\w*)|(!=|<=|>=|[-+*=<>().,]))/y;
const KEYWORDS = new Set([
  'and',
  'or',
  'not',
  'if',
  'then',
  'else',
  'in',
  'between',
  'some',
  'every',
  'for',
  'return',
  'satisfies',
  'instance',
  'of',
  'function',
]);

interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'sign';
  readonly value: string;
}

function tokensOf(expression: string): readonly Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const length = expression.trimEnd().length;
  while (TOKEN.lastIndex < length) {
    const match = TOKEN.exec(expression);
    if (match === null) return null;
    const [, number, text, name, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', value: number });
    else if (text !== undefined) tokens.push({ kind: 'text', value: text });
    else if (name !== undefined) tokens.push({ kind: 'name', value: name });
    else tokens.push({ kind: 'sign', value: sign ?? '' });
  }
  return tokens;
}

function compilePlain(expression: string): Run | null {
  const tokens = tokensOf(expression);
  if (tokens === null || tokens.length === 0) return null;
  const parser = new PlainParser(tokens);
  try {
    const run = parser.expression();
    return parser.isDone ? run : null;
  } catch {
    return null;
  }
}

class PlainParser {
  private position = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isDone(): boolean {
    return this.position === this.tokens.length;
  }

  expression(): Run {
    if (!this.takes('if')) return this.disjunction();
    const test = this.expression();
    this.expects('then');
    const yes = this.expression();
    this.expects('else');
    const no = this.expression();
    return (lookup) => (truth(test(lookup)) === true ? yes(lookup) : no(lookup));
  }

  private disjunction(): Run {
    const terms = [this.conjunction()];
    while (this.takes('or')) terms.push(this.conjunction());
    return terms.length === 1 ? terms[0]! : anyOf(terms);
  }

  private conjunction(): Run {
    const terms = [this.comparison()];
    while (this.takes('and')) terms.push(this.comparison());
    return terms.length === 1 ? terms[0]! : allOf(terms);
  }

  private comparison(): Run {
    const left = this.sum();
    const sign = this.takesAny(['=', '!=', '<', '<=', '>', '>=']);
    if (sign === null) return left;
    const right = this.sum();
    return (lookup) => compare(sign, left(lookup), right(lookup));
  }

  private sum(): Run {
    let left = this.product();
    for (let sign = this.takesAny(['+', '-']); sign !== null; sign = this.takesAny(['+', '-'])) {
      left = calculation(sign, left, this.product());
    }
    return left;
  }

  private product(): Run {
    let left = this.operand();
    while (this.takes('*')) left = calculation('*', left, this.operand());
    return left;
  }

  private operand(): Run {
    const token = this.tokens[this.position];
    if (token === undefined) return leave();
    this.position += 1;
    if (token.kind === 'number') return constant(Number(token.value));
    if (token.kind === 'text') return constant(token.value);
    if (token.value === '(') {
      const inside = this.expression();
      this.expects(')');
      return this.path(inside);
    }
    if (token.kind !== 'name') return leave();
    if (token.value === 'not') return this.negation();
    if (KEYWORDS.has(token.value)) return leave();
    if (token.value === 'true' || token.value === 'false') return constant(token.value === 'true');
    if (token.value === 'null') return constant(null);
    return this.path(this.takes('(') ? this.call(token.value) : (lookup) => named(lookup, token.value));
  }

  private negation(): Run {
    this.expects('(');
    const inside = this.expression();
    this.expects(')');
    return (lookup) => {
      const value = truth(inside(lookup));
      return value === null ? null : !value;
    };
  }

  private call(name: string): Run {
    const parameters: Run[] = [];
    if (!this.takes(')')) {
      do parameters.push(this.expression());
      while (this.takes(','));
      this.expects(')');
    }
    return (lookup) => {
      const callee = named(lookup, name);
      if (typeof callee !== 'function' || parameters.length < callee.length) return leave();
      return plain((callee as (...given: unknown[]) => unknown)(...parameters.map((run) => run(lookup))));
    };
  }

  private path(start: Run): Run {
    let run = start;
    while (this.takes('.')) {
      const token = this.tokens[this.position];
      if (token?.kind !== 'name') return leave();
      this.position += 1;
      const before = run;
      run = (lookup) => member(before(lookup), token.value);
    }
    return run;
  }

  private takes(value: string): boolean {
    const token = this.tokens[this.position];
    if (token === undefined || token.value !== value || token.kind === 'text' || token.kind === 'number')
      return false;
    this.position += 1;
    return true;
  }

  private takesAny(values: readonly string[]): string | null {
    return values.find((value) => this.takes(value)) ?? null;
  }

  private expects(value: string): void {
    if (!this.takes(value)) leave();
  }
}

const constant =
  (value: unknown): Run =>
  () =>
    value;
const plain = (value: unknown): unknown => (value === undefined ? null : value);

function named(lookup: Lookup, name: string): unknown {
  const value = lookup(name);
  return value === undefined ? leave() : value;
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return leave();
  return Object.hasOwn(value, key) ? plain((value as Readonly<Record<string, unknown>>)[key]) : null;
}

/** Three truth values, as FEEL has them. */
function truth(value: unknown): boolean | null {
  return typeof value === 'boolean' || value === null ? value : leave();
}

const anyOf =
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

const allOf =
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

function compare(sign: string, left: unknown, right: unknown): boolean {
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

function calculation(sign: string, left: Run, right: Run): Run {
  return (lookup) => {
    const [a, b] = [left(lookup), right(lookup)];
    if (sign === '+' && typeof a === 'string' && typeof b === 'string') return a + b;
    if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b)) return leave();
    const [x, y] = [a as number, b as number];
    return sign === '+' ? x + y : sign === '-' ? x - y : x * y;
  };
}
