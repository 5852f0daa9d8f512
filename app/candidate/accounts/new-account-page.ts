import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { list } from '~/domain/attempt/table';
import { accountsLike } from '~/domain/crm/accounts/duplicates';
import type { Account } from '~/domain/crm/accounts/records';
import { blankAccount } from './account-content';
import { lookalikeOf } from './duplicates/duplicates-page';
import { accountChoices } from './record/account-page';

/** The form of a new record, and the records that look like it when they are asked for (`?verifier=1&nom=…`). */
export function newAccountPage({ world }: DeskView, params: URLSearchParams) {
  const asked = params.get('type');
  const kind: Account['kind'] = asked === 'prospect' || asked === 'supplier' ? asked : 'client';
  const publicList = list(world.tables.priceLists)[0]?.id ?? '';
  const probe = {
    name: params.get('nom') ?? '',
    siren: params.get('siren') ?? '',
    phone: params.get('telephone') ?? '',
    email: params.get('messagerie') ?? '',
  };
  return {
    blank: blankAccount(kind, publicList),
    choices: accountChoices(world),
    /** Null until a check is asked for. */
    lookalikes: params.has('verifier')
      ? accountsLike(world, probe)
          .slice(0, 20)
          .map((like) => lookalikeOf(world, like))
      : null,
  };
}
export type NewAccountPage = ReturnType<typeof newAccountPage>;
