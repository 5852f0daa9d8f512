import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import type { Account } from '~/domain/crm/accounts/records';
import { addressLines } from '~/candidate/papers/paper-parties';
import { paymentTermsWords } from '~/candidate/papers/payment-terms';
import { formatCount, formatMoney } from '~/ui/typography/format';
import { sameValue, type AccountContent } from '../account-content';
import { accountKindWords, consentWords, staffName } from '../account-words';
import { linkedCount } from './duplicates-page';

export type MergeField = keyof AccountContent;

interface FieldWords {
  key: MergeField;
  label: string;
  say: (account: Account, world: World) => string;
}
const text = (key: MergeField & keyof Account, label: string): FieldWords => ({
  key,
  label,
  say: (account) => String(account[key] ?? ''),
});

const fields: readonly FieldWords[] = [
  { key: 'kind', label: 'Type de compte', say: ({ kind }) => accountKindWords[kind] },
  text('name', 'Raison sociale'),
  text('legalForm', 'Forme juridique'),
  text('siren', 'SIREN'),
  text('siret', 'SIRET'),
  text('vatNumber', 'N° de TVA'),
  text('nafCode', 'Code NAF'),
  {
    key: 'billingAddress',
    label: 'Adresse de facturation',
    say: ({ billingAddress }) => addressLines(billingAddress).join(', '),
  },
  {
    key: 'deliveryAddress',
    label: 'Adresse de livraison',
    say: ({ deliveryAddress }) =>
      deliveryAddress ? addressLines(deliveryAddress).join(', ') : 'À l’adresse de facturation',
  },
  text('phone', 'Téléphone'),
  text('email', 'Messagerie'),
  text('website', 'Site internet'),
  text('segment', 'Segment'),
  text('headcount', 'Effectif'),
  text('source', 'Origine'),
  { key: 'ownerId', label: 'Suivi par', say: ({ ownerId }, world) => staffName(world, ownerId) },
  {
    key: 'priceListId',
    label: 'Tarif',
    say: ({ priceListId }, world) => findOptional(world.tables.priceLists, priceListId)?.name ?? priceListId,
  },
  {
    key: 'conditions',
    label: 'Conditions particulières',
    say: ({ conditions }) =>
      conditions.length === 0 ? 'Aucune' : formatCount(conditions.length, 'condition'),
  },
  {
    key: 'paymentTerms',
    label: 'Conditions de règlement',
    say: ({ paymentTerms }) => (paymentTerms ? paymentTermsWords(paymentTerms) : 'Conditions générales'),
  },
  {
    key: 'creditLimitCents',
    label: 'Plafond d’encours',
    say: ({ creditLimitCents }) => (creditLimitCents === null ? 'Aucun' : formatMoney(creditLimitCents)),
  },
  { key: 'blocked', label: 'Commandes', say: ({ blocked }) => (blocked ? 'Bloquées' : 'Acceptées') },
  text('riskNote', 'Note de risque'),
  {
    key: 'consent',
    label: 'Prospection',
    say: ({ consent }) => [consentWords[consent.basis], consent.source].filter(Boolean).join(', '),
  },
  { key: 'tags', label: 'Étiquettes', say: ({ tags }) => tags.join(', ') },
  text('notes', 'Notes'),
];

export interface MergeChoice {
  key: MergeField;
  label: string;
  /** What each record says, in words. */
  first: string;
  second: string;
}

/** Two records side by side: only the fields that differ are to choose. Null unless both exist, apart and unmerged. */
export function mergePage({ world }: DeskView, params: URLSearchParams) {
  const open = (name: string) => {
    const account = findOptional(world.tables.accounts, params.get(name) ?? '');
    return account?.mergedInto === null ? account : null;
  };
  const first = open('a');
  const second = open('b');
  if (!first || !second || first.id === second.id) return null;
  const differing = fields.filter(({ key }) => !sameValue(first[key], second[key]));
  return {
    first: { account: first, records: linkedCount(world, first.id) },
    second: { account: second, records: linkedCount(world, second.id) },
    choices: differing.map(({ key, label, say }): MergeChoice => ({
      key,
      label,
      first: say(first, world),
      second: say(second, world),
    })),
  };
}
export type MergePage = NonNullable<ReturnType<typeof mergePage>>;
