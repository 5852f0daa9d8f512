import { findOptional, put, type Table, tableOf, type Bulk } from '../../attempt/table';
import {
  collectionNames,
  type CollectionName,
  type CompanyBase,
  type CompanyRows,
  type Tables,
} from '../../attempt/world';
import type { CivilDate } from '../../clock/civil-date';
import type { CompanyProfile } from '../../crm/company/records';
import type { MailAddress } from '../../crm/mailbox/records';
import { companyFunctions } from '../company/functions';
import { contextOver } from '../expressions';

type AnyTable = Table<{ id: string }>;
type AnyTables = Record<CollectionName, AnyTable>;

/** The company of a variant while it is being written: each record may look at those written before it. */
export class CompanyDraft {
  private written: AnyTables;

  constructor(private readonly base: CompanyBase) {
    this.written = Object.fromEntries(
      collectionNames.map((name) => [name, tableOf(base.bulk[name] as unknown as Bulk<{ id: string }>)]),
    ) as AnyTables;
  }

  get tables(): Tables {
    return this.written as unknown as Tables;
  }

  get profile() {
    return this.base.profile;
  }

  find(collection: string, id: string): { id: string } | null {
    const table = (this.written as Record<string, AnyTable | undefined>)[collection];
    return table ? findOptional(table, id) : null;
  }

  put(collection: CollectionName, record: { id: string }): void {
    this.written = { ...this.written, [collection]: put(this.written[collection], record) };
  }

  /** Records added to the base or put in place of one of its own. */
  overlay(): Partial<CompanyRows> {
    const changed = collectionNames.map(
      (name) => [name, [...this.written[name].changed.values()].filter((record) => record !== null)] as const,
    );
    return Object.fromEntries(changed.filter(([, rows]) => rows.length > 0)) as Partial<CompanyRows>;
  }

  person = (id: string): MailAddress | null => personIn(this.profile, this.tables, id);

  /** What expressions may call besides the product's own functions. */
  expressionContext(facts: Readonly<Record<string, unknown>>, today: CivilDate): Record<string, unknown> {
    return contextOver(
      facts,
      companyFunctions(() => this.tables, today),
    );
  }
}

/** Name and address of a staff member or a contact. */
export function personIn(profile: CompanyProfile, tables: Tables, id: string): MailAddress | null {
  const member = profile.staff.find((candidate) => candidate.id === id);
  if (member) return { name: member.name, email: member.email };
  const contact = findOptional(tables.contacts, id);
  return contact && { name: `${contact.firstName} ${contact.lastName}`.trim(), email: contact.email };
}
