import { derivedFrom } from '~/domain/attempt/derived';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { deskWhenSent, isRewritten } from '~/domain/attempt/sent-papers';
import { findOptional, list, listWhere } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import type { RecordLink } from '~/domain/crm/agenda/records';
import type { CompanyDocument } from '~/domain/crm/documents/records';
import type { PrintablePaper } from '~/domain/exports/paper';
import { sheetOf, type SheetField, type Workbook } from '~/domain/exports/sheet';
import { applyListQuery, mapListPage, type ListField, type ListPage } from '~/ui/table/apply-list-query';
import type { ListQuery } from '~/ui/table/list-query';
import { paperOf } from '../papers/paper-of';
import type { PaperKind } from '../papers/paper-path';
import { documentKindWords } from './document-words';

export interface DocumentRow extends Pick<
  CompanyDocument,
  'id' | 'name' | 'kind' | 'folder' | 'addedOn' | 'retentionYears'
> {
  folderLabel: string;
  accountName: string;
}

export interface FolderChoice {
  path: string;
  label: string;
  count: number;
}

export interface OpenDocument extends DocumentRow {
  /** Markdown, for a document with a text. */
  text: string | null;
  /** The paper a record prints, for what the company sent. */
  paper: PrintablePaper | null;
  /** The record behind it. */
  link: { label: string; path: string } | null;
  account: { name: string; path: string } | null;
  /** False for standing documents, filed by the management. */
  canFile: boolean;
  /** Another document that waits to be filed. */
  nextToFile: string | null;
}

export interface DocumentsPage {
  /** Path of the folder shown; null for all. */
  folder: string | null;
  folders: readonly FolderChoice[];
  unfiled: number;
  total: number;
  list: ListPage<DocumentRow> | null;
  open: OpenDocument | null;
  /** How documents are named and filed here, as the company's own procedure says. */
  procedure: { id: string; name: string; text: string } | null;
}

/** In addresses: documents no folder holds yet. */
export const unfiledSlug = 'a-classer';

export interface DocumentsQuery {
  folder: string | null;
  documentId: string | null;
  list: ListQuery;
}

/** Documents: the filing plan, what is to be filed, and the document being read. Null when the document does not exist. */
export function documentsPage(desk: DeskView, query: DocumentsQuery): DocumentsPage | null {
  const { world } = desk;
  const open = query.documentId === null ? null : findOptional(world.tables.documents, query.documentId);
  if (query.documentId !== null && !open) return null;
  const counts = countByFolder(world);
  return {
    folder: query.folder,
    folders: world.profile.folders.map(({ path, label }) => ({ path, label, count: counts.get(path) ?? 0 })),
    unfiled: counts.get(null) ?? 0,
    total: list(world.tables.documents).length,
    list: open ? null : mapListPage(matching(world, query), (document) => rowOf(world, document)),
    open: open && openDocument(desk, open),
    procedure: procedureOf(world),
  };
}

const countByFolder = derivedFrom(['documents'], (world: World) => {
  const counts = new Map<string | null, number>();
  for (const { folder } of list(world.tables.documents)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return counts;
});

const documentsIn = derivedFrom(['documents'], (world: World, folder) => {
  if (folder === '') return list(world.tables.documents);
  return listWhere(world.tables.documents, 'folder', folder === unfiledSlug ? null : folder);
});

const fieldsFor = derivedFrom(['accounts'], (world: World): readonly ListField<CompanyDocument>[] => [
  { key: 'nom', value: ({ name }) => name },
  { key: 'texte', value: ({ content }) => content },
  { key: 'dossier', value: ({ folder }) => folderLabel(world, folder) },
  { key: 'origine', value: ({ kind }) => kind, filter: true, search: false },
  { key: 'compte', value: ({ accountId }) => accountName(world, accountId) },
  { key: 'date', kind: 'date', value: ({ addedOn }) => addedOn },
  { key: 'duree', kind: 'number', value: ({ retentionYears }) => retentionYears },
]);

function matching(
  world: World,
  { folder, list: query }: Pick<DocumentsQuery, 'folder' | 'list'>,
  all = false,
): ListPage<CompanyDocument> {
  const sort = query.sort ?? ({ key: 'date', direction: 'desc' } as const);
  return applyListQuery(documentsIn(world, folder ?? ''), { ...query, sort }, fieldsFor(world), { all });
}

const folderLabel = (world: World, path: string | null): string =>
  path === null ? 'À classer' : (world.profile.folders.find((known) => known.path === path)?.label ?? path);
const accountName = (world: World, id: string | null): string =>
  (id === null ? null : findOptional(world.tables.accounts, id))?.name ?? '';

function rowOf(world: World, document: CompanyDocument): DocumentRow {
  const { id, name, kind, folder, addedOn, retentionYears } = document;
  return {
    id,
    name,
    kind,
    folder,
    addedOn,
    retentionYears,
    folderLabel: folderLabel(world, folder),
    accountName: accountName(world, document.accountId),
  };
}

function openDocument(desk: DeskView, document: CompanyDocument): OpenDocument {
  const { world } = desk;
  const { link, accountId } = document;
  const account = accountId === null ? null : findOptional(world.tables.accounts, accountId);
  const then = deskWhenSent(desk, { documentId: document.id });
  const paperKind = link && paperKinds[link.collection];
  const waiting = listWhere(world.tables.documents, 'folder', null).filter(
    (other) => other.id !== document.id && other.kind !== 'reference',
  );
  return {
    ...rowOf(world, document),
    text: document.format === 'text' ? document.content : null,
    paper:
      document.format === 'paper' && link && paperKind ? paperOf(then ?? desk, paperKind, link.id) : null,
    link: link && linkOf(link, isDashboardRewritten(world, then?.world, link) ? document.id : null),
    account: account && {
      name: account.name,
      path: `clients/${account.id}`,
    },
    canFile: document.kind !== 'reference',
    nextToFile: waiting[0]?.id ?? null,
  };
}

const paperKinds: Partial<Record<RecordLink['collection'], PaperKind>> = {
  quotes: 'quote',
  orders: 'acknowledgement',
  deliveries: 'delivery',
  invoices: 'invoice',
  reminders: 'reminder',
};

const linkRoutes: Partial<Record<RecordLink['collection'], readonly [route: string, label: string]>> = {
  quotes: ['devis', 'Devis'],
  orders: ['commandes', 'Commande'],
  deliveries: ['livraisons', 'Livraison'],
  invoices: ['factures', 'Facture'],
  reminders: ['relances', 'Relance'],
  dashboards: ['tableaux-de-bord', 'Tableau de bord'],
  mails: ['messages', 'Message'],
  deliverables: ['livrables', 'Livrable'],
  files: ['fichiers', 'Fichier'],
};

/** A dashboard goes on being written after it was shared: its file shows what was shared. */
const isDashboardRewritten = (now: World, then: World | undefined, { collection, id }: RecordLink): boolean =>
  then !== undefined && collection === 'dashboards' && isRewritten(now, then, collection, id);

function linkOf({ collection, id }: RecordLink, asSentIn: string | null): OpenDocument['link'] {
  const known = linkRoutes[collection];
  if (!known) return null;
  const path = `${known[0]}/${encodeURIComponent(id)}`;
  return asSentIn === null
    ? { label: `${known[1]} ${id}`, path }
    : {
        label: `${known[1]} ${id} tel que transmis`,
        path: `${path}?document=${encodeURIComponent(asSentIn)}`,
      };
}

/** The standing document about naming and filing, known by its name. */
function procedureOf(world: World): DocumentsPage['procedure'] {
  const found = listWhere(world.tables.documents, 'kind', 'reference').find(({ name }) =>
    /class(?:ement|er)|nommage|archiv/i.test(name),
  );
  return found ? { id: found.id, name: found.name, text: found.content } : null;
}

const columns: readonly SheetField<DocumentRow>[] = [
  { header: 'Nom', kind: 'text', width: 50, value: (row) => row.name },
  { header: 'Dossier', kind: 'text', width: 30, value: (row) => row.folderLabel },
  { header: 'Origine', kind: 'text', width: 14, value: (row) => documentKindWords[row.kind] },
  { header: 'Compte', kind: 'text', width: 30, value: (row) => row.accountName },
  { header: 'Ajouté le', kind: 'date', width: 12, value: (row) => row.addedOn },
  { header: 'Conservation (ans)', kind: 'number', width: 14, value: (row) => row.retentionYears },
];

export function documentsExport(desk: DeskView, query: Pick<DocumentsQuery, 'folder' | 'list'>): Workbook {
  const rows = matching(desk.world, query, true).rows.map((document) => rowOf(desk.world, document));
  return { fileName: `documents-${desk.today}`, sheets: [sheetOf('Documents', rows, columns)] };
}
