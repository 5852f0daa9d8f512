import type { Contact } from '~/domain/crm/contacts/records';
import { CheckboxField } from '~/ui/fields/checkbox-field';
import { FormGrid } from '~/ui/fields/form-layout';
import { SelectField } from '~/ui/fields/select-field';
import { TextArea } from '~/ui/fields/text-area';
import { TextField } from '~/ui/fields/text-field';

export type ContactContent = Omit<Contact, 'id'>;

interface ContactFieldsProps {
  values: ContactContent;
  change: (changes: Partial<ContactContent>) => void;
  error: (field: string) => string | undefined;
}

export function ContactFields({ values, change, error }: ContactFieldsProps) {
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
        <TextField
          name="prenom"
          label="Prénom"
          value={values.firstName}
          onChange={(firstName) => change({ firstName })}
          error={error('firstName')}
        />
        <TextField
          name="nom"
          label="Nom"
          required
          value={values.lastName}
          onChange={(lastName) => change({ lastName })}
          error={error('lastName')}
        />
        <TextField
          name="fonction"
          label="Fonction"
          value={values.role}
          onChange={(role) => change({ role })}
          error={error('role')}
        />
        <TextField
          name="telephone"
          label="Téléphone"
          type="tel"
          value={values.phone}
          onChange={(phone) => change({ phone })}
          error={error('phone')}
        />
        <TextField
          name="mobile"
          label="Mobile"
          type="tel"
          value={values.mobile}
          onChange={(mobile) => change({ mobile })}
          error={error('mobile')}
        />
        <TextField
          name="messagerie"
          label="Messagerie"
          type="email"
          value={values.email}
          onChange={(email) => change({ email })}
          error={error('email')}
        />
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
