import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { fold, matchesWords, searchWords } from '~/ui/typography/fold';

/** A record the palette can go to; `path` is relative to the desk. */
export interface DeskSearchResult {
  id: string;
  label: string;
  group: string;
  hint?: string;
  keywords?: string;
  path: string;
}

const mostPerKind = 6;

interface Kind {
  group: string;
  rows: (world: World) => readonly { id: string }[];
  find: (world: World) => DeskSearchResult[];
}

/** One kind of record: how it is named and where it is shown. */
function kind<Row extends { id: string }>(
  group: string,
  rows: (world: World) => readonly Row[],
  show: (row: Row, world: World) => Omit<DeskSearchResult, 'id' | 'group'>,
): Kind {
  return {
    group,
    rows,
    find: (world) => rows(world).map((row) => ({ id: `${group}-${row.id}`, group, ...show(row, world) })),
  };
}

const accountName = (world: World, id: string | null): string =>
  (id === null ? null : findOptional(world.tables.accounts, id))?.name ?? '';

const kinds: Kind[] = [
  kind(
    'Comptes',
    ({ tables }) => list(tables.accounts),
    (row) => ({
      label: row.name,
      hint: row.id,
      keywords: `${row.siren} ${row.billingAddress.town}`,
      path: `clients/${row.id}`,
    }),
  ),
  kind(
    'Contacts',
    ({ tables }) => list(tables.contacts),
    (row, world) => ({
      label: `${row.firstName} ${row.lastName}`,
      hint: accountName(world, row.accountId),
      path: `contacts/${row.id}`,
    }),
  ),
  kind(
    'Articles',
    ({ tables }) => list(tables.products),
    (row) => ({ label: row.name, hint: row.id, path: `catalogue/${row.id}` }),
  ),
  kind(
    'Devis',
    ({ tables }) => list(tables.quotes),
    (row, world) => ({ label: row.id, hint: accountName(world, row.accountId), path: `devis/${row.id}` }),
  ),
  kind(
    'Commandes',
    ({ tables }) => list(tables.orders),
    (row, world) => ({
      label: row.id,
      hint: accountName(world, row.accountId),
      keywords: row.customerReference,
      path: `commandes/${row.id}`,
    }),
  ),
  kind(
    'Factures',
    ({ tables }) => list(tables.invoices),
    (row, world) => ({
      label: row.number ?? 'Brouillon de facture',
      hint: accountName(world, row.accountId),
      keywords: row.id,
      path: `factures/${row.id}`,
    }),
  ),
  kind(
    'Documents',
    ({ tables }) => list(tables.documents),
    (row) => ({ label: row.name, hint: row.folder ?? 'à classer', path: `documents/${row.id}` }),
  ),
];

const foldedTables = new WeakMap<object, { result: DeskSearchResult; text: string }[]>();

function folded(found: Kind, world: World) {
  const rows = found.rows(world);
  let texts = foldedTables.get(rows);
  if (!texts) {
    texts = found.find(world).map((result) => ({
      result,
      text: fold(`${result.label} ${result.hint ?? ''} ${result.keywords ?? ''}`),
    }));
    foldedTables.set(rows, texts);
  }
  return texts;
}

/** The first records of each kind that hold every word typed. */
export function deskSearch({ world }: Pick<DeskView, 'world'>, text: string): DeskSearchResult[] {
  const words = searchWords(text);
  if (words.length === 0) return [];
  return kinds.flatMap((found) => {
    const matches: DeskSearchResult[] = [];
    for (const { result, text: where } of folded(found, world)) {
      if (matches.length === mostPerKind) break;
      if (matchesWords(where, words)) matches.push(result);
    }
    return matches;
  });
}
