/**
 * The plain part of FEEL, run without feelin: names, dotted paths, literals, calls of the functions given and of a few built-ins, comparisons,
 * `and`, `or`, `not`, `if`, `some`, `every`, filters, sums and products. Feelin parses an expression and copies its context each time;
 * conditions over thousands of events cannot afford it. Whatever is not plain — ranges, lists, most built-ins, unknown names, odd types —
 * is left to feelin, so that the meaning is always its own.
 */

import { isSimplePattern } from './bounded-expressions';
import {
  allOf,
  anyOf,
  beginCounting,
  calculation,
  call,
  compare,
  constant,
  filtered,
  indexed,
  isBuiltin,
  leave,
  member,
  named,
  negated,
  opposite,
  quantified,
  truth,
  type Lookup,
  type Run,
} from './simple-operations';

/** Says that this expression, on this context, is for feelin. */
export const NOT_PLAIN = Symbol('not plain');

const compiled = new Map<string, Run | null>();

/** The value, or `NOT_PLAIN`. */
export function evaluatePlain(expression: string, lookup: Lookup): unknown {
  let run = compiled.get(expression);
  if (run === undefined) {
    run = compilePlain(expression);
    compiled.set(expression, run);
  }
  if (run === null) return NOT_PLAIN;
  beginCounting();
  try {
    return run(lookup);
  } catch {
    // Raised by `leave`, or by a function that feelin will call again to report its failure.
    return NOT_PLAIN;
  }
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"([^"\\]*)"|([A-Za-z_]\w*)|(!=|<=|>=|\.\.|[-+*=<>().,[\]]))/y;
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
  private readonly tests = new Set<Run>();

  constructor(private readonly tokens: readonly Token[]) {}

  get isDone(): boolean {
    return this.position === this.tokens.length;
  }

  expression(): Run {
    if (this.takes('some')) return this.quantifier(true);
    if (this.takes('every')) return this.quantifier(false);
    if (!this.takes('if')) return this.disjunction();
    const test = this.expression();
    this.expects('then');
    const yes = this.expression();
    this.expects('else');
    const no = this.expression();
    return (lookup) => (truth(test(lookup)) === true ? yes(lookup) : no(lookup));
  }

  /** `some x in list satisfies test`. */
  private quantifier(isSome: boolean): Run {
    const name = this.name();
    this.expects('in');
    const list = this.sum();
    this.expects('satisfies');
    return this.test(quantified(isSome, name, list, this.expression()));
  }

  /** Feelin reads `[test]` as a filter and `[value]` as a rank: what a bracket holds decides. */
  private test(run: Run): Run {
    this.tests.add(run);
    return run;
  }

  private name(): string {
    const token = this.tokens[this.position];
    if (token?.kind !== 'name' || KEYWORDS.has(token.value)) return leave();
    this.position += 1;
    return token.value;
  }

  private disjunction(): Run {
    const terms = [this.conjunction()];
    while (this.takes('or')) terms.push(this.conjunction());
    return terms.length === 1 ? terms[0]! : this.test(anyOf(terms));
  }

  private conjunction(): Run {
    const terms = [this.comparison()];
    while (this.takes('and')) terms.push(this.comparison());
    return terms.length === 1 ? terms[0]! : this.test(allOf(terms));
  }

  private comparison(): Run {
    const left = this.sum();
    const sign = this.takesAny(['=', '!=', '<', '<=', '>', '>=']);
    if (sign === null) return left;
    const right = this.sum();
    return this.test((lookup) => compare(sign, left(lookup), right(lookup)));
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
    if (token.value === '-' && token.kind === 'sign') return opposite(this.operand());
    if (token.kind !== 'name') return leave();
    if (token.value === 'not') return this.negation();
    if (KEYWORDS.has(token.value)) return leave();
    if (token.value === 'true' || token.value === 'false') return constant(token.value === 'true');
    if (token.value === 'null') return constant(null);
    return this.path(this.nameOrCall(token.value));
  }

  /** `facts`, `get(…)`, `lower case(…)`. */
  private nameOrCall(first: string): Run {
    const next = this.tokens[this.position];
    const name =
      next?.kind === 'name' && isBuiltin(`${first} ${next.value}`) ? `${first} ${next.value}` : first;
    if (name !== first) this.position += 1;
    if (!this.takes('(')) return (lookup) => named(lookup, name);
    const parameters: Run[] = [];
    if (!this.takes(')')) {
      do parameters.push(this.expression());
      while (this.takes(','));
      this.expects(')');
    }
    if (name === 'matches') return this.matching(parameters);
    return call(name, parameters);
  }

  /** A pattern is written in the expression, and known to end. */
  private matching([text, pattern, ...flags]: readonly Run[]): Run {
    const written = this.tokens[this.position - 2];
    if (text === undefined || pattern === undefined || flags.length > 0) return leave();
    if (written?.kind !== 'text' || !isSimplePattern(written.value)) return leave();
    const regex = new RegExp(written.value, 'u');
    return (lookup) => {
      const value = text(lookup);
      return typeof value === 'string' ? regex.test(value) : leave();
    };
  }

  private negation(): Run {
    this.expects('(');
    const inside = this.expression();
    this.expects(')');
    return negated(inside);
  }

  private path(start: Run): Run {
    let run = start;
    for (;;) {
      const before = run;
      if (this.takes('.')) {
        const token = this.tokens[this.position];
        if (token?.kind !== 'name') return leave();
        this.position += 1;
        run = (lookup) => member(before(lookup), token.value);
      } else if (this.takes('[')) {
        const inside = this.expression();
        this.expects(']');
        run = this.tests.has(inside) ? filtered(before, inside) : indexed(before, inside);
      } else return run;
    }
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
