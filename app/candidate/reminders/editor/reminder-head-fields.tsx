import type { ReminderContent } from '~/domain/crm/reminders/records';
import { ContactSelect } from '~/candidate/contacts/contact-select';
import { FormGrid } from '~/ui/fields/form-layout';
import { SelectField } from '~/ui/fields/select-field';
import type { ReminderPage } from '../reminder-page';
import { channelOptions, levelOptions } from '../reminder-words';

interface ReminderHeadFieldsProps {
  page: ReminderPage;
  value: ReminderContent;
  onChange: (changes: Partial<ReminderContent>) => void;
}

export function ReminderHeadFields({ page, value, onChange }: ReminderHeadFieldsProps) {
  return (
    <FormGrid columns={3}>
      <SelectField
        name="niveau"
        label="Niveau"
        value={value.level}
        onChange={(level) => onChange({ level: level as ReminderContent['level'] })}
        options={levelOptions}
      />
      <SelectField
        name="canal"
        label="Canal"
        value={value.channel}
        onChange={(channel) => onChange({ channel: channel as ReminderContent['channel'] })}
        options={channelOptions}
      />
      <ContactSelect
        name="interlocuteur"
        label={value.channel === 'phone' ? 'Personne appelée' : undefined}
        withPhone={value.channel === 'phone'}
        contacts={page.contacts}
        value={value.contactId}
        onChange={(contactId) => onChange({ contactId })}
      />
    </FormGrid>
  );
}
