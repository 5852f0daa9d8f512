import { evaluate } from 'feelin';
import Big from 'big.js';
import { addDays, addWorkingDays, daysBetween, endOfMonth, monthOf } from '../clock/civil-date';
import { latePenaltyCents } from '../crm/reminders/penalties';
import { percentOf, roundCents } from '../crm/lines/totals';
import { guardFunctions, TOO_MUCH, withGuards } from './bounded-expressions';
import { evaluatePlain, NOT_PLAIN } from './simple-expressions';

/** An expression of a scenario that cannot be read or names something unknown; the author's mistake, told in French. */
export class ExpressionError extends Error {
  constructor(
    readonly expression: string,
    problem: string,
  ) {
    super(`Expression « ${expression} » : ${problem}`);
    this.name = 'ExpressionError';
  }
}

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** `3 février 2026`, `1ᵉʳ mars 2026`. */
export function dateInWords(date: string): string {
  const [year = '', month = '1', day = '1'] = date.split('-');
  return `${day === '01' ? '1ᵉʳ' : Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** `1 795,94 €` with the non-breaking spaces of French typography. */
export function eurosInFigures(cents: number): string {
  const sign = cents < 0 ? '−' : '';
  const [whole = '0', decimals = '00'] = (Math.abs(cents) / 100).toFixed(2).split('.');
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, '\u202f')},${decimals}\u00a0€`;
}

/** Functions an author may call in any FEEL expression; dates are `YYYY-MM-DD`, amounts are cents. */
export const expressionFunctions = {
  addDays,
  addWorkingDays,
  daysBetween,
  endOfMonth,
  monthOf,
  euros: eurosInFigures,
  dateInWords,
  shortDate: (date: string) => date.split('-').reverse().join('/'),
  percentOf,
  roundCents: (cents: number) => roundCents(new Big(cents)),
  latePenalty: latePenaltyCents,
};

const functionsByName: Readonly<Record<string, unknown>> = expressionFunctions;

const tellingWarnings = new Set(['NO_VARIABLE_FOUND', 'NO_FUNCTION_FOUND', 'FUNCTION_INVOCATION_FAILURE']);

/**
 * Value of a FEEL expression over a context.
 * @throws ExpressionError when it cannot be parsed or names an unknown variable or function
 */
export function evaluateExpression(expression: string, context: Record<string, unknown>): unknown {
  const plain = evaluatePlain(expression, (name) => {
    if (isNamed(context, name)) return context[name];
    return Object.hasOwn(functionsByName, name) ? functionsByName[name] : undefined;
  });
  if (plain !== NOT_PLAIN) return plain;
  const { hasStopped, ...guards } = guardFunctions();
  let result;
  try {
    const visible = visibleTo(expression, context);
    result = evaluate(withGuards(expression, visible), withArguments({ ...visible, ...guards }));
  } catch (cause) {
    throw new ExpressionError(expression, cause instanceof Error ? cause.message : 'illisible');
  }
  if (hasStopped()) throw new ExpressionError(expression, TOO_MUCH);
  const warning = result.warnings.find((candidate) => tellingWarnings.has(candidate.type));
  if (warning) throw new ExpressionError(expression, warning.message);
  return result.value;
}

/** A context of everything the facts hold and a few names more, without copying the facts. */
export const contextOver = (
  facts: Readonly<Record<string, unknown>>,
  more: Record<string, unknown>,
): Record<string, unknown> => Object.assign(Object.create(facts) as Record<string, unknown>, more, { facts });

const isNamed = (context: Record<string, unknown>, name: string): boolean =>
  name in context && !(name in Object.prototype);

const namesByExpression = new Map<string, readonly string[]>();

/** What an expression names, and nothing else: feelin copies its whole context, at every depth, each time it evaluates. */
export function visibleTo(expression: string, context: Record<string, unknown>): Record<string, unknown> {
  const names = namesByExpression.get(expression) ?? [
    ...new Set(expression.match(/[\p{L}_][\p{L}\p{N}_]*/gu)),
  ];
  namesByExpression.set(expression, names);
  const visible: Record<string, unknown> = {};
  for (const name of names) {
    if (isNamed(context, name))
      visible[name] = name === 'facts' ? picked(context.facts, names) : context[name];
    else if (Object.hasOwn(expressionFunctions, name))
      visible[name] = expressionFunctions[name as keyof typeof expressionFunctions];
  }
  return visible;
}

function picked(facts: unknown, names: readonly string[]): unknown {
  if (facts === null || typeof facts !== 'object') return facts;
  return Object.fromEntries(
    names.flatMap((name) =>
      Object.hasOwn(facts, name) ? [[name, (facts as Record<string, unknown>)[name]]] : [],
    ),
  );
}

/** feelin reads a function's parameters in its source, which a bundler rewrites; told this way, any number of them is passed on. */
function withArguments(context: Record<string, unknown>): Record<string, unknown> {
  for (const value of Object.values(context)) {
    if (typeof value === 'function' && !('$args' in value))
      Object.defineProperty(value, '$args', { value: ['...values'] });
  }
  return context;
}

const placeholder = /\{\{\s*(.+?)\s*\}\}/g;

/** Fills `{{ expression }}` in an authored text; a text that is one placeholder keeps the value's own type. */
export function fillText(text: string, context: Record<string, unknown>): unknown {
  const only = /^\{\{\s*([^{}]+?)\s*\}\}$/.exec(text);
  if (only?.[1]) return evaluateExpression(only[1], context);
  return text.replace(placeholder, (_match, expression: string) =>
    String(evaluateExpression(expression, context) ?? ''),
  );
}

/** Fills every text inside an authored value, at any depth. */
export function fillDeep<T>(value: T, context: Record<string, unknown>): T {
  if (typeof value === 'string') return fillText(value, context) as T;
  if (Array.isArray(value)) return value.map((member: unknown) => fillDeep(member, context)) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, fillDeep(member as unknown, context)]),
    ) as T;
  }
  return value;
}
