import { collectionNames, type CollectionName, type Tables } from '../../attempt/world';
import { findOptional, list, type Table } from '../../attempt/table';
import type { CompanyProfile } from '../../crm/company/records';
import { nearestWord } from '../authored-problems';

export interface ReferenceProblem {
  path: (string | number)[];
  message: string;
}

type Target = CollectionName | 'staff' | 'folders' | 'families';
/** A path into a record; `*` is every element of a list. */
type Reference = readonly [path: string, target: Target];

/** Fields that name another record. Links (`relatedTo`, `link`, attachments) name their collection themselves. */
const references: Record<CollectionName, readonly Reference[]> = {
  accounts: [
    ['ownerId', 'staff'],
    ['priceListId', 'priceLists'],
    ['mergedInto', 'accounts'],
  ],
  contacts: [['accountId', 'accounts']],
  activities: [
    ['accountId', 'accounts'],
    ['contactId', 'contacts'],
    ['ownerId', 'staff'],
  ],
  products: [
    ['supplierId', 'accounts'],
    ['replacedBy', 'products'],
  ],
  priceLists: [
    ['exceptions.*.sku', 'products'],
    ['familyDiscounts.*.family', 'families'],
  ],
  quotes: [
    ['accountId', 'accounts'],
    ['contactId', 'contacts'],
    ['lines.*.sku', 'products'],
    ['authorId', 'staff'],
  ],
  orders: [
    ['accountId', 'accounts'],
    ['contactId', 'contacts'],
    ['quoteId', 'quotes'],
    ['sourceDocumentId', 'documents'],
    ['lines.*.sku', 'products'],
    ['authorId', 'staff'],
  ],
  deliveries: [
    ['orderId', 'orders'],
    ['accountId', 'accounts'],
    ['lines.*.sku', 'products'],
  ],
  invoices: [
    ['accountId', 'accounts'],
    ['orderId', 'orders'],
    ['correctsInvoiceId', 'invoices'],
    ['deposits.*.invoiceId', 'invoices'],
    ['lines.*.sku', 'products'],
    ['authorId', 'staff'],
  ],
  bankLines: [
    ['matching.accountId', 'accounts'],
    ['matching.allocations.*.invoiceId', 'invoices'],
  ],
  reminders: [
    ['accountId', 'accounts'],
    ['contactId', 'contacts'],
    ['invoiceIds.*', 'invoices'],
    ['authorId', 'staff'],
  ],
  mails: [['inReplyTo', 'mails']],
  documents: [
    ['accountId', 'accounts'],
    ['folder', 'folders'],
  ],
  dashboards: [['authorId', 'staff']],
  deliverables: [
    ['accountId', 'accounts'],
    ['authorId', 'staff'],
    ['files.*', 'files'],
  ],
  files: [],
  calls: [
    ['accountId', 'accounts'],
    ['contactId', 'contacts'],
  ],
};

const attachmentTargets: Record<string, CollectionName> = {
  quote: 'quotes',
  acknowledgement: 'orders',
  invoice: 'invoices',
  reminder: 'reminders',
  delivery: 'deliveries',
  dashboard: 'dashboards',
  document: 'documents',
  deliverable: 'deliverables',
  file: 'files',
};

/** Says which names lead nowhere in a company. */
export class ReferenceChecker {
  private readonly ids = new Map<Target, ReadonlySet<string>>();

  constructor(
    private readonly tables: Tables,
    private readonly profile: CompanyProfile,
  ) {}

  problemsOf(collection: CollectionName, record: object): ReferenceProblem[] {
    const named = references[collection].flatMap(([path, target]) =>
      valuesAt(record, path.split('.')).map((found) => ({ ...found, target })),
    );
    const problems = [...named, ...this.links(record), ...conditionTargets(collection, record)].flatMap(
      ({ path, value, target }) =>
        typeof value === 'string' && value !== '' && !this.exists(target, value)
          ? [{ path, message: this.unknown(target, value) }]
          : [],
    );
    return collection === 'deliveries' ? [...problems, ...this.orderLines(record)] : problems;
  }

  exists(target: Target, id: string): boolean {
    if (target === 'staff' || target === 'folders' || target === 'families')
      return this.known(target).has(id);
    return findOptional(this.tables[target] as Table<{ id: string }>, id) !== null;
  }

  unknown(target: Target, id: string): string {
    const nearest = nearestWord(id, [...this.known(target)]);
    return `« ${id} » n’existe pas dans ${target}${nearest === null ? '' : ` (vouliez-vous dire « ${nearest} » ?)`}`;
  }

  private known(target: Target): ReadonlySet<string> {
    let ids = this.ids.get(target);
    if (!ids) this.ids.set(target, (ids = new Set(this.idsOf(target))));
    return ids;
  }

  private idsOf(target: Target): string[] {
    if (target === 'staff') return this.profile.staff.map((member) => member.id);
    if (target === 'folders') return this.profile.folders.map((folder) => folder.path);
    if (target === 'families') return list(this.tables.products).map((product) => product.family);
    return list(this.tables[target] as Table<{ id: string }>).map((record) => record.id);
  }

  private links(record: object): { path: (string | number)[]; value: unknown; target: Target }[] {
    const { relatedTo, link, attachments } = record as Record<string, unknown>;
    const found: { path: (string | number)[]; value: unknown; target: Target }[] = [];
    for (const [key, one] of [
      ['relatedTo', relatedTo],
      ['link', link],
    ] as const) {
      const { collection, id } = (one ?? {}) as { collection?: string; id?: string };
      if (collection && collectionNames.some((name) => name === collection))
        found.push({ path: [key], value: id, target: collection as CollectionName });
    }
    (Array.isArray(attachments) ? (attachments as { kind?: string; id?: string }[]) : []).forEach(
      ({ kind, id }, index) => {
        const target = attachmentTargets[kind ?? ''];
        if (target) found.push({ path: ['attachments', index], value: id, target });
      },
    );
    return found;
  }

  private orderLines(record: object): ReferenceProblem[] {
    const { orderId, lines } = record as { orderId: string; lines: { lineId: string; quantity: number }[] };
    const order = findOptional(this.tables.orders, orderId);
    if (!order) return [];
    return lines.flatMap(({ lineId, quantity }, index) => {
      const line = order.lines.find((candidate) => candidate.id === lineId);
      if (!line) return [{ path: ['lines', index], message: `la commande ${orderId} n’a pas cette ligne` }];
      return quantity > line.quantity
        ? [{ path: ['lines', index, 'quantity'], message: `plus que les ${line.quantity} commandés` }]
        : [];
    });
  }
}

function conditionTargets(
  collection: CollectionName,
  record: object,
): { path: (string | number)[]; value: unknown; target: Target }[] {
  if (collection !== 'accounts') return [];
  const { conditions } = record as { conditions?: { scope: string; target: string }[] };
  return (conditions ?? []).flatMap(({ scope, target }, index) =>
    scope === 'all'
      ? []
      : [
          {
            path: ['conditions', index, 'target'],
            value: target,
            target: scope === 'sku' ? ('products' as const) : ('families' as const),
          },
        ],
  );
}

function valuesAt(
  value: unknown,
  keys: readonly string[],
  path: (string | number)[] = [],
): { path: (string | number)[]; value: unknown }[] {
  const [key, ...rest] = keys;
  if (key === undefined) return [{ path, value }];
  if (value === null || typeof value !== 'object') return [];
  if (key === '*')
    return Array.isArray(value)
      ? value.flatMap((member: unknown, index) => valuesAt(member, rest, [...path, index]))
      : [];
  return valuesAt((value as Record<string, unknown>)[key], rest, [...path, key]);
}
