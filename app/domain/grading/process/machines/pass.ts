import type { JournalEntry } from '../../../attempt/journal';
import type { EventMatcher } from '../../checks/definitions/parts';
import type { ProcessCheck } from '../../checks/schema';
import { questionOf, type EventQuestion } from '../../events/find-events';
import { isWork } from './between';
import { looksBetween } from '../templates';
import type { Trace } from './trace';
import { Watch, type Role } from './watch';

interface Listener {
  readonly watch: Watch;
  readonly role: Role;
}

/** One description of events, and every check that waits for it. */
interface Description {
  readonly matcher: EventMatcher;
  readonly listeners: Listener[];
}

/**
 * Reads a journal once for all these checks: each event is described once, by the descriptions of its type, and given to the state
 * machines that wait for it. A description that cannot be read stops the checks that use it, and no other.
 */
export function watchProcesses(
  trace: Trace,
  checks: readonly ProcessCheck[],
): ReadonlyMap<ProcessCheck, Watch> {
  const watches = new Map(checks.map((check) => [check, new Watch(check, trace)]));
  const byType = new Map<string, Map<string, Description>>();
  const anyWork: Watch[] = [];
  for (const watch of watches.values()) {
    for (const { role, matcher } of rolesOf(watch.check)) listen(byType, matcher, { watch, role });
    if (looksBetween(watch.check.pattern) && watch.check.among === undefined) anyWork.push(watch);
  }
  for (const entry of trace.entries) {
    const heard = new Map<Watch, Set<Role>>();
    for (const { matcher, listeners } of byType.get(entry.type)?.values() ?? []) {
      if (listeners.every(({ watch }) => watch.fault !== null)) continue;
      if (isDescribed(trace, entry, matcher, listeners))
        for (const { watch, role } of listeners) hear(heard, watch, role);
    }
    if (anyWork.length > 0 && isWork(entry)) for (const watch of anyWork) hear(heard, watch, 'work');
    for (const [watch, roles] of heard) if (watch.fault === null) watch.step(entry, roles);
  }
  return watches;
}

function isDescribed(
  trace: Trace,
  entry: JournalEntry,
  matcher: EventMatcher,
  listeners: readonly Listener[],
): boolean {
  try {
    return trace.describes(entry, matcher);
  } catch (fault) {
    for (const { watch } of listeners) watch.fault ??= fault;
    return false;
  }
}

function hear(heard: Map<Watch, Set<Role>>, watch: Watch, role: Role): void {
  const roles = heard.get(watch);
  if (roles === undefined) heard.set(watch, new Set([role]));
  else roles.add(role);
}

function listen(
  byType: Map<string, Map<string, Description>>,
  matcher: EventMatcher,
  listener: Listener,
): void {
  const { key, types } = questionOf(matcher);
  for (const type of types) {
    const descriptions = byType.get(type) ?? new Map<string, Description>();
    byType.set(type, descriptions);
    const known = descriptions.get(key);
    if (known === undefined) descriptions.set(key, { matcher, listeners: [listener] });
    else known.listeners.push(listener);
  }
}

/** What these checks ask of the journal; all its events when they ask what else was done. */
export function questionsOf(checks: readonly ProcessCheck[]): readonly EventQuestion[] | 'all' {
  if (checks.some(({ pattern, among }) => looksBetween(pattern) && among === undefined)) return 'all';
  return checks.flatMap((check) => rolesOf(check).map(({ matcher }) => questionOf(matcher)));
}

function rolesOf(check: ProcessCheck): readonly { role: Role; matcher: EventMatcher }[] {
  const { event, first, then, after, before } = check;
  const single = Object.entries({ event, first, then, after, before }).flatMap(([role, matcher]) =>
    matcher === undefined ? [] : [{ role: role as Role, matcher }],
  );
  const among = looksBetween(check.pattern) && check.among !== undefined ? [check.among].flat() : [];
  return [...single, ...among.map((matcher) => ({ role: 'work' as const, matcher }))];
}
