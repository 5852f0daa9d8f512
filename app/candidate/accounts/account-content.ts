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

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The fields among `keys` that were really changed: an update says only what it changes. */
export function accountChangesOf(
  account: AccountContent,
  edited: Partial<AccountContent>,
  keys: readonly (keyof AccountContent)[],
): AccountChanges {
  return Object.fromEntries(
    keys.filter((key) => key in edited && !same(account[key], edited[key])).map((key) => [key, edited[key]]),
  );
}
