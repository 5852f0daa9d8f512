import type { Contact } from '~/domain/crm/contacts/records';
import { TextFields, type RecordForm, type TextOf } from '~/candidate/editor/text-fields';
import { CheckboxField } from '~/ui/fields/checkbox-field';
import { FormGrid } from '~/ui/fields/form-layout';
import { SelectField } from '~/ui/fields/select-field';
import { TextArea } from '~/ui/fields/text-area';

export type ContactContent = Omit<Contact, 'id'>;

const texts: readonly TextOf<'firstName' | 'lastName' | 'role' | 'phone' | 'mobile' | 'email'>[] = [
  { key: 'firstName', name: 'prenom', label: 'Prénom' },
  { key: 'lastName', name: 'nom', label: 'Nom', required: true },
  { key: 'role', name: 'fonction', label: 'Fonction' },
  { key: 'phone', name: 'telephone', label: 'Téléphone', type: 'tel' },
  { key: 'mobile', name: 'mobile', label: 'Mobile', type: 'tel' },
  { key: 'email', name: 'messagerie', label: 'Messagerie', type: 'email' },
];

export function ContactFields({ form }: { form: RecordForm<ContactContent> }) {
  const { values, change, error } = form;
  return (
    <>
      <FormGrid columns={3}>
        <SelectField
          name="civilite"
          label="Civilité"
          placeholder="—"
          options={[
            { value: 'Mme', label: 'Mme' },
            { value: 'M.', label: 'M.' },
          ]}
          value={values.civility}
          onChange={(civility) => change({ civility: civility as Contact['civility'] })}
        />
        <TextFields texts={texts} form={form} />
        <SelectField
          name="langue"
          label="Langue"
          options={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'Anglais' },
          ]}
          value={values.language}
          onChange={(language) => change({ language: language as Contact['language'] })}
        />
      </FormGrid>
      <CheckboxField
        name="opposition"
        label="S’oppose à la prospection"
        value={values.optOut}
        onChange={(optOut) => change({ optOut })}
      />
      <TextArea
        name="notes"
        label="Notes"
        rows={3}
        value={values.notes}
        onChange={(notes) => change({ notes })}
        error={error('notes')}
      />
    </>
  );
}
