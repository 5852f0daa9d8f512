import type { InvoiceMentions } from '~/domain/crm/invoices/records';
import { ClauseField } from '~/candidate/editor/clause-field';
import { TextField } from '~/ui/fields/text-field';
import { FormGrid } from '~/ui/fields/form-layout';
import { Stack } from '~/ui/layout/blocks';
import { clauseLibrary } from './clause-library';

const clauses = [
  { key: 'latePenalties', label: 'Pénalités de retard', maxLength: 400 },
  { key: 'recoveryIndemnity', label: 'Indemnité de recouvrement', maxLength: 400 },
  { key: 'earlyPaymentDiscount', label: 'Escompte', maxLength: 400 },
  { key: 'other', label: 'Autres mentions', maxLength: 2_000 },
] as const;

interface MentionFieldsProps {
  value: InvoiceMentions;
  onChange: (next: InvoiceMentions) => void;
}

/** The mentions, empty until written; clauses with gaps can be inserted. */
export function MentionFields({ value, onChange }: MentionFieldsProps) {
  const set = (key: keyof InvoiceMentions) => (text: string) => onChange({ ...value, [key]: text });
  return (
    <Stack gap={3}>
      <FormGrid>
        <TextField
          name="mention-commande"
          label="N° de commande du client"
          value={value.customerOrderNumber}
          onChange={set('customerOrderNumber')}
          maxLength={60}
        />
        <TextField
          name="mention-siren"
          label="SIREN du client"
          value={value.customerSiren}
          onChange={set('customerSiren')}
          maxLength={11}
        />
      </FormGrid>
      {clauses.map(({ key, label, maxLength }) => (
        <ClauseField
          key={key}
          name={`mention-${key}`}
          label={label}
          rows={2}
          maxLength={maxLength}
          clauses={clauseLibrary[key] ?? []}
          menuLabel={`Insérer une clause : ${label.toLowerCase()}`}
          value={value[key]}
          onChange={set(key)}
        />
      ))}
    </Stack>
  );
}
