import { derivedFrom } from '~/domain/attempt/derived';
import { recordPath } from '~/domain/attempt/desk/desk-paths';
import { findOptional, list, type Table } from '~/domain/attempt/table';
import type { CollectionName, World } from '~/domain/attempt/world';
import { linkSchema, type RecordLink } from '~/domain/crm/agenda/records';
import { recordLabel } from '~/domain/grading/record-view';
import { formatCivilDate } from '~/ui/typography/format';
import { fold, matchesWords, searchWords } from '~/ui/typography/fold';

/** A record of the company as a field shows it. */
export interface RecordChoice extends RecordLink {
  label: string;
  hint: string;
  /** Relative to the desk. */
  path: string;
}

type Plain = { id: string } & Record<string, unknown>;
const tableOf = (world: World, collection: CollectionName) =>
  world.tables[collection] as unknown as Table<Plain>;

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Words a record is called by; a record that is gone keeps its reference. */
export function recordChoice(world: World, { collection, id }: RecordLink): RecordChoice {
  const record = findOptional(tableOf(world, collection), id);
  const path = recordPath(collection, id);
  if (!record) return { collection, id, label: id, hint: 'fiche supprimée', path };
  return { collection, id, label: nameOf(collection, record), hint: hintOf(world, collection, record), path };
}

function nameOf(collection: RecordLink['collection'], record: Plain): string {
  switch (collection) {
    case 'products':
      return `${record.id} – ${textOf(record.name)}`;
    case 'documents':
    case 'files':
      return textOf(record.name);
    case 'mails':
      return `Message « ${textOf(record.subject) || 'sans objet'} »`;
    case 'activities':
      return textOf(record.subject);
    default:
      return capitalised(recordLabel(collection, record));
  }
}

function hintOf(world: World, collection: RecordLink['collection'], record: Plain): string {
  const account = findOptional(world.tables.accounts, textOf(record.accountId))?.name ?? '';
  const on = (value: unknown) => (typeof value === 'string' && value !== '' ? formatCivilDate(value) : '');
  switch (collection) {
    case 'accounts':
      return [record.id, (record.billingAddress as { town?: string } | undefined)?.town]
        .filter(Boolean)
        .join(' · ');
    case 'contacts':
      return [textOf(record.role), account].filter(Boolean).join(' · ');
    case 'products':
      return textOf(record.family);
    case 'mails':
      return [(record.from as { name?: string } | undefined)?.name, on(record.date)]
        .filter(Boolean)
        .join(' · ');
    case 'activities':
      return [on(record.dueOn), account].filter(Boolean).join(' · ');
    case 'documents':
    case 'files':
      return on(record.addedOn);
    case 'bankLines':
      return on(record.on);
    default:
      return [account, on(record.sentOn ?? record.issuedOn ?? record.createdOn ?? record.receivedOn)]
        .filter(Boolean)
        .join(' · ');
  }
}

interface Searchable {
  choice: RecordChoice;
  folded: string;
}
const searchables = new Map<string, (world: World) => readonly Searchable[]>();

/** Records of a collection with their words, made again only when the collection or the accounts it names change. */
function searchable(world: World, collection: RecordLink['collection']): readonly Searchable[] {
  let compute = searchables.get(collection);
  if (!compute) {
    compute = derivedFrom([collection, 'accounts'], (now: World) =>
      list(tableOf(now, collection))
        .filter((record) => record.mergedInto === undefined || record.mergedInto === null)
        .map(({ id }) => {
          const choice = recordChoice(now, { collection, id });
          return { choice, folded: fold(`${choice.label} ${choice.hint} ${id}`) };
        }),
    );
    searchables.set(collection, compute);
  }
  return compute(world);
}

const mostOffered = 20;

/** Records of some collections that hold every word typed, never more than a listful. */
export function searchRecords(
  world: World,
  collections: readonly RecordLink['collection'][],
  text: string,
): RecordChoice[] {
  const words = searchWords(text);
  const start = words[0] ?? '';
  const found: RecordChoice[] = [];
  const others: RecordChoice[] = [];
  for (const collection of collections) {
    for (const { choice, folded } of searchable(world, collection)) {
      if (!matchesWords(folded, words)) continue;
      if (start !== '' && folded.startsWith(start)) found.push(choice);
      else if (others.length < mostOffered) others.push(choice);
      if (found.length >= mostOffered) return found;
    }
  }
  return [...found, ...others].slice(0, mostOffered);
}

const isLinkable = (collection: string): collection is RecordLink['collection'] =>
  linkSchema.shape.collection.options.some((known) => known === collection);

/** What the candidate really opened, the latest first: what a source may cite. */
export function openedRecords(world: World, text: string): RecordChoice[] {
  const words = searchWords(text);
  const latest = [...world.opened.entries()].sort(([, a], [, b]) => b - a);
  const found: RecordChoice[] = [];
  for (const [key] of latest) {
    const [collection = '', ...rest] = key.split(' ');
    const id = rest.join(' ');
    if (!isLinkable(collection) || !findOptional(tableOf(world, collection), id)) continue;
    const choice = recordChoice(world, { collection, id });
    if (matchesWords(fold(`${choice.label} ${choice.hint} ${id}`), words)) found.push(choice);
    if (found.length >= mostOffered) break;
  }
  return found;
}

/** Answer to a picker: `?q=`, and either `?c=accounts,products` or `?ouvertes`. */
export function recordChoices(world: World, params: URLSearchParams): RecordChoice[] {
  const text = (params.get('q') ?? '').slice(0, 100);
  if (params.has('ouvertes')) return openedRecords(world, text);
  return searchRecords(world, (params.get('c') ?? '').split(',').filter(isLinkable), text);
}
