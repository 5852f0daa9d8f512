import {
  companyBase,
  collectionNames,
  emptyRows,
  type CollectionName,
  type CompanyRows,
} from '../../attempt/world';
import type { CivilDate } from '../../clock/civil-date';
import type { Account } from '../../crm/accounts/records';
import { companyProfileSchema, type CompanyProfile } from '../../crm/company/records';
import { frenchProblems } from '../authored-problems';
import { readShortForms, ShortFormError } from '../authored/read-short';
import { safeSirenFromEnd, siretOf, vatNumberOf } from '../company/identifiers';
import type { GenerateCompany } from '../company/generation';
import { historySchema, type History } from '../history-schema';
import {
  fileOfCollection,
  profileSchema,
  recordListSchema,
  recordSchemas,
  type AuthoredRecords,
  type ShortRecord,
} from '../schema';
import { CompanyDraft } from '../variants/draft';
import { fillAuthored, writeRecords } from '../variants/write-records';
import type { WrittenDocument } from './documents';
import { lastNumbers } from './last-numbers';
import type { PackageReader } from './reader';

export interface WrittenCompany {
  profile: CompanyProfile;
  rows: CompanyRows;
  baseFacts: Record<string, unknown>;
  /** Where each hand-written record of the base is. */
  placeOf: (collection: CollectionName, id: string) => { file: string; path: (string | number)[] } | null;
}

const profileFile = 'company/profile.yaml';
const firstCollections = ['priceLists', 'products', 'accounts', 'contacts'] as const;

/** The company's files as written; each is read even when another is wrong, so that every fault is told at once. */
export interface CompanyFiles {
  profile: Record<string, unknown> | null;
  history: History | null;
  records: Record<string, ShortRecord[] | undefined>;
}

export function readCompanyFiles(reader: PackageReader): CompanyFiles {
  const profile = reader.yaml(profileFile, profileSchema);
  const history = reader.yaml('company/history.yaml', historySchema, 'optional');
  const records: CompanyFiles['records'] = {};
  for (const name of collectionNames)
    records[name] = reader.yaml(fileOfCollection(name), recordListSchema(name), 'optional') ?? undefined;
  return { profile, history, records };
}

/** Builds the rows every variant shares: hand-written records, completed, and the generated past. */
export function writeCompany(
  reader: PackageReader,
  files: CompanyFiles,
  documents: readonly WrittenDocument[],
  dayOne: CivilDate,
  generate: GenerateCompany,
): WrittenCompany | null {
  const profile = files.profile && readProfile(reader, files.profile, dayOne);
  const { history } = files;
  const standing = documents.filter((document) => !document.varies);
  const firstDocument = files.records.documents?.length ?? 0;
  const authored = {
    ...files.records,
    documents: [...(files.records.documents ?? []), ...standing.map((document) => document.record)],
  };
  if (!profile || reader.failed) return null;

  const place = (collection: CollectionName, index: number) => {
    const document = collection === 'documents' ? standing[index - firstDocument] : undefined;
    return document
      ? { file: document.file, path: [] }
      : { file: fileOfCollection(collection), path: [index] };
  };
  const places = new Map<string, ReturnType<typeof place>>();
  const write = (draft: CompanyDraft, records: AuthoredRecords, facts: Record<string, unknown>) =>
    writeRecords(
      draft,
      records,
      facts,
      dayOne,
      ({ collection, index, path, message }) => {
        const at = place(collection, index);
        reader.tell(at.file, [...at.path, ...path], message);
      },
      (collection, record, short, index) => {
        const at = place(collection, index);
        const known = `${collection} ${record.id}`;
        if (places.has(known))
          reader.tell(at.file, [...at.path, 'id'], `« ${record.id} » écrit deux fois dans ${collection}`);
        places.set(known, at);
        const finished =
          collection === 'accounts' ? identified(record as unknown as Account, short, index) : record;
        checkRecord(collection, finished, (path, message) =>
          reader.tell(at.file, [...at.path, ...path], message),
        );
        return finished;
      },
    );

  const first = new CompanyDraft(companyBase(profile, emptyRows()));
  write(
    first,
    pickCollections(authored, (name) => firstCollections.some((one) => one === name)),
    { J: dayOne },
  );
  const written = first.overlay();
  if (reader.failed) return null;
  const generated = history
    ? generate({
        profile,
        history: readShortForms(history, { dayOne, person: () => null }) as typeof history,
        dayOne,
        written: {
          accounts: written.accounts ?? [],
          contacts: written.contacts ?? [],
          products: written.products ?? [],
          priceLists: written.priceLists ?? [],
        },
      })
    : { rows: emptyRows(), reserved: {} };
  const baseFacts = { J: dayOne, ...generated.reserved };

  const second = new CompanyDraft(companyBase(profile, mergeRows(generated.rows, written)));
  write(
    second,
    pickCollections(authored, (name) => !firstCollections.some((one) => one === name)),
    baseFacts,
  );
  if (reader.failed) return null;
  const rows = mergeRows(mergeRows(generated.rows, written), second.overlay());
  return {
    profile: { ...profile, numbering: lastNumbers(profile.numbering, rows) },
    rows,
    baseFacts,
    placeOf: (collection, id) => places.get(`${collection} ${id}`) ?? null,
  };
}

/** Judges a completed record by the strict schema of its collection. */
export function checkRecord(
  collection: CollectionName,
  record: object,
  tell: (path: readonly (string | number)[], message: string) => void,
): void {
  const schema = recordSchemas[collection];
  const parsed = schema.safeParse(record);
  if (parsed.success) return;
  for (const { path, key, message } of frenchProblems(parsed.error.issues, record, schema))
    tell(key === undefined ? path : [...path, key], message);
}

function readProfile(
  reader: PackageReader,
  short: Record<string, unknown>,
  dayOne: CivilDate,
): CompanyProfile | null {
  const tell = (path: readonly (string | number)[], message: string) =>
    reader.tell(profileFile, path, message);
  try {
    const read = readShortForms(fillAuthored(short, { J: dayOne }, tell), {
      dayOne,
      person: () => null,
    }) as Record<string, unknown>;
    const complete = {
      ...read,
      staff: (read.staff as object[] | undefined)?.map((member) => ({
        phone: '',
        responsibilities: '',
        discountAuthorityPercent: 0,
        ...member,
      })),
      numbering: Object.fromEntries(
        Object.entries((read.numbering ?? {}) as Record<string, object>).map(([series, rule]) => [
          series,
          { last: 0, ...rule },
        ]),
      ),
    };
    const parsed = companyProfileSchema.safeParse(complete);
    if (parsed.success) return parsed.data;
    for (const { path, key, message } of frenchProblems(parsed.error.issues, complete, companyProfileSchema))
      tell(key === undefined ? path : [...path, key], message);
  } catch (fault) {
    if (!(fault instanceof ShortFormError)) throw fault;
    tell(fault.path, fault.message);
  }
  return null;
}

/** A client written without identifiers gets fictitious ones; one written with an empty SIREN keeps it empty: that may be the trap. */
function identified(account: Account, short: ShortRecord, index: number): Account {
  if (short.siren !== undefined || account.kind !== 'client') return account;
  const siren = safeSirenFromEnd(index);
  return {
    ...account,
    siren,
    siret: short.siret === undefined ? siretOf(siren) : account.siret,
    vatNumber: short.vatNumber === undefined ? vatNumberOf(siren) : account.vatNumber,
  };
}

const pickCollections = (
  authored: Record<string, ShortRecord[] | undefined>,
  keep: (name: CollectionName) => boolean,
): AuthoredRecords =>
  Object.fromEntries(collectionNames.filter(keep).map((name) => [name, authored[name]])) as AuthoredRecords;

const sortKeys: Partial<Record<CollectionName, (record: Record<string, unknown>) => string>> = {
  quotes: (record) => `${String(record.createdOn)} ${String(record.id)}`,
  orders: (record) => `${String(record.receivedOn)} ${String(record.id)}`,
  deliveries: (record) => `${String(record.shippedOn)} ${String(record.id)}`,
  invoices: (record) => `${String(record.issuedOn ?? record.createdOn)} ${String(record.id)}`,
  bankLines: (record) => `${String(record.on)} ${String(record.id)}`,
  mails: (record) => `${String(record.date)} ${String(record.minute).padStart(4, '0')} ${String(record.id)}`,
  activities: (record) =>
    `${String(record.dueOn)} ${String(record.startMinute ?? 0).padStart(4, '0')} ${String(record.id)}`,
};

/** Both sets of rows in one order: papers by date, everything else by identifier. */
export function mergeRows(rows: CompanyRows, added: Partial<CompanyRows>): CompanyRows {
  return Object.fromEntries(
    collectionNames.map((name) => {
      const more = (added[name] ?? []) as readonly { id: string }[];
      if (more.length === 0) return [name, rows[name]];
      const replaced = new Set(more.map((record) => record.id));
      const all = [
        ...(rows[name] as readonly { id: string }[]).filter((record) => !replaced.has(record.id)),
        ...more,
      ];
      const key = sortKeys[name] ?? ((record: Record<string, unknown>) => String(record.id));
      const keyed = all.map((record) => ({ record, key: key(record as unknown as Record<string, unknown>) }));
      keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
      return [name, keyed.map(({ record }) => record)];
    }),
  ) as unknown as CompanyRows;
}
