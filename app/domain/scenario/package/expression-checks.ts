import type { World } from '../../attempt/world';
import { expressionContext } from '../../grading/context';
import { companyFunctions } from '../company/functions';
import { expressionProblem } from '../expression-problems';
import { contextOver, evaluateExpression, ExpressionError } from '../expressions';
import type { PackageReader } from './reader';

type Path = (string | number)[];

/** Keys that hold an expression without braces. */
const bareKeys: Readonly<Record<string, ReadonlySet<string>>> = {
  'checks.yaml': new Set(['if']),
  'personas.yaml': new Set(['if', 'where']),
};

const PLACEHOLDER = /\{\{\s*(.+?)\s*\}\}/gs;
/** What is only known once something happens. */
const DEPENDS_ON_MOMENT = /\b(?:record|event|own|kept)\b/;

/** Visits every expression of an authored value, with its place. */
export function eachExpression(
  value: unknown,
  bare: ReadonlySet<string>,
  visit: (expression: string, path: Path) => void,
  path: Path = [],
): void {
  if (typeof value === 'string') {
    const key = path.at(-1);
    if (typeof key === 'string' && bare.has(key) && !value.includes('{{')) visit(value, path);
    else for (const [, expression = ''] of value.matchAll(PLACEHOLDER)) visit(expression, path);
  } else if (Array.isArray(value))
    value.forEach((member: unknown, index) => eachExpression(member, bare, visit, [...path, index]));
  else if (value !== null && typeof value === 'object')
    for (const [key, member] of Object.entries(value)) eachExpression(member, bare, visit, [...path, key]);
}

/** Expressions that cannot be read, never end or name something unknown, told at their line before anything is played. */
export function checkExpressions(
  reader: PackageReader,
  start: World,
  parts: { checks: unknown; personas: unknown; scripts: Readonly<Record<string, unknown>> },
): void {
  const { facts, clockConfig } = start;
  const inChecks = expressionContext({ world: start });
  const inCompany = contextOver(facts, {
    ...companyFunctions(() => start.tables, clockConfig.dayOne),
    event: null,
  });
  const inScripts = contextOver(facts, {
    ...companyFunctions(() => start.tables, clockConfig.dayOne),
    kept: {},
    day: () => clockConfig.dayOne,
  });
  const check = (file: string, value: unknown, context: Record<string, unknown>) => {
    const problems = new Map<string, string | null>();
    eachExpression(value, bareKeys[file] ?? new Set(), (expression, path) => {
      if (!problems.has(expression)) problems.set(expression, problemOf(expression, context));
      const problem = problems.get(expression) ?? null;
      if (problem !== null) reader.tell(file, path, problem);
    });
  };
  check('checks.yaml', parts.checks, inChecks);
  check('personas.yaml', parts.personas, inCompany);
  for (const [name, script] of Object.entries(parts.scripts))
    check(`scripts/${name}.yaml`, script, inScripts);
}

function problemOf(expression: string, context: Record<string, unknown>): string | null {
  const problem = expressionProblem(expression, context);
  if (problem !== null) return `Expression « ${expression} » : ${problem}`;
  if (DEPENDS_ON_MOMENT.test(expression)) return null;
  try {
    evaluateExpression(expression, context);
    return null;
  } catch (fault) {
    if (fault instanceof ExpressionError) return fault.message;
    throw fault;
  }
}
