import { dateInWords, eurosInFigures } from '../scenario/expressions';
import type { Matcher, Where } from './checks/definitions/parts';
import { foldedText, ownText, resolve, resolveText, type GradingContext, type Scope } from './context';
import { readPath } from './record-view';
import { ideaFinder } from './text/claims/ideas';
import { findNames } from './text/facts/names';
import { fold } from './text/reading/normalise';
import { isWithin, toleranceOf } from './tolerances';

/** Whether a value found in a record or an event is what an author expects. Texts are compared as a fair reader would. */
export function matches(context: GradingContext, scope: Scope, found: unknown, expected: unknown): boolean {
  if (isMatcher(expected)) return matchesAll(context, scope, found, expected);
  return isSame(found, resolve(context, expected, scope), 0);
}

export function matchesWhere(
  context: GradingContext,
  scope: Scope,
  read: (path: string) => unknown,
  where: Where | undefined,
): boolean {
  if (where === undefined) return true;
  for (const [path, expected] of conditionsOf(where)) {
    const at = path.includes('{{') ? String(resolve(context, path, scope)) : path;
    if (!matches(context, scope, read(at), expected)) return false;
  }
  return true;
}

const conditions = new WeakMap<Where, readonly (readonly [string, Where[string]])[]>();

/** Conditions are read for every event of a journal: they are listed once. */
function conditionsOf(where: Where): readonly (readonly [string, Where[string]])[] {
  let listed = conditions.get(where);
  if (listed === undefined) conditions.set(where, (listed = Object.entries(where)));
  return listed;
}

const isMatcher = (expected: unknown): expected is Matcher =>
  typeof expected === 'object' && expected !== null;

/** Every condition of the matcher holds. */
function matchesAll(context: GradingContext, scope: Scope, found: unknown, matcher: Matcher): boolean {
  const { equals, oneOf, atLeast, atMost, filled, count, not } = matcher;
  if (
    equals !== undefined &&
    !isSame(found, resolve(context, equals, scope), toleranceOf(context.tolerances, matcher.tolerance, 0))
  )
    return false;
  if (oneOf !== undefined && !oneOf.some((one) => isSame(found, resolve(context, one, scope), 0)))
    return false;
  if (atLeast !== undefined && !compares(found, resolve(context, atLeast, scope), isNotBelow)) return false;
  if (atMost !== undefined && !compares(found, resolve(context, atMost, scope), isNotAbove)) return false;
  if (filled !== undefined && isFilled(found) !== filled) return false;
  if (count !== undefined) {
    const length = Array.isArray(found) ? found.length : 0;
    if (length < (count.atLeast ?? 0) || length > (count.atMost ?? Infinity)) return false;
  }
  if (not !== undefined && matchesAll(context, scope, found, not)) return false;
  return matchesText(context, scope, found, matcher) && matchesMembers(context, scope, found, matcher);
}

const isNotBelow = (order: number): boolean => order >= 0;
const isNotAbove = (order: number): boolean => order <= 0;

function matchesText(
  context: GradingContext,
  scope: Scope,
  found: unknown,
  { contains, identifier, name, idea }: Matcher,
): boolean {
  if (contains !== undefined && ![contains].flat().every((one) => holds(found, resolve(context, one, scope))))
    return false;
  if (identifier !== undefined) {
    const wanted = bare(resolveText(context, identifier, scope));
    if (!anyText(found, (one) => bare(one) === wanted)) return false;
  }
  if (name !== undefined) {
    const wanted = resolveText(context, name, scope);
    if (!anyText(found, (one) => findNames(foldedText(context, one), wanted).length > 0)) return false;
  }
  if (idea === undefined) return true;
  const find = ideaFinder(idea.map((one) => resolveText(context, one, scope)));
  return anyText(found, (one) => find(ownText(context, one)).claimed.length > 0);
}

function matchesMembers(
  context: GradingContext,
  scope: Scope,
  found: unknown,
  { some, none }: Matcher,
): boolean {
  if (some === undefined && none === undefined) return true;
  const members: readonly unknown[] = Array.isArray(found) ? found : [];
  const holdsFor = (where: Where) =>
    members.some((member) => matchesWhere(context, scope, (path) => readPath(member, path), where));
  return (some === undefined || holdsFor(some)) && (none === undefined || !holdsFor(none));
}

function isSame(found: unknown, expected: unknown, tolerance: number): boolean {
  if (found === expected) return true;
  if (Array.isArray(found) && !Array.isArray(expected))
    return found.some((member) => isSame(member, expected, tolerance));
  if (expected === null || expected === undefined)
    return found === null || found === undefined || found === '';
  if (typeof expected === 'number' && typeof found === 'number') return isWithin(found, expected, tolerance);
  if (typeof expected === 'string' && typeof found === 'string') return plain(found) === plain(expected);
  if (typeof expected === 'string' && typeof found === 'number') return found === Number(expected);
  return found === expected;
}

const plainTexts = new Map<string, string>();
const KEPT_TEXTS = 20_000;

/** Ids and short texts are compared thousands of times a journal: their plain form is kept, long ones are made each time. */
function plain(text: string): string {
  if (text.length > 120) return makePlain(text);
  let known = plainTexts.get(text);
  if (known === undefined) {
    if (plainTexts.size >= KEPT_TEXTS) plainTexts.clear();
    plainTexts.set(text, (known = makePlain(text)));
  }
  return known;
}
const makePlain = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();
const bare = (text: string): string => fold(text).replace(/[^\p{L}\d]/gu, '');

function compares(found: unknown, bound: unknown, isRight: (order: number) => boolean): boolean {
  if (Array.isArray(found)) return found.some((member) => compares(member, bound, isRight));
  if (typeof found === 'number') return isRight(found - Number(bound));
  return (
    typeof found === 'string' &&
    found !== '' &&
    isRight(found < String(bound) ? -1 : found > String(bound) ? 1 : 0)
  );
}

export function isFilled(found: unknown): boolean {
  if (Array.isArray(found)) return found.length > 0;
  if (typeof found === 'string') return found.trim() !== '';
  return found !== null && found !== undefined && found !== false;
}

function holds(found: unknown, part: unknown): boolean {
  if (Array.isArray(found)) return found.some((member) => isSame(member, part, 0));
  return typeof found === 'string' && plain(found).includes(plain(String(part)));
}

function anyText(found: unknown, test: (text: string) => boolean): boolean {
  return [found]
    .flat()
    .some((one) => (typeof one === 'string' || typeof one === 'number') && test(String(one)));
}

export type ValueFormat = 'euros' | 'percent' | 'date' | 'number' | 'text';

/** A value in a French sentence. */
export function inWords(value: unknown, format: ValueFormat): string {
  if (value === null || value === undefined || value === '') return 'rien';
  if (Array.isArray(value))
    return value.length === 0
      ? 'rien'
      : value
          .slice(0, 4)
          .map((one) => inWords(one, format))
          .join(', ');
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') {
    if (format === 'euros') return eurosInFigures(Math.round(value));
    const figure = String(value).replace('.', ',');
    return format === 'percent' ? `${figure}\u00a0%` : figure;
  }
  if (typeof value === 'object') return 'une autre valeur';
  const text = String(value);
  if (format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return dateInWords(text);
  return text.length > 80 ? `« ${text.slice(0, 80)}… »` : `« ${text} »`;
}
