import type { z } from 'zod';
import { eventRoom, eventTypes } from '../../../attempt/rooms';
import { collectionNames, type CollectionName } from '../../../attempt/world';
import { nearestWord } from '../../../scenario/authored-problems';
import { recordSchemas } from '../../../scenario/schema';
import { computedNames } from '../../record-view';

/**
 * Field names an author may misspell: a condition on a field that does not exist would silently never hold. Every path of a check is
 * compared with the schema of the records or events it reads.
 */
export interface UnknownPath {
  readonly path: (string | number)[];
  readonly message: string;
}

type Schema = z.core.$ZodType;

/** Unknown fields anywhere in a check: selectors of records, matchers of events, whatever they are nested in. */
export function unknownPaths(value: unknown, path: (string | number)[] = []): UnknownPath[] {
  if (Array.isArray(value)) return value.flatMap((member, i) => unknownPaths(member, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.entries(value);
  const deeper = members.flatMap(([key, member]) => unknownPaths(member, [...path, key]));
  const fields = new Map(members);
  const where = Object.keys((fields.get('where') as object | undefined) ?? {});
  const collection = fields.get('collection');
  if (isCollection(collection)) return [...deeper, ...unknownFields(collection, where, [...path, 'where'])];
  const types = [fields.get('type')].flat();
  if (types.length > 0 && types.every(isEventType)) {
    return [...deeper, ...unknownEventFields(types, where, [...path, 'where'])];
  }
  return deeper;
}

export function unknownFields(
  collection: CollectionName,
  fields: readonly string[],
  path: (string | number)[],
): UnknownPath[] {
  return fields
    .filter((field) => !computedNames(collection).includes(stepsOf(field)[0] ?? ''))
    .filter((field) => !hasPath(recordSchemas[collection], stepsOf(field)))
    .map((field) => {
      const nearest = nearestWord(stepsOf(field)[0] ?? '', [
        ...Object.keys(recordSchemas[collection].shape),
        ...computedNames(collection),
      ]);
      const hint =
        nearest === null || field.startsWith(nearest) ? '' : ` (vouliez-vous dire « ${nearest} » ?)`;
      return { path, message: `champ « ${field} » inconnu dans la collection ${collection}${hint}` };
    });
}

export function unknownEventFields(
  types: readonly string[],
  fields: readonly string[],
  path: (string | number)[],
): UnknownPath[] {
  return fields
    .filter((field) => !field.startsWith('entry.'))
    .filter((field) => !types.some((type) => hasPath(eventRoom(type).schema, stepsOf(field))))
    .map((field) => ({ path, message: `champ « ${field} » inconnu dans l’événement ${types.join(' ou ')}` }));
}

const isCollection = (name: unknown): name is CollectionName =>
  (collectionNames as readonly unknown[]).includes(name);
const isEventType = (name: unknown): name is string => typeof name === 'string' && eventTypes.includes(name);

/** `lines[sku={{ facts.sku }}].quantity` → lines, quantity. */
const stepsOf = (field: string): string[] => field.replace(/\[[^\]]*\]/g, '').split('.');

function hasPath(schema: Schema, steps: readonly string[]): boolean {
  const [step, ...rest] = steps;
  if (step === undefined) return true;
  const def = schema._zod.def;
  if ('innerType' in def) return hasPath(def.innerType as Schema, steps);
  if ('shape' in def) {
    const child = (def.shape as Readonly<Record<string, Schema>>)[step];
    return child !== undefined && hasPath(child, rest);
  }
  if ('element' in def) return hasPath(def.element as Schema, /^\d+$|^length$/.test(step) ? rest : steps);
  if ('options' in def) return (def.options as readonly Schema[]).some((option) => hasPath(option, steps));
  return def.type === 'record' || def.type === 'unknown' || def.type === 'any';
}
