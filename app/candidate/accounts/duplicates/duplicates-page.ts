import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, listWhere } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import {
  accountsLike,
  duplicatePairs,
  type DuplicateReason,
  type Likeness,
} from '~/domain/crm/accounts/duplicates';
import type { Account } from '~/domain/crm/accounts/records';

/** A record that may be the one looked for, with what helps to recognise it. */
export interface Lookalike {
  id: string;
  kind: Account['kind'];
  name: string;
  town: string;
  phone: string;
  email: string;
  siren: string;
  createdOn: string;
  /** Contacts, quotes, orders and invoices it holds. */
  records: number;
  reasons: readonly DuplicateReason[];
}

const linked = ['contacts', 'quotes', 'orders', 'invoices', 'activities'] as const;
export const linkedCount = (world: World, accountId: string): number =>
  linked.reduce(
    (sum, name) =>
      sum +
      listWhere<{ id: string; accountId: string | null }>(world.tables[name], 'accountId', accountId).length,
    0,
  );

export const lookalikeOf = (world: World, { account, reasons }: Likeness): Lookalike => ({
  id: account.id,
  kind: account.kind,
  name: account.name,
  town: account.billingAddress.town,
  phone: account.phone,
  email: account.email,
  siren: account.siren,
  createdOn: account.createdOn,
  records: linkedCount(world, account.id),
  reasons,
});

const mostPairs = 200;

/** Possible duplicates: of one account, of what is typed, or of the whole base. */
export function duplicatesPage({ world }: DeskView, params: URLSearchParams) {
  const account = findOptional(world.tables.accounts, params.get('compte') ?? '');
  const typed = (params.get('q') ?? '').trim();
  const subject = account && lookalikeOf(world, { account, reasons: [] });
  if (account) {
    const likes = accountsLike(world, account, account.id);
    return { subject, typed, likes: likes.slice(0, 50).map((like) => lookalikeOf(world, like)), pairs: null };
  }
  if (typed !== '') {
    const isAddress = typed.includes('@');
    const digits = typed.replace(/\D/g, '');
    const isNumber = digits.length >= 9 && !/[a-z]/i.test(typed);
    const probe = {
      name: isAddress || isNumber ? '' : typed,
      email: isAddress ? typed : '',
      phone: isNumber ? typed : '',
      siren: isNumber && digits.length === 9 ? digits : '',
    };
    return {
      subject,
      typed,
      likes: accountsLike(world, probe)
        .slice(0, 50)
        .map((like) => lookalikeOf(world, like)),
      pairs: null,
    };
  }
  const pairs = duplicatePairs(world);
  return {
    subject,
    typed,
    likes: null,
    pairs: {
      total: pairs.length,
      shown: pairs.slice(0, mostPairs).map(({ first, second, reasons }) => ({
        first: lookalikeOf(world, { account: first, reasons }),
        second: lookalikeOf(world, { account: second, reasons }),
        reasons,
      })),
    },
  };
}
export type DuplicatesPage = ReturnType<typeof duplicatesPage>;
