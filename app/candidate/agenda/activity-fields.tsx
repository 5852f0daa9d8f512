import { useEffect, useState } from 'react';
import { X } from 'lucide-react';
import { IconButton } from '~/ui/buttons/icon-button';
import { NumberField } from '~/ui/fields/number-fields';
import { DateField } from '~/ui/fields/date-field';
import { FormGrid } from '~/ui/fields/form-layout';
import { RadioGroup } from '~/ui/fields/radio-group';
import { SelectField } from '~/ui/fields/select-field';
import { TextArea } from '~/ui/fields/text-area';
import { TextField } from '~/ui/fields/text-field';
import { AccountPicker } from '../accounts/account-picker';
import { useDesk } from '../desk/desk-context';
import { activityKindWords, priorityWords } from './agenda-words';
import type { ActivityProblems, ActivityValues } from './activity-values';

export interface ActivityFieldsProps {
  values: ActivityValues;
  onChange: (changes: Partial<ActivityValues>) => void;
  staff: readonly { id: string; name: string }[];
  problems: ActivityProblems;
  withReport: boolean;
}

/** The fields of an activity, planned or done. */
export function ActivityFields({ values, onChange, staff, problems, withReport }: ActivityFieldsProps) {
  const contacts = useContacts(values.account?.value ?? null);
  return (
    <>
      <RadioGroup
        name="activite-type"
        label="Type"
        inline
        value={values.kind}
        onChange={(kind) => onChange({ kind: kind as ActivityValues['kind'] })}
        options={Object.entries(activityKindWords).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name="activite-objet"
        label="Objet"
        required
        value={values.subject}
        onChange={(subject) => onChange({ subject })}
        error={problems.subject}
      />
      {values.relatedTo && (
        <p className="flex items-center gap-2">
          <span>
            <span className="text-soft">À propos : </span>
            {values.relatedTo.label}
          </span>
          <IconButton
            size="sm"
            label={`Retirer ${values.relatedTo.label}`}
            icon={<X />}
            onPress={() => onChange({ relatedTo: null })}
          />
        </p>
      )}
      <FormGrid>
        <AccountPicker
          name="activite-compte"
          label="Compte"
          value={values.account}
          onChange={(account) => onChange({ account, contactId: '' })}
        />
        <SelectField
          name="activite-contact"
          label="Interlocuteur"
          placeholder={values.account ? 'Personne en particulier' : 'Choisissez d’abord un compte'}
          disabled={!values.account}
          value={values.contactId}
          onChange={(contactId) => onChange({ contactId })}
          options={contacts}
        />
        <DateField
          name="activite-date"
          label="Date"
          required
          value={values.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
          error={problems.dueOn}
        />
        <TextField
          name="activite-heure"
          label="Heure"
          width="sm"
          help="Vide : dans la journée"
          value={values.time}
          onChange={(time) => onChange({ time })}
          error={problems.time}
        />
        <NumberField
          name="activite-duree"
          label="Durée"
          unit="min"
          min={0}
          value={values.durationMinutes}
          onChange={(durationMinutes) => onChange({ durationMinutes })}
        />
        <SelectField
          name="activite-qui"
          label="Confiée à"
          value={values.ownerId}
          onChange={(ownerId) => onChange({ ownerId })}
          options={staff.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="activite-priorite"
          label="Priorité"
          value={values.priority}
          onChange={(priority) => onChange({ priority: priority as ActivityValues['priority'] })}
          options={Object.entries(priorityWords).map(([value, label]) => ({ value, label }))}
        />
      </FormGrid>
      {withReport && (
        <TextArea
          name="activite-compte-rendu"
          label="Compte rendu"
          rows={5}
          help="Ce qui a été dit ou fait, et la suite à donner."
          value={values.report}
          onChange={(report) => onChange({ report })}
        />
      )}
    </>
  );
}

type Choice = { value: string; label: string };

/** Contacts of the account chosen. */
function useContacts(accountId: string | null): Choice[] {
  const { basePath } = useDesk();
  const [contacts, setContacts] = useState<Choice[]>([]);
  useEffect(() => {
    setContacts([]);
    if (accountId === null) return;
    let isCurrent = true;
    fetch(`${basePath}/agenda/interlocuteurs?compte=${encodeURIComponent(accountId)}`)
      .then((response) => (response.ok ? (response.json() as Promise<Choice[]>) : []))
      .then((found) => isCurrent && setContacts(found))
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [accountId, basePath]);
  return contacts;
}
