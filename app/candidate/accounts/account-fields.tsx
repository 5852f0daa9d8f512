import { TextFields, type RecordForm, type TextOf } from '~/candidate/editor/text-fields';
import type { Account } from '~/domain/crm/accounts/records';
import { SelectField } from '~/ui/fields/select-field';
import type { AccountChoices } from './record/account-page';
import { accountKindWords, optionsOf } from './account-words';

type FormOf<Key extends keyof Account> = RecordForm<Pick<Account, Key>>;

export type AccountText =
  | 'legalForm'
  | 'siren'
  | 'siret'
  | 'vatNumber'
  | 'nafCode'
  | 'phone'
  | 'email'
  | 'website'
  | 'headcount'
  | 'source';

/** The one-line texts of an account, in the order its record shows them. */
export const accountTexts: readonly TextOf<AccountText>[] = [
  { key: 'legalForm', name: 'forme', label: 'Forme juridique' },
  { key: 'siren', name: 'siren', label: 'SIREN', inputMode: 'numeric' },
  { key: 'siret', name: 'siret', label: 'SIRET', inputMode: 'numeric' },
  { key: 'vatNumber', name: 'tva', label: 'N° de TVA' },
  { key: 'nafCode', name: 'naf', label: 'Code NAF' },
  { key: 'phone', name: 'telephone', label: 'Téléphone', type: 'tel' },
  { key: 'email', name: 'messagerie', label: 'Messagerie', type: 'email' },
  { key: 'website', name: 'site', label: 'Site internet' },
  { key: 'headcount', name: 'effectif', label: 'Effectif' },
  { key: 'source', name: 'origine', label: 'Origine' },
];

/** Some of them, in this order. */
export const someTexts = (...keys: AccountText[]): TextOf<AccountText>[] =>
  keys.flatMap((key) => accountTexts.filter((text) => text.key === key));

export function NameAndKindFields({ form }: { form: FormOf<'name' | 'kind'> }) {
  return (
    <>
      <TextFields
        texts={[{ key: 'name', name: 'raison-sociale', label: 'Raison sociale', required: true }]}
        form={form}
      />
      <SelectField
        name="type"
        label="Type de compte"
        options={optionsOf(accountKindWords)}
        value={form.values.kind}
        onChange={(kind) => form.change({ kind: kind as Account['kind'] })}
      />
    </>
  );
}

interface ChoiceProps<Key extends keyof Account> {
  form: FormOf<Key>;
  choices: AccountChoices;
}

export function OwnerField({ form, choices }: ChoiceProps<'ownerId'>) {
  return (
    <SelectField
      name="suivi-par"
      label="Suivi par"
      placeholder="Personne"
      options={choices.staff.map(({ id, name }) => ({ value: id, label: name }))}
      value={form.values.ownerId}
      onChange={(ownerId) => form.change({ ownerId })}
    />
  );
}

export function SegmentField({ form, choices }: ChoiceProps<'segment'>) {
  return (
    <TextFields
      texts={[{ key: 'segment', name: 'segment', label: 'Segment', suggestions: choices.segments }]}
      form={form}
    />
  );
}

export function PriceListField({ form, choices }: ChoiceProps<'priceListId'>) {
  return (
    <SelectField
      name="tarif"
      label="Tarif"
      width="md"
      options={choices.priceLists.map(({ id, name }) => ({ value: id, label: name }))}
      value={form.values.priceListId}
      onChange={(priceListId) => form.change({ priceListId })}
    />
  );
}
