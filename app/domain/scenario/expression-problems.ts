import { evaluate } from 'feelin';
import { nearestWord } from './authored-problems';
import { ExpressionUnbounded, syntaxTree, withGuards, type SyntaxNode } from './bounded-expressions';
import { expressionFunctions, visibleTo } from './expressions';

/**
 * What is wrong with an expression whatever the moment it is read at: its grammar, its bounds, the names it uses. What it finds inside
 * records and events is only known then. @returns a French sentence, or null
 */
export function expressionProblem(expression: string, context: Record<string, unknown>): string | null {
  const visible = visibleTo(expression, context);
  try {
    withGuards(expression, visible);
  } catch (fault) {
    if (!(fault instanceof ExpressionUnbounded)) throw fault;
    return fault.message;
  }
  const tree = syntaxTree(expression, visible);
  const error = firstError(tree);
  if (error !== null) {
    const rest = expression.slice(error.from).trim();
    return rest === '' ? 'il manque la fin' : `illisible à partir de « ${rest.slice(0, 40)} »`;
  }
  const unknown = unknownNames(expression, tree, new Set(), (name) => isKnown(name, context))[0];
  if (unknown === undefined) return null;
  const nearest = nearestWord(unknown, [...enumerable(context), ...Object.keys(expressionFunctions)]);
  return `« ${unknown} » inconnu${nearest === null ? '' : ` (vouliez-vous dire « ${nearest} » ?)`}`;
}

function enumerable(context: Record<string, unknown>): string[] {
  const names: string[] = [];
  for (const name in context) names.push(name);
  return names;
}

const isKnown = (name: string, context: Record<string, unknown>): boolean =>
  (name in context && !(name in Object.prototype)) ||
  Object.hasOwn(expressionFunctions, name) ||
  isBuiltin(name);

const builtins = new Map<string, boolean>();

/** FEEL's own functions: feelin finds them without any context. */
function isBuiltin(name: string): boolean {
  const known = builtins.get(name);
  if (known !== undefined) return known;
  const answer = evaluate(name, {}).warnings.length === 0;
  builtins.set(name, answer);
  return answer;
}

function firstError(node: SyntaxNode): SyntaxNode | null {
  if (node.isError) return node;
  for (const child of node.children) {
    const found = firstError(child);
    if (found !== null) return found;
  }
  return null;
}

/** Names nothing gives a value to. Inside a filter a name may be a field of the element: only the company knows. */
function unknownNames(
  expression: string,
  node: SyntaxNode,
  bound: ReadonlySet<string>,
  isNameKnown: (name: string) => boolean,
): string[] {
  const textOf = ({ from, to }: SyntaxNode): string => expression.slice(from, to).replace(/\s+/g, ' ');
  if (node.name === 'VariableName') {
    const name = textOf(node);
    return bound.has(name) || isNameKnown(name) ? [] : [name];
  }
  if (node.name === 'FilterExpression') {
    const [target] = node.children;
    return target === undefined ? [] : unknownNames(expression, target, bound, isNameKnown);
  }
  const names = new Set(bound);
  if (node.name === 'ForExpression' || node.name === 'QuantifiedExpression') {
    names.add('partial');
    for (const iteration of node.children.find(({ name }) => name === 'InExpressions')?.children ?? []) {
      const [name] = iteration.children;
      if (name !== undefined) names.add(textOf(name));
    }
  }
  if (node.name === 'Context')
    for (const entry of node.children) if (entry.children[0]) names.add(textOf(entry.children[0]));
  return node.children.flatMap((child) => unknownNames(expression, child, names, isNameKnown));
}
