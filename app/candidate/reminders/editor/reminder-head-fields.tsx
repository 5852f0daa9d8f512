import type { ReminderContent } from '~/domain/crm/reminders/records';
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
      <SelectField
        name="interlocuteur"
        label={value.channel === 'phone' ? 'Personne appelée' : 'À l’attention de'}
        value={value.contactId ?? ''}
        onChange={(id) => onChange({ contactId: id === '' ? null : id })}
        options={[
          { value: '', label: 'Personne en particulier' },
          ...page.contacts.map(({ id, name, role, phone }) => ({
            value: id,
            label: [name, role, value.channel === 'phone' ? phone : ''].filter(Boolean).join(', '),
          })),
        ]}
      />
    </FormGrid>
  );
}
