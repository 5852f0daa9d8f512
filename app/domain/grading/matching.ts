import { dateInWords, eurosInFigures } from '../scenario/expressions';
import type { EventMatcher, Matcher, Where } from './checks/definitions/parts';
import { evaluateIn, resolve, type GradingContext, type Scope } from './context';
import type { JournalEntry } from '../attempt/journal';
import { readPath } from './record-view';
import { findIdea } from './text/ideas';
import { findNames } from './text/names';
import { fold } from './text/normalise';
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
  return Object.entries(where).every(([path, expected]) =>
    matches(context, scope, read(String(resolve(context, path, scope))), expected),
  );
}

const isMatcher = (expected: unknown): expected is Matcher =>
  typeof expected === 'object' && expected !== null;

/** Every condition of the matcher holds. */
function matchesAll(context: GradingContext, scope: Scope, found: unknown, matcher: Matcher): boolean {
  const {
    equals,
    tolerance,
    oneOf,
    atLeast,
    atMost,
    filled,
    contains,
    identifier,
    name,
    idea,
    count,
    some,
    none,
    not,
  } = matcher;
  const value = (authored: unknown): unknown => resolve(context, authored, scope);
  const text = (authored: string): string => String(value(authored) ?? '');
  const members: readonly unknown[] = Array.isArray(found) ? found : [];
  return (
    (equals === undefined || isSame(found, value(equals), toleranceOf(context.tolerances, tolerance, 0))) &&
    (oneOf === undefined || oneOf.some((one) => isSame(found, value(one), 0))) &&
    (atLeast === undefined || compares(found, value(atLeast), (order) => order >= 0)) &&
    (atMost === undefined || compares(found, value(atMost), (order) => order <= 0)) &&
    (filled === undefined || isFilled(found) === filled) &&
    (contains === undefined || [contains].flat().every((one) => holds(found, value(one)))) &&
    (identifier === undefined || anyText(found, (one) => bare(one) === bare(text(identifier)))) &&
    (name === undefined || anyText(found, (one) => findNames(one, text(name)).length > 0)) &&
    (idea === undefined || anyText(found, (one) => findIdea(one, idea.map(text)).claimed.length > 0)) &&
    (count === undefined ||
      ((count.atLeast ?? 0) <= members.length && members.length <= (count.atMost ?? Infinity))) &&
    (some === undefined ||
      members.some((member) => matchesWhere(context, scope, (path) => readPath(member, path), some))) &&
    (none === undefined ||
      !members.some((member) => matchesWhere(context, scope, (path) => readPath(member, path), none))) &&
    (not === undefined || !matchesAll(context, scope, found, not))
  );
}

function isSame(found: unknown, expected: unknown, tolerance: number): boolean {
  if (Array.isArray(found) && !Array.isArray(expected))
    return found.some((member) => isSame(member, expected, tolerance));
  if (expected === null || expected === undefined)
    return found === null || found === undefined || found === '';
  if (typeof expected === 'number' && typeof found === 'number') return isWithin(found, expected, tolerance);
  if (typeof expected === 'string' && typeof found === 'string') return plain(found) === plain(expected);
  if (typeof expected === 'string' && typeof found === 'number') return found === Number(expected);
  return found === expected;
}

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();
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

const keysOfMatchers = new WeakMap<EventMatcher, string>();

/** The same text for two descriptions of the same events, whatever they are called. */
export function matcherKey(matcher: EventMatcher): string {
  const known = keysOfMatchers.get(matcher);
  if (known !== undefined) return known;
  const key = JSON.stringify({ ...matcher, label: undefined });
  keysOfMatchers.set(matcher, key);
  return key;
}

/** Events of the journal that an author describes, in order. */
export function findEvents(context: GradingContext, matcher: EventMatcher): readonly JournalEntry[] {
  const key = matcherKey(matcher);
  const known = context.found.get(key);
  if (known !== undefined) return known;
  const types = [matcher.type].flat();
  const entries = types.flatMap((type) => context.byType.get(type) ?? []);
  if (types.length > 1) entries.sort((a, b) => a.seq - b.seq);
  const found = entries.filter((entry) => describes(context, entry, matcher));
  context.found.set(key, found);
  return found;
}

/** Whether an event is one of those an author describes. @throws what the author's expressions throw */
export function describes(context: GradingContext, entry: JournalEntry, matcher: EventMatcher): boolean {
  if (matcher.by !== 'any' && entry.actor !== matcher.by) return false;
  // Conditions see the world as it was before the event, so that « already » and « not yet » mean what they say.
  const scope: Scope = { world: context.worlds[entry.seq - 1] ?? context.end, event: entry.data };
  const read = (path: string): unknown =>
    path.startsWith('entry.') ? readPath(entry, path.slice(6)) : readPath(entry.data, path);
  return (
    matchesWhere(context, scope, read, matcher.where) &&
    (matcher.if === undefined || evaluateIn(context, matcher.if, scope) === true)
  );
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
