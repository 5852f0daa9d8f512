import { derivedFrom } from '~/domain/attempt/derived';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, list, listWhere } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { addDays } from '~/domain/clock/civil-date';
import { accountDues } from '~/domain/crm/accounts/dues';
import type { Account } from '~/domain/crm/accounts/records';
import { invoiceTotals } from '~/domain/crm/invoices/totals';
import { staffName } from '../account-words';
import { accountCredit, type AccountCredit } from './account-credit';
import { accountHistory, type HistoryEntry } from './account-history';

export const accountViews = ['fiche', 'contacts', 'historique', 'encours'] as const;
export type AccountView = (typeof accountViews)[number];

export interface AccountContact {
  id: string;
  name: string;
  role: string;
  phone: string;
  email: string;
  language: 'fr' | 'en';
  optOut: boolean;
}

export interface AccountChoices {
  priceLists: readonly { id: string; name: string; description: string }[];
  staff: readonly { id: string; name: string }[];
  segments: readonly string[];
}

export interface AccountHeader {
  id: string;
  kind: Account['kind'];
  name: string;
  segment: string;
  owner: string;
  blocked: boolean;
  mergedInto: string | null;
  score: Account['qualification']['score'];
  outstandingCents: number;
  creditLimitCents: number | null;
  overdueCents: number;
  /** Net excluding tax invoiced over the last twelve months, credit notes deducted. */
  turnoverCents: number;
  turnoverBeforeCents: number;
  lastContactOn: string | null;
  mainContactId: string | null;
}

export interface AccountPage {
  header: AccountHeader;
  view: AccountView;
  contacts: readonly AccountContact[];
  /** Present in the view that shows it. */
  details: { account: Account; choices: AccountChoices } | null;
  history: readonly HistoryEntry[] | null;
  credit: AccountCredit | null;
}

export const accountChoices = derivedFrom(['accounts', 'priceLists'], (world: World): AccountChoices => ({
  priceLists: list(world.tables.priceLists).map(({ id, name, description }) => ({ id, name, description })),
  staff: world.profile.staff.map(({ id, name }) => ({ id, name })),
  segments: [...new Set(list(world.tables.accounts).map(({ segment }) => segment))]
    .filter(Boolean)
    .sort((a, b) => a.localeCompare(b, 'fr')),
}));

/** Net invoiced to a client between two dates (first excluded, last included), in cents excluding tax. */
export function turnoverCents(world: World, accountId: string, after: string, until: string): number {
  return listWhere(world.tables.invoices, 'accountId', accountId)
    .filter(
      ({ issuedOn, type }) =>
        issuedOn !== null && issuedOn > after && issuedOn <= until && type !== 'proforma',
    )
    .reduce((sum, invoice) => {
      const { netExclTaxCents, depositNetCents } = invoiceTotals(invoice);
      return sum + (invoice.type === 'credit-note' ? -1 : 1) * (netExclTaxCents - depositNetCents);
    }, 0);
}

export const contactsOf = (world: World, accountId: string): AccountContact[] =>
  listWhere(world.tables.contacts, 'accountId', accountId)
    .map(({ id, civility, firstName, lastName, role, phone, mobile, email, language, optOut }) => ({
      id,
      name: [civility, firstName, lastName].filter(Boolean).join(' '),
      role,
      phone: phone || mobile,
      email,
      language,
      optOut,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));

function headerOf(world: World, today: string, account: Account): AccountHeader {
  const dues = accountDues(world, today).get(account.id);
  const aYearAgo = addDays(today, -365);
  const lastContact = listWhere(world.tables.activities, 'accountId', account.id)
    .filter(({ status }) => status === 'done')
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1);
  return {
    id: account.id,
    kind: account.kind,
    name: account.name,
    segment: account.segment,
    owner: staffName(world, account.ownerId),
    blocked: account.blocked,
    mergedInto: account.mergedInto,
    score: account.qualification.score,
    outstandingCents: dues?.outstandingCents ?? 0,
    creditLimitCents: account.creditLimitCents,
    overdueCents: dues?.overdueCents ?? 0,
    turnoverCents: turnoverCents(world, account.id, aYearAgo, today),
    turnoverBeforeCents: turnoverCents(world, account.id, addDays(aYearAgo, -365), aYearAgo),
    lastContactOn: lastContact ?? null,
    mainContactId: contactsOf(world, account.id).find(({ email }) => email !== '')?.id ?? null,
  };
}

/** One account: its header, and what the chosen view shows. Null when there is no such account. */
export function accountPage(
  { world, today, basePath }: DeskView,
  id: string,
  asked: string | null,
): AccountPage | null {
  const account = findOptional(world.tables.accounts, id);
  if (!account) return null;
  const view = accountViews.find((known) => known === asked) ?? 'fiche';
  return {
    header: headerOf(world, today, account),
    view,
    contacts: contactsOf(world, id),
    details: view === 'fiche' ? { account, choices: accountChoices(world) } : null,
    history: view === 'historique' ? accountHistory(world, account, basePath) : null,
    credit: view === 'encours' ? accountCredit(world, account, today, basePath) : null,
  };
}
