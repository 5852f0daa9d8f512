import { SelectField } from '~/ui/fields/select-field';

interface ContactSelectProps {
  contacts: readonly { id: string; name: string; role?: string; phone?: string }[];
  value: string | null;
  onChange: (contactId: string | null) => void;
  label?: string;
  name?: string;
  nobody?: string;
  /** Adds the number to ring. */
  withPhone?: boolean;
}

/** One of the client's contacts, or nobody in particular. */
export function ContactSelect({
  contacts,
  value,
  onChange,
  label = 'À l’attention de',
  name = 'contact',
  nobody = 'Personne en particulier',
  withPhone = false,
}: ContactSelectProps) {
  return (
    <SelectField
      name={name}
      label={label}
      value={value ?? ''}
      onChange={(id) => onChange(id === '' ? null : id)}
      options={[
        { value: '', label: nobody },
        ...contacts.map((contact) => ({
          value: contact.id,
          label: [contact.name, contact.role, withPhone && contact.phone].filter(Boolean).join(', '),
        })),
      ]}
    />
  );
}
