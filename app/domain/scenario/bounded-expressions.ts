import { parseExpression } from 'feelin';

/**
 * FEEL that always ends. Feelin builds whole lists before it looks at them, and knows no limit: what could grow is wrapped, in the
 * expression itself, in functions that count elements and stop beyond a budget. No clock is read: the same expression stops at the same
 * place for ever.
 */

/** Characters of an expression. */
export const MAX_LENGTH = 2_000;
/** Elements an expression may build or go through in all. */
export const MAX_ELEMENTS = 50_000;

/** Why an expression is refused or stopped, in French. */
export class ExpressionUnbounded extends Error {}

export const TOO_MUCH = `trop de calculs : plus de ${MAX_ELEMENTS.toLocaleString('fr-FR')} éléments parcourus. Réduisez les listes, ou filtrez avec where`;

/** What cannot be used, and what to write instead. */
const refusedFunctions: Readonly<Record<string, string>> = {
  now: '« now() » lit l’heure réelle : utilisez J, day(n) ou today',
  today: '« today() » lit la date réelle : utilisez J, day(n) ou today sans parenthèses',
};
const regexFunctions: ReadonlySet<string> = new Set(['matches', 'replace', 'split']);

export interface SyntaxNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly isError: boolean;
  readonly children: SyntaxNode[];
}

/** An expression with its guards, or the same text when nothing in it can grow. @throws ExpressionUnbounded */
export function withGuards(expression: string, context: Record<string, unknown>): string {
  if (expression.length > MAX_LENGTH)
    throw new ExpressionUnbounded(`trop longue : ${expression.length} caractères, ${MAX_LENGTH} au plus`);
  if (!MAY_GROW.test(expression)) return expression;
  const key = `${Object.keys(context).join(' ')}\n${expression}`;
  const known = guarded.get(key);
  if (known !== undefined) return known;
  const guards = new Guards(expression, context);
  guards.visit(syntaxTree(expression, context), false);
  const text = guards.text();
  guarded.set(key, text);
  return text;
}

const MAY_GROW = /[[{(]|\.\.|\b(?:for|some|every|function)\b/;
const guarded = new Map<string, string>();

/** The grammar of an expression, as feelin reads it. */
export function syntaxTree(expression: string, context: Record<string, unknown>): SyntaxNode {
  const root: SyntaxNode = { name: 'root', from: 0, to: expression.length, isError: false, children: [] };
  const stack = [root];
  parseExpression(expression, context, undefined).iterate({
    enter({ name, from, to, type }) {
      if (type.isSkipped && !type.isError) return false;
      const node: SyntaxNode = { name, from, to, isError: type.isError, children: [] };
      stack.at(-1)?.children.push(node);
      stack.push(node);
      return undefined;
    },
    leave({ type }) {
      if (!type.isSkipped || type.isError) stack.pop();
    },
  });
  return root;
}

class Guards {
  private readonly opens: { at: number; text: string }[] = [];
  private readonly closes: number[] = [];
  private readonly commas: { from: number; to: number }[] = [];

  constructor(
    private readonly expression: string,
    private readonly context: Record<string, unknown>,
  ) {}

  visit(node: SyntaxNode, isRepeated: boolean): void {
    const { name, children } = node;
    switch (name) {
      case 'FunctionDefinition':
        throw new ExpressionUnbounded('une expression ne définit pas de fonction');
      case 'FunctionInvocation':
        this.invocation(node);
        break;
      case 'List':
      case 'Context':
      case 'ForExpression':
        this.wrap('boundedValue', node);
        break;
      case 'IterationContext':
        this.iteration(node);
        break;
      case 'FilterExpression':
        if (children[0]) this.wrap('boundedList', children[0]);
        break;
      case 'Comparison':
        if (isRepeated)
          for (const operand of children) if (canBeLong(operand)) this.wrap('boundedValue', operand);
        break;
      default:
    }
    const repeats = ['ForExpression', 'QuantifiedExpression', 'FilterExpression'].includes(name);
    for (const child of children) this.visit(child, isRepeated || repeats);
  }

  private invocation(node: SyntaxNode): void {
    const [callee] = node.children;
    const name =
      callee === undefined ? '' : this.expression.slice(callee.from, callee.to).replace(/\s+/g, ' ');
    const refusal = refusedFunctions[name];
    if (refusal !== undefined) throw new ExpressionUnbounded(refusal);
    const positional = node.children.find((child) => child.name === 'PositionalParameters');
    if (regexFunctions.has(name)) this.regex(name, positional?.children[1]);
    // The company's own functions give records, whose number is known; FEEL's own may make lists grow.
    if (Object.hasOwn(this.context, name)) return this.wrap('boundedList', node);
    this.wrap('boundedValue', node);
    for (const given of positional?.children ?? []) if (canBeLong(given)) this.wrap('boundedList', given);
  }

  private regex(name: string, pattern: SyntaxNode | undefined): void {
    const text = pattern?.name === 'StringLiteral' ? this.expression.slice(pattern.from, pattern.to) : null;
    if (text === null || !isSimplePattern(text))
      throw new ExpressionUnbounded(
        `« ${name} » demande un motif écrit entre guillemets, sans répétition de groupe`,
      );
  }

  private iteration(node: SyntaxNode): void {
    const [start, dots, end] = node.children;
    if (start === undefined) return;
    if (dots?.name !== '..' || end === undefined) return this.wrap('boundedList', start);
    this.opens.push({ at: start.from, text: 'boundedRange(' });
    this.commas.push({ from: dots.from, to: dots.to });
    this.closes.push(end.to);
  }

  private wrap(guard: string, { from, to }: SyntaxNode): void {
    this.opens.push({ at: from, text: `${guard}(` });
    this.closes.push(to);
  }

  text(): string {
    // At one place: what ends there closes first, then what begins opens, outermost first (the order of the visit).
    const changes = [
      ...this.closes.map((at) => ({ at, rank: 0, skip: 0, text: ')' })),
      ...this.commas.map(({ from, to }) => ({ at: from, rank: 1, skip: to - from, text: ', ' })),
      ...this.opens.map(({ at, text }) => ({ at, rank: 2, skip: 0, text })),
    ].sort((a, b) => a.at - b.at || a.rank - b.rank);
    let text = '';
    let done = 0;
    for (const { at, skip, text: added } of changes) {
      text += this.expression.slice(done, at) + added;
      done = at + skip;
    }
    return text + this.expression.slice(done);
  }
}

const SHORT_NODES: ReadonlySet<string> = new Set([
  'NumericLiteral',
  'StringLiteral',
  'BooleanLiteral',
  'null',
  'CompareOp',
  'ArithmeticExpression',
  'Comparison',
  'in',
  'between',
  'and',
  '(',
  ')',
]);
/** Unary tests (`> 3`, `[1..5]`) are no values, and cannot be given to a function. */
const canBeLong = ({ name }: SyntaxNode): boolean =>
  !SHORT_NODES.has(name) && !/UnaryTest|Interval/.test(name);

/** A pattern whose search cannot take for ever: no repeated group, two repetitions at most. */
export const isSimplePattern = (pattern: string): boolean =>
  !/\)\s*[*+{]/.test(pattern) && (pattern.match(/[*+{]/g) ?? []).length <= 2;

/** The functions the guards call, with the budget of one evaluation. */
export function guardFunctions() {
  let left = MAX_ELEMENTS;
  const spend = (count: number): void => {
    left -= count;
    if (!(left >= 0)) throw new ExpressionUnbounded(TOO_MUCH);
  };
  const sizes = new WeakMap<object, number>();
  const members = (value: object): readonly unknown[] =>
    Array.isArray(value) ? value : Object.values(value);
  /** Elements at any depth, shared ones counted each time they show, as whoever walks through them would. */
  const sizeOf = (value: unknown): number => {
    if (typeof value !== 'object' || value === null) return 1;
    const known = sizes.get(value);
    if (known !== undefined) return known;
    let size = 1;
    for (const member of members(value)) {
      size += sizeOf(member);
      if (size > MAX_ELEMENTS) throw new ExpressionUnbounded(TOO_MUCH);
    }
    sizes.set(value, size);
    return size;
  };
  return {
    boundedList: (value: unknown): unknown => {
      if (isRange(value)) return range(value.start, value.end);
      if (Array.isArray(value)) spend(value.length);
      return value;
    },
    boundedValue: (value: unknown): unknown => {
      if (Array.isArray(value)) spend(sizeOf(value));
      else if (typeof value === 'object' && value !== null) sizeOf(value);
      return value;
    },
    boundedRange: (start: unknown, end: unknown): unknown => range(start, end),
    hasStopped: (): boolean => !(left >= 0),
  };

  function range(start: unknown, end: unknown): unknown {
    if (!Number.isInteger(start) || !Number.isInteger(end)) return null;
    const [from, to] = [start as number, end as number];
    const length = Math.abs(to - from) + 1;
    spend(length);
    return Array.from({ length }, (_, index) => (from <= to ? from + index : from - index));
  }
}

const isRange = (value: unknown): value is { start: unknown; end: unknown } =>
  typeof value === 'object' && value !== null && 'start included' in value;
