import { findOptional, list, type Table } from '../../attempt/table';
import { collectionNames, type CollectionName, type World } from '../../attempt/world';
import type { PersonaScript } from '../../personas/script';
import { expressionContext } from '../../grading/context';
import { nearestWord } from '../authored-problems';
import { evaluateExpression, ExpressionError } from '../expressions';
import { eachExpression } from './expression-checks';
import type { PackageReader } from './reader';

type Path = (string | number)[];

/** Fields of records and events that name a record of another collection. */
const namedCollections: Readonly<Record<string, CollectionName>> = {
  accountId: 'accounts',
  contactId: 'contacts',
  sku: 'products',
};

/** Records a check names that are nowhere: neither in the company on the first morning, nor brought by its people. */
export function checkNamedRecords(
  reader: PackageReader,
  start: World,
  checks: readonly unknown[],
  personas: PersonaScript,
): void {
  const brought = broughtRecords(start, personas);
  const isKnown = (collection: CollectionName, id: string): boolean => {
    const later = brought.get(collection);
    return (
      later === 'any' || later?.has(id) === true || findOptional(tableOf(start, collection), id) !== null
    );
  };
  const tell = (collection: CollectionName, id: string, path: Path) => {
    if (id === '' || isKnown(collection, id)) return;
    const nearest = nearestWord(
      id,
      list(tableOf(start, collection)).map((record) => record.id),
    );
    const hint = nearest === null ? '' : ` (vouliez-vous dire « ${nearest} » ?)`;
    reader.tell('checks.yaml', path, `« ${id} » n’existe pas dans ${collection}${hint}`);
  };
  const values = (authored: unknown): string[] => literals(start, authored);
  eachMatcher(checks, [], (where, collections, path) => {
    for (const [field, authored] of Object.entries(where)) {
      const named = field === 'id' ? null : namedCollections[field.split('.').at(-1) ?? ''];
      const targets = field === 'id' ? collections : named ? [named] : [];
      const [target] = targets;
      // Several collections in one condition: the identifier may be of any of them.
      if (target === undefined || targets.length > 1) continue;
      for (const id of values(authored)) tell(target, id, [...path, field]);
    }
  });
  eachExpression(checks, new Set(['if']), (expression, path) => {
    for (const [, collection = '', id = ''] of expression.matchAll(
      /\b(?:get|all|totals)\("([^"]*)"(?:,\s*"([^"]*)"\))?/g,
    )) {
      if (isCollection(collection)) tell(collection, id, path);
      else reader.tell('checks.yaml', path, `collection « ${collection} » inconnue`);
    }
  });
}

/** Identifiers a condition asks for: written as is, one of a list, or worked out from the facts. */
function literals(start: World, authored: unknown): string[] {
  if (typeof authored === 'string') {
    const expression = /^\{\{\s*([^{}]+?)\s*\}\}$/.exec(authored)?.[1];
    if (expression === undefined) return authored.includes('{{') ? [] : [authored];
    if (/\b(?:record|event|own|all|get)\b/.test(expression)) return [];
    try {
      const value = evaluateExpression(expression, expressionContext({ world: start }));
      return typeof value === 'string' ? [value] : [];
    } catch (fault) {
      if (fault instanceof ExpressionError) return [];
      throw fault;
    }
  }
  if (typeof authored !== 'object' || authored === null) return [];
  const { equals, oneOf } = authored as { equals?: unknown; oneOf?: unknown };
  return [...(Array.isArray(oneOf) ? (oneOf as unknown[]) : []), equals].flatMap((one) =>
    literals(start, one),
  );
}

/** Every `where` of a check, with the collections the records or events it chooses are of. */
function eachMatcher(
  value: unknown,
  path: Path,
  visit: (where: Record<string, unknown>, collections: CollectionName[], path: Path) => void,
): void {
  if (Array.isArray(value))
    return value.forEach((member: unknown, index) => eachMatcher(member, [...path, index], visit));
  if (typeof value !== 'object' || value === null) return;
  const { where, collection } = value as { where?: unknown; collection?: unknown };
  if (typeof where === 'object' && where !== null) {
    const said = collection ?? (where as { collection?: unknown }).collection;
    const named = typeof said === 'object' && said !== null ? (said as { oneOf?: unknown[] }).oneOf : said;
    visit(where as Record<string, unknown>, [named].flat().filter(isCollection), [...path, 'where']);
  }
  for (const [key, member] of Object.entries(value)) eachMatcher(member, [...path, key], visit);
}

/** What people bring during the exam, by collection; `any` when an identifier is only known then. */
function broughtRecords(start: World, { timeline, reactions }: PersonaScript) {
  const brought = new Map<CollectionName, Set<string> | 'any'>();
  const add = (collection: CollectionName, id: string | undefined) => {
    if (id === undefined) return;
    const known = brought.get(collection) ?? new Set<string>();
    if (known === 'any') return;
    const [value] = literals(start, id);
    brought.set(collection, value === undefined ? 'any' : known.add(value));
  };
  for (const effect of [...timeline, ...reactions].flatMap((rule) => rule.effects)) {
    if ('mail' in effect) add('mails', effect.mail.key);
    if ('bankLine' in effect) add('bankLines', effect.bankLine.key);
    if ('document' in effect) add('documents', effect.document.id);
  }
  return brought;
}

const tableOf = (world: World, collection: CollectionName): Table<{ id: string }> =>
  world.tables[collection] as unknown as Table<{ id: string }>;
const isCollection = (name: unknown): name is CollectionName =>
  (collectionNames as readonly unknown[]).includes(name);
