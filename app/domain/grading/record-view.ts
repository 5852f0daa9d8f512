import { list } from '../attempt/table';
import type { CollectionName, World } from '../attempt/world';
import { companyDay } from '../clock/exam-clock';
import type { Account } from '../crm/accounts/records';
import type { Activity } from '../crm/agenda/records';
import type { Call } from '../crm/calls/records';
import type { Contact } from '../crm/contacts/records';
import type { Dashboard } from '../crm/dashboards/records';
import type { Deliverable } from '../crm/deliverables/records';
import type { CompanyDocument } from '../crm/documents/records';
import {
  balanceCents,
  creditedCents,
  invoiceStatus,
  invoiceTotals,
  outstandingCents,
  receivedCents,
} from '../crm/invoices/balance';
import type { AttachedFile } from '../crm/files/records';
import type { Invoice } from '../crm/invoices/records';
import { totalsOf } from '../crm/lines/totals';
import type { Mail } from '../crm/mailbox/records';
import type { Order } from '../crm/orders/records';
import { orderStatus } from '../crm/orders/status';
import type { BankLine } from '../crm/payments/records';
import type { Quote } from '../crm/quotes/records';
import { quoteStatus } from '../crm/quotes/status';
import { daysLate } from '../crm/reminders/aging';
import type { Reminder } from '../crm/reminders/records';
import type { AnyRecord } from './context';
import { comparable } from './deliverable-texts';

type Computed = Readonly<Record<string, (world: World, record: AnyRecord) => unknown>>;

const as = <T>(record: AnyRecord): T => record as unknown as T;
const today = (world: World) => companyDay(world.clockConfig, world.clock.dayIndex);

/** Fields a check may read although no record stores them: derived from the world, as the screens do. */
const computedFields: Partial<Record<CollectionName, Computed>> = {
  accounts: {
    outstandingCents: (world, record) => outstandingCents(world, record.id).totalCents,
    unpaidCents: (world, record) => outstandingCents(world, record.id).unpaidCents,
    contacts: (world, record) =>
      list(world.tables.contacts).filter((contact) => contact.accountId === record.id),
  },
  quotes: {
    totals: (_world, record) => totalsOf(as<Quote>(record)),
    status: (world, record) => quoteStatus(as<Quote>(record), today(world)),
  },
  orders: {
    totals: (_world, record) => totalsOf(as<Order>(record)),
    status: (world, record) => orderStatus(world, as<Order>(record)),
  },
  invoices: {
    totals: (_world, record) => invoiceTotals(as<Invoice>(record)),
    balanceCents: (world, record) => balanceCents(world, as<Invoice>(record)),
    receivedCents: (world, record) => receivedCents(world, record.id),
    creditedCents: (world, record) => creditedCents(world, record.id),
    daysLate: (world, record) => daysLate(as<Invoice>(record), today(world)),
    status: (world, record) => invoiceStatus(world, as<Invoice>(record), today(world)),
  },
  reminders: {
    totalCents: (_world, record) => {
      const { principalCents, penaltiesCents, indemnityCents } = as<Reminder>(record);
      return (principalCents ?? 0) + (penaltiesCents ?? 0) + (indemnityCents ?? 0);
    },
  },
  deliverables: {
    /** Values of the version last handed over, formatted texts as plain ones; null while there is none. */
    handedOver: (_world, record) => {
      const version = as<Deliverable>(record).versions.at(-1);
      return version === undefined
        ? null
        : Object.fromEntries(Object.entries(version.values).map(([id, value]) => [id, comparable(value)]));
    },
    status: (_world, record) => (as<Deliverable>(record).versions.length === 0 ? 'draft' : 'handed-over'),
  },
  bankLines: {
    allocatedCents: (_world, record) =>
      (as<BankLine>(record).matching?.allocations ?? []).reduce((sum, row) => sum + row.amountCents, 0),
  },
};

interface Step {
  readonly key: string;
  /** `[sku=CH-120]`: the first element of the list whose field holds this value. */
  readonly chosen: { readonly field: string; readonly value: string } | null;
}

const STEP = /([^.[\]]+)(?:\[([^=\]]+)=([^\]]*)\])?(?:\.|$)/g;

const stepsByPath = new Map<string, readonly Step[]>();

function stepsOf(path: string): readonly Step[] {
  const known = stepsByPath.get(path);
  if (known !== undefined) return known;
  const steps = [...path.matchAll(STEP)].map(([, key = '', field, value]) => ({
    key,
    chosen: field === undefined ? null : { field: field.trim(), value: (value ?? '').trim() },
  }));
  if (stepsByPath.size > 5_000) stepsByPath.clear();
  stepsByPath.set(path, steps);
  return steps;
}

/** Value at a path of a plain value: `a.b`, `list.0.a`, `list[sku=X].a`; a name after a list reads it in every element. */
export function readPath(value: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>(readStep, value);
}

/** The same on a record, its computed fields included. */
export function readField(
  world: World,
  collection: CollectionName,
  record: AnyRecord,
  path: string,
): unknown {
  const [first, ...rest] = stepsOf(path);
  if (first === undefined) return undefined;
  const compute = computedFields[collection]?.[first.key];
  const head = compute === undefined ? readStep(record, first) : choose(compute(world, record), first.chosen);
  return rest.reduce<unknown>(readStep, head);
}

/** A record as expressions see it: stored and computed fields together. */
export function viewOf(
  world: World,
  collection: CollectionName,
  record: AnyRecord,
): Readonly<Record<string, unknown>> {
  const computed = Object.entries(computedFields[collection] ?? {}).map(([name, compute]) => [
    name,
    compute(world, record),
  ]);
  return { ...record, ...(Object.fromEntries(computed) as Record<string, unknown>) };
}

export const computedNames = (collection: CollectionName): readonly string[] =>
  Object.keys(computedFields[collection] ?? {});

export const isComputed = (collection: CollectionName, key: string): boolean =>
  Object.hasOwn(computedFields[collection] ?? {}, key);

function readStep(value: unknown, step: Step): unknown {
  if (value === null || value === undefined || typeof value !== 'object') return undefined;
  if (Array.isArray(value)) {
    if (step.key === 'length') return value.length;
    if (/^\d+$/.test(step.key)) return choose(value[Number(step.key)], step.chosen);
    return value.flatMap((member) => {
      const read = readStep(member, step);
      return read === undefined ? [] : [read];
    });
  }
  return choose(
    Object.hasOwn(value, step.key) ? (value as Record<string, unknown>)[step.key] : undefined,
    step.chosen,
  );
}

function choose(value: unknown, chosen: Step['chosen']): unknown {
  if (chosen === null) return value;
  if (!Array.isArray(value)) return undefined;
  return value.find((member) => String(readPath(member, chosen.field)) === chosen.value);
}

/** What a record is called in a sentence. */
export function recordLabel(collection: CollectionName, record: AnyRecord): string {
  switch (collection) {
    case 'accounts':
      return as<Account>(record).name;
    case 'contacts':
      return `${as<Contact>(record).firstName} ${as<Contact>(record).lastName}`.trim();
    case 'activities':
      return `activité « ${as<Activity>(record).subject} »`;
    case 'products':
      return `article ${record.id}`;
    case 'priceLists':
      return `tarif ${record.id}`;
    case 'quotes':
      return `devis ${record.id}`;
    case 'orders':
      return `commande ${record.id}`;
    case 'deliveries':
      return `bon de livraison ${record.id}`;
    case 'invoices': {
      const { number, type } = as<Invoice>(record);
      const noun = type === 'credit-note' ? 'avoir' : 'facture';
      return number === null ? `${noun} en brouillon` : `${noun} ${number}`;
    }
    case 'bankLines':
      return `ligne du relevé « ${as<BankLine>(record).label} »`;
    case 'reminders':
      return as<Reminder>(record).subject === ''
        ? `relance ${record.id}`
        : `relance « ${as<Reminder>(record).subject} »`;
    case 'mails':
      return `message « ${as<Mail>(record).subject} »`;
    case 'documents':
      return `document « ${as<CompanyDocument>(record).name} »`;
    case 'dashboards':
      return `tableau de bord « ${as<Dashboard>(record).title} »`;
    case 'deliverables':
      return `livrable « ${as<Deliverable>(record).title} »`;
    case 'calls':
      return `appel avec ${as<Call>(record).personaName}`;
    case 'files':
      return `fichier « ${as<AttachedFile>(record).name} »`;
    default:
      return collection satisfies never;
  }
}
