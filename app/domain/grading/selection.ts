import { findOptional, list, listWhere } from '../attempt/table';
import type { CollectionName, World } from '../attempt/world';
import type { EventMatcher, Moment, RecordSelector, Where } from './checks/definitions/parts';
import {
  evaluateIn,
  recordIn,
  resolve,
  tableIn,
  touchedKey,
  type AnyRecord,
  type GradingContext,
  type Scope,
} from './context';
import { findEvents } from './events/find-events';
import { matchesWhere } from './matching';
import { isComputed, readField, recordLabel, viewOf } from './record-view';
import type { Evidence } from './verdict';

/** A record chosen by a check, in the world it was chosen in. */
export interface Chosen {
  readonly collection: CollectionName;
  readonly record: AnyRecord;
  readonly world: World;
}

/** Records of a world that a selector describes, in the order of the company. */
export function selectRecords(
  context: GradingContext,
  world: World,
  selector: RecordSelector,
): readonly Chosen[] {
  const { collection, where, touched } = selector;
  const chosen: Chosen[] = [];
  for (const record of candidates(context, world, collection, where)) {
    if (touched && !isTouched(context, collection, record.id)) continue;
    const scope: Scope = { world, record };
    if (!matchesWhere(context, scope, (path) => readField(world, collection, record, path), where)) continue;
    if (
      selector.if !== undefined &&
      evaluateIn(context, selector.if, { world, record: viewOf(world, collection, record) }) !== true
    )
      continue;
    chosen.push({ collection, record, world });
  }
  return chosen;
}

/** Narrows with an index when a stored field must equal a plain value, so that a large company costs nothing. */
function candidates(
  context: GradingContext,
  world: World,
  collection: CollectionName,
  where: Where | undefined,
): readonly AnyRecord[] {
  const table = tableIn(world, collection);
  for (const [path, expected] of Object.entries(where ?? {})) {
    if (
      path.includes('.') ||
      path.includes('[') ||
      isComputed(collection, path) ||
      typeof expected === 'object'
    )
      continue;
    const value = resolve(context, expected, { world });
    if (typeof value !== 'string' || value === '') continue;
    if (path === 'id') {
      const record = findOptional(table, value);
      if (record !== null) return [record];
    } else if (path.endsWith('Id')) return listWhere(table, path, value);
  }
  return list(table);
}

export const isTouched = (context: GradingContext, collection: CollectionName, id: string): boolean =>
  context.touched.has(touchedKey(collection, id));

/** True when the record was there, as it is, before the candidate began. */
export const isUntouchedFromStart = (context: GradingContext, { collection, record }: Chosen): boolean =>
  !isTouched(context, collection, record.id) && recordIn(context.start, collection, record.id) !== null;

export const recordEvidence = ({ collection, record }: Chosen): Evidence => ({
  kind: 'record',
  collection,
  id: record.id,
  label: recordLabel(collection, record),
});

/** The worlds a moment names, latest interpretation first for `any`; empty when the event never happened. */
export function worldsAt(context: GradingContext, moment: Moment): readonly World[] {
  if (moment === 'end') return [context.end];
  if (moment === 'any') {
    const distinct: World[] = [];
    for (let i = context.worlds.length - 1; i > 0; i -= 1) {
      const world = context.worlds[i];
      if (world !== undefined && world.tables !== distinct.at(-1)?.tables) distinct.push(world);
    }
    return distinct;
  }
  const events = findEvents(context, moment.event);
  const event = moment.which === 'first' ? events[0] : events.at(-1);
  if (event === undefined) return [];
  // Papers that leave with a mail are marked by the events that follow it in the same act: « after » means after the act.
  const seq = moment.side === 'before' ? event.seq - 1 : context.lastOfAct(event.seq);
  const world = context.worlds[seq];
  return world === undefined ? [] : [world];
}

/** Events after which a paper no longer changes. */
const DEPARTURES = ['InvoiceIssued', 'QuoteSent', 'ReminderSent'] as const;

/** A paper in the world of the moment it last left, as it is while it has not: a payment that came later changes nothing of it. */
export function asItLeft(context: GradingContext, chosen: Chosen): Chosen {
  const departure = DEPARTURES.flatMap((type) => context.byType.get(type) ?? [])
    .filter((entry) => (entry.data as { id?: unknown }).id === chosen.record.id)
    .at(-1);
  const world = departure === undefined ? undefined : context.worlds[context.lastOfAct(departure.seq)];
  const record = world === undefined ? null : recordIn(world, chosen.collection, chosen.record.id);
  return world === undefined || record === null ? chosen : { ...chosen, record, world };
}

/** Whether the occasion a check waits for has come; null when the check names none. */
export function occasion(
  context: GradingContext,
  observedWhen: EventMatcher | readonly EventMatcher[] | undefined,
): boolean | null {
  if (observedWhen === undefined) return null;
  return [observedWhen].flat().some((matcher) => findEvents(context, matcher).length > 0);
}
