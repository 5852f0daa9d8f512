import type { Account } from '~/domain/crm/accounts/records';
import { accountChangesOf } from '../account-content';
import { accountTexts, NameAndKindFields, OwnerField, SegmentField } from '../account-fields';
import { accountKindWords } from '../account-words';
import { AddressFields } from '../address-fields';
import { TextFields } from '~/candidate/editor/text-fields';
import { addressLines, spacedSiren } from '~/candidate/papers/paper-parties';
import { CheckboxField } from '~/ui/fields/checkbox-field';
import { FormGrid } from '~/ui/fields/form-layout';
import { TextArea } from '~/ui/fields/text-area';
import { TextField } from '~/ui/fields/text-field';
import { DescriptionList } from '~/ui/layout/description-list';
import type { AccountChoices } from './account-page';
import { EditableSection } from './editable-section';

const identityKeys = [
  'kind',
  'name',
  'legalForm',
  'siren',
  'siret',
  'vatNumber',
  'nafCode',
  'phone',
  'email',
  'website',
  'segment',
  'headcount',
  'source',
  'ownerId',
  'tags',
] as const;
const addressKeys = ['billingAddress', 'deliveryAddress'] as const;

interface SectionProps {
  account: Account;
  choices: AccountChoices;
}

const tagsOf = (text: string) =>
  text
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean)
    .slice(0, 20);

export function IdentitySection({ account, choices }: SectionProps) {
  const staffName = choices.staff.find(({ id }) => id === account.ownerId)?.name ?? '';
  const values = { ...account, tagText: account.tags.join(', ') };
  return (
    <EditableSection
      title="Identité"
      name={`${account.id}-identite`}
      values={values}
      save={({ tagText, ...edited }) => ({
        type: 'UpdateAccount',
        fields: {
          id: account.id,
          changes: accountChangesOf(account, { ...edited, tags: tagsOf(tagText) }, identityKeys),
        },
      })}
      fields={(form) => (
        <FormGrid columns={3}>
          <NameAndKindFields form={form} />
          <OwnerField form={form} choices={choices} />
          <SegmentField form={form} choices={choices} />
          <TextFields texts={accountTexts} form={form} />
          <TextField
            name="etiquettes"
            label="Étiquettes"
            help="Séparées par des virgules."
            value={form.values.tagText}
            onChange={(tagText) => form.change({ tagText })}
            error={form.error('tags')}
          />
        </FormGrid>
      )}
    >
      <DescriptionList
        columns={3}
        items={[
          { label: 'Raison sociale', value: account.name },
          { label: 'Type de compte', value: accountKindWords[account.kind] },
          { label: 'Suivi par', value: staffName },
          { label: 'Segment', value: account.segment },
          ...accountTexts.map(({ key, label }) => ({
            label,
            value: key === 'siren' ? spacedSiren(account.siren) : account[key],
          })),
          { label: 'Étiquettes', value: account.tags.join(', ') },
        ]}
      />
    </EditableSection>
  );
}

export function AddressSection({ account }: Pick<SectionProps, 'account'>) {
  const blank = { line1: '', line2: '', postcode: '', town: '', country: 'France' };
  const values = {
    billingAddress: account.billingAddress,
    deliveryAddress: account.deliveryAddress ?? blank,
    sameAddress: account.deliveryAddress === null,
  };
  return (
    <EditableSection
      title="Adresses"
      name={`${account.id}-adresses`}
      values={values}
      save={({ billingAddress, deliveryAddress, sameAddress }) => ({
        type: 'UpdateAccount',
        fields: {
          id: account.id,
          changes: accountChangesOf(
            account,
            { billingAddress, deliveryAddress: sameAddress ? null : deliveryAddress },
            addressKeys,
          ),
        },
      })}
      fields={({ values: form, change }) => (
        <>
          <AddressFields
            legend="Adresse de facturation"
            name="facturation"
            value={form.billingAddress}
            onChange={(billingAddress) => change({ billingAddress })}
          />
          <CheckboxField
            name="meme-adresse"
            label="Livraison à l’adresse de facturation"
            value={form.sameAddress}
            onChange={(sameAddress) => change({ sameAddress })}
          />
          {!form.sameAddress && (
            <AddressFields
              legend="Adresse de livraison"
              name="livraison"
              value={form.deliveryAddress}
              onChange={(deliveryAddress) => change({ deliveryAddress })}
            />
          )}
        </>
      )}
    >
      <DescriptionList
        columns={2}
        items={[
          { label: 'Facturation', value: addressLines(account.billingAddress).join(', ') },
          {
            label: 'Livraison',
            value: account.deliveryAddress
              ? addressLines(account.deliveryAddress).join(', ')
              : 'À l’adresse de facturation',
          },
        ]}
      />
    </EditableSection>
  );
}

export function NotesSection({ account }: Pick<SectionProps, 'account'>) {
  return (
    <EditableSection
      title="Notes"
      name={`${account.id}-notes`}
      values={{ notes: account.notes }}
      save={({ notes }) => ({ type: 'UpdateAccount', fields: { id: account.id, changes: { notes } } })}
      fields={({ values, change, error }) => (
        <TextArea
          name="notes"
          label="Notes"
          rows={5}
          value={values.notes}
          onChange={(notes) => change({ notes })}
          error={error('notes')}
        />
      )}
    >
      <p className="whitespace-pre-line">
        {account.notes || <span className="text-soft">Aucune note.</span>}
      </p>
    </EditableSection>
  );
}
