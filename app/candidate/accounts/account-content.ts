import type { Account } from '~/domain/crm/accounts/records';
import type { AccountChanges } from '~/domain/crm/accounts/events';

export type AccountContent = Omit<Account, 'id' | 'createdOn' | 'mergedInto' | 'qualification'>;

/** A record with nothing known yet. */
export const blankAccount = (kind: Account['kind'], priceListId: string): AccountContent => ({
  kind,
  name: '',
  legalForm: '',
  siren: '',
  siret: '',
  vatNumber: '',
  nafCode: '',
  billingAddress: { line1: '', line2: '', postcode: '', town: '', country: 'France' },
  deliveryAddress: null,
  phone: '',
  email: '',
  website: '',
  segment: '',
  headcount: '',
  source: '',
  ownerId: '',
  priceListId,
  conditions: [],
  paymentTerms: null,
  creditLimitCents: null,
  blocked: false,
  riskNote: '',
  consent: { basis: 'unknown', source: '', on: null },
  tags: [],
  notes: '',
});

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
};

/** True when two values of a record say the same, in whatever order their keys came. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));

/** The fields among `keys` that were really changed: an update says only what it changes. */
export function accountChangesOf(
  account: AccountContent,
  edited: Partial<AccountContent>,
  keys: readonly (keyof AccountContent)[],
): AccountChanges {
  return Object.fromEntries(
    keys
      .filter((key) => key in edited && !sameValue(account[key], edited[key]))
      .map((key) => [key, edited[key]]),
  );
}
