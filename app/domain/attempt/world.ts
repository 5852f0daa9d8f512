import { Map as PersistentMap } from 'immutable';
import type { Account } from '../crm/accounts/records';
import type { Activity } from '../crm/agenda/records';
import type { PriceList, Product } from '../crm/catalogue/records';
import type { Call } from '../crm/calls/records';
import type { CompanyProfile } from '../crm/company/records';
import type { Contact } from '../crm/contacts/records';
import type { Dashboard } from '../crm/dashboards/records';
import type { Deliverable } from '../crm/deliverables/records';
import type { DeliverableTemplate } from '../crm/deliverables/template';
import type { Delivery } from '../crm/deliveries/records';
import type { CompanyDocument } from '../crm/documents/records';
import type { AttachedFile } from '../crm/files/records';
import type { Invoice } from '../crm/invoices/records';
import type { Mail } from '../crm/mailbox/records';
import type { Order } from '../crm/orders/records';
import type { BankLine } from '../crm/payments/records';
import type { Quote } from '../crm/quotes/records';
import type { Reminder } from '../crm/reminders/records';
import { initialClock, type ClockState, type DayStepClock } from '../clock/exam-clock';
import type { PersonaState } from '../personas/state';
import { initialPersonas } from '../personas/state';
import { Bulk, find, put, remove, tableOf, type Table } from './table';

/** Every kind of record of a company, by the name its collection bears everywhere. */
export interface CollectionRecords {
  accounts: Account;
  contacts: Contact;
  activities: Activity;
  products: Product;
  priceLists: PriceList;
  quotes: Quote;
  orders: Order;
  deliveries: Delivery;
  invoices: Invoice;
  bankLines: BankLine;
  reminders: Reminder;
  mails: Mail;
  documents: CompanyDocument;
  dashboards: Dashboard;
  deliverables: Deliverable;
  files: AttachedFile;
  calls: Call;
}
export type CollectionName = keyof CollectionRecords;

export const collectionNames = [
  'accounts',
  'contacts',
  'activities',
  'products',
  'priceLists',
  'quotes',
  'orders',
  'deliveries',
  'invoices',
  'bankLines',
  'reminders',
  'mails',
  'documents',
  'dashboards',
  'deliverables',
  'files',
  'calls',
] as const satisfies readonly CollectionName[];

/** Rows of each collection, as generated or written. */
export type CompanyRows = { readonly [K in CollectionName]: readonly CollectionRecords[K][] };

export type Templates = Readonly<Record<string, DeliverableTemplate>>;

/** The shared, immutable part of every world of a scenario version: built once. */
export interface CompanyBase {
  readonly profile: CompanyProfile;
  readonly bulk: { readonly [K in CollectionName]: Bulk<CollectionRecords[K]> };
  /** Templates of the documents a candidate may write, by id. */
  readonly templates: Templates;
}

export type Tables = { readonly [K in CollectionName]: Table<CollectionRecords[K]> };

export interface World {
  readonly profile: CompanyProfile;
  readonly clockConfig: DayStepClock;
  readonly clock: ClockState;
  readonly tables: Tables;
  /** Last number used, by series. */
  readonly counters: Readonly<Record<string, number>>;
  /** What the variant drew: names, amounts, dates that conditions and texts refer to. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly templates: Templates;
  readonly personas: PersonaState;
  /** `collection id` of the records the candidate really opened, with the number of the last event that did. */
  readonly opened: PersistentMap<string, number>;
  /** Missions the candidate ticked for themselves. */
  readonly tickedMissions: readonly string[];
  readonly handedIn: 'by-candidate' | 'time-up' | null;
  /** The world as it stood when a paper left, by the mail that carried it and by the file kept of it: see `sent-papers`. */
  readonly sent: PersistentMap<string, World>;
  /** Sequence number of the last event applied; 0 before the first. */
  readonly seq: number;
}

const mapCollections = <T>(build: (name: CollectionName) => T): Record<CollectionName, T> =>
  Object.fromEntries(collectionNames.map((name) => [name, build(name)])) as Record<CollectionName, T>;

export const emptyRows = (): CompanyRows => mapCollections(() => []) as unknown as CompanyRows;

/** Rows frozen before a collection existed hold none of it. */
export const companyBase = (
  profile: CompanyProfile,
  rows: Partial<CompanyRows>,
  templates: readonly DeliverableTemplate[] = [],
): CompanyBase => ({
  profile,
  bulk: mapCollections(
    (name) => new Bulk((rows[name] ?? []) as readonly { id: string }[]),
  ) as unknown as CompanyBase['bulk'],
  templates: Object.fromEntries(templates.map((template) => [template.id, template])),
});

export interface WorldSeed {
  base: CompanyBase;
  /** Records the variant adds or replaces. */
  overlay: Partial<CompanyRows>;
  facts: Record<string, unknown>;
  clock: DayStepClock;
}

/** A world before any event: nothing of the company is copied. */
export const initialWorld = ({ base, overlay, facts, clock }: WorldSeed): World => ({
  profile: base.profile,
  clockConfig: clock,
  clock: initialClock,
  tables: mapCollections((name) =>
    tableOf(base.bulk[name] as Bulk<{ id: string }>, overlay[name] as readonly { id: string }[] | undefined),
  ) as unknown as Tables,
  counters: Object.fromEntries(
    Object.entries(base.profile.numbering).map(([series, rule]) => [series, rule.last]),
  ),
  facts,
  templates: base.templates,
  personas: initialPersonas,
  opened: PersistentMap(),
  tickedMissions: [],
  handedIn: null,
  sent: PersistentMap(),
  seq: 0,
});

export function setRecord<K extends CollectionName>(
  world: World,
  name: K,
  record: CollectionRecords[K],
): World {
  return {
    ...world,
    tables: { ...world.tables, [name]: put(world.tables[name] as Table<CollectionRecords[K]>, record) },
  };
}

/** @throws when the record does not exist: evolve applies events that decide vouched for. */
export function changeRecord<K extends CollectionName>(
  world: World,
  name: K,
  id: string,
  change: (record: CollectionRecords[K]) => CollectionRecords[K],
): World {
  return setRecord(world, name, change(find(world.tables[name] as Table<CollectionRecords[K]>, id)));
}

export function removeRecord(world: World, name: CollectionName, id: string): World {
  return {
    ...world,
    tables: { ...world.tables, [name]: remove(world.tables[name] as Table<{ id: string }>, id) },
  };
}

const internalPrefixes: Record<string, string> = {
  contacts: 'CT',
  activities: 'AC',
  mails: 'ME',
  documents: 'DO',
  reminders: 'RE',
  dashboards: 'TB',
  deliverables: 'LI',
  files: 'FI',
  calls: 'AP',
  drafts: 'BR',
  bankLines: 'BQ',
  effects: 'EF',
};

/** The next number of a series, as the company's numbering rule writes it. */
export function nextId(world: World, series: string): string {
  const next = (world.counters[series] ?? 0) + 1;
  const rule = (world.profile.numbering as Record<string, { prefix: string; digits: number } | undefined>)[
    series
  ];
  return rule
    ? `${rule.prefix}${String(next).padStart(rule.digits, '0')}`
    : `${internalPrefixes[series] ?? series}-${next}`;
}

/** Records that a number of the series was used. */
export const countUp = (world: World, series: string): World => ({
  ...world,
  counters: { ...world.counters, [series]: (world.counters[series] ?? 0) + 1 },
});
