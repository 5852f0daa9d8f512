import { derivedFrom } from '~/domain/attempt/derived';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { accountDues, type AccountDues } from '~/domain/crm/accounts/dues';
import type { Account } from '~/domain/crm/accounts/records';
import { sheetOf, type SheetField, type Workbook } from '~/domain/exports/sheet';
import { applyListQuery, mapListPage, type ListField } from '~/ui/table/apply-list-query';
import type { ListQuery } from '~/ui/table/list-query';
import { accountKindWords, riskWords, scoreWords, staffName, type Risk } from './account-words';

/** Which of the two lists: the address says it. */
export type AccountListKind = 'client' | 'prospect';

export interface AccountRow {
  id: string;
  kind: Account['kind'];
  name: string;
  town: string;
  segment: string;
  owner: string;
  source: string;
  score: keyof typeof scoreWords | null;
  outstandingCents: number;
  creditLimitCents: number | null;
  overdueCents: number;
  risks: readonly Risk[];
}

const noDues: AccountDues = { unpaidCents: 0, overdueCents: 0, outstandingCents: 0 };

function risksOf(account: Account, dues: AccountDues): Risk[] {
  const risks: Risk[] = [];
  if (account.blocked) risks.push('blocked');
  if (account.creditLimitCents !== null && dues.outstandingCents > account.creditLimitCents)
    risks.push('over-limit');
  if (dues.overdueCents > 0) risks.push('overdue');
  return risks.length > 0 ? risks : ['none'];
}

const accountsOfKind = derivedFrom(['accounts'], (world: World, kind): readonly Account[] =>
  list(world.tables.accounts).filter(
    (account) => account.mergedInto === null && (kind === '' || account.kind === kind),
  ),
);

/** Rows are the accounts themselves, shared by every attempt; what depends on the world is looked up by field. */
const fieldsFor = derivedFrom(
  ['invoices', 'bankLines', 'orders'],
  (world: World, today): readonly ListField<Account>[] => {
    const dues = accountDues(world, today);
    const duesOf = ({ id }: Account) => dues.get(id) ?? noDues;
    return [
      { key: 'nom', value: (account) => account.name },
      { key: 'code', value: (account) => account.id },
      { key: 'ville', value: (account) => account.billingAddress.town },
      { key: 'adresse', value: ({ billingAddress }) => `${billingAddress.postcode} ${billingAddress.line1}` },
      { key: 'segment', value: (account) => account.segment, filter: true },
      {
        key: 'commercial',
        value: (account) => staffName(world, account.ownerId),
        filter: true,
        search: false,
      },
      { key: 'type', value: (account) => account.kind, filter: true, search: false },
      { key: 'source', value: (account) => account.source, filter: true, search: false },
      { key: 'score', value: ({ qualification }) => qualification.score, filter: true, search: false },
      { key: 'encours', kind: 'number', value: (account) => duesOf(account).outstandingCents },
      { key: 'plafond', kind: 'number', value: (account) => account.creditLimitCents },
      { key: 'retard', kind: 'number', value: (account) => duesOf(account).overdueCents },
      { key: 'risque', value: (account) => risksOf(account, duesOf(account)), filter: true, search: false },
      {
        key: 'identifiants',
        value: ({ siren, phone, email, tags }) =>
          [siren, siren.replace(/\s/g, ''), phone, phone.replace(/\s/g, ''), email, ...tags].join(' '),
      },
    ];
  },
);

function rowOf(world: World, today: string, account: Account): AccountRow {
  const dues = accountDues(world, today).get(account.id) ?? noDues;
  return {
    id: account.id,
    kind: account.kind,
    name: account.name,
    town: account.billingAddress.town,
    segment: account.segment,
    owner: staffName(world, account.ownerId),
    source: account.source,
    score: account.qualification.score,
    outstandingCents: dues.outstandingCents,
    creditLimitCents: account.creditLimitCents,
    overdueCents: dues.overdueCents,
    risks: risksOf(account, dues).filter((risk) => risk !== 'none'),
  };
}

/** A filter on the type reaches beyond the list's own kind. */
const kindShown = (kind: AccountListKind, query: ListQuery) => (query.filters.type ? '' : kind);

export function accountListPage({ world, today }: DeskView, kind: AccountListKind, query: ListQuery) {
  const rows = accountsOfKind(world, kindShown(kind, query));
  const page = applyListQuery(rows, query, fieldsFor(world, today));
  return {
    kind,
    count: accountsOfKind(world, kind).length,
    list: mapListPage(page, (account) => rowOf(world, today, account)),
  };
}
export type AccountListPage = ReturnType<typeof accountListPage>;

const sheetFields = (world: World, today: string): readonly SheetField<Account>[] => {
  const duesOf = ({ id }: Account) => accountDues(world, today).get(id) ?? noDues;
  return [
    { header: 'Code', kind: 'text', width: 10, value: (account) => account.id },
    { header: 'Raison sociale', kind: 'text', width: 34, value: (account) => account.name },
    { header: 'Type', kind: 'text', width: 12, value: (account) => accountKindWords[account.kind] },
    { header: 'SIREN', kind: 'text', width: 12, value: (account) => account.siren },
    { header: 'Adresse', kind: 'text', width: 30, value: (account) => account.billingAddress.line1 },
    { header: 'Code postal', kind: 'text', width: 11, value: (account) => account.billingAddress.postcode },
    { header: 'Ville', kind: 'text', width: 20, value: (account) => account.billingAddress.town },
    { header: 'Téléphone', kind: 'text', width: 16, value: (account) => account.phone },
    { header: 'Messagerie', kind: 'text', width: 28, value: (account) => account.email },
    { header: 'Segment', kind: 'text', width: 16, value: (account) => account.segment },
    { header: 'Commercial', kind: 'text', width: 22, value: (account) => staffName(world, account.ownerId) },
    {
      header: 'Qualification',
      kind: 'text',
      width: 14,
      value: ({ qualification: { score } }) => score && scoreWords[score].label,
    },
    { header: 'Encours', kind: 'money', value: (account) => duesOf(account).outstandingCents },
    { header: 'Plafond', kind: 'money', value: (account) => account.creditLimitCents },
    { header: 'En retard', kind: 'money', value: (account) => duesOf(account).overdueCents },
    {
      header: 'Alertes',
      kind: 'text',
      width: 24,
      value: (account) =>
        risksOf(account, duesOf(account))
          .filter((risk) => risk !== 'none')
          .map((risk) => riskWords[risk].label)
          .join(', '),
    },
  ];
};

export function accountListExport(
  { world, today }: DeskView,
  kind: AccountListKind,
  query: ListQuery,
): Workbook {
  const rows = accountsOfKind(world, kindShown(kind, query));
  const page = applyListQuery(rows, query, fieldsFor(world, today), { all: true });
  const name = kind === 'client' ? 'Clients' : 'Prospects';
  return {
    fileName: `${name.toLowerCase()}-${today}`,
    sheets: [sheetOf(name, page.rows, sheetFields(world, today))],
  };
}
