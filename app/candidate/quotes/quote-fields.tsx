import type { QuoteContent } from '~/domain/crm/quotes/records';
import type { AccountContact } from '~/candidate/accounts/record/account-page';
import { PaymentTermsField } from '~/candidate/lines/payment-terms-field';
import { DateField } from '~/ui/fields/date-field';
import { FormGrid } from '~/ui/fields/form-layout';
import { SelectField } from '~/ui/fields/select-field';
import { TextArea } from '~/ui/fields/text-area';
import { TextField } from '~/ui/fields/text-field';
import { Stack } from '~/ui/layout/blocks';
import { Menu } from '~/ui/overlays/menu';
import { standardClauses, withClause } from './standard-clauses';

interface QuoteFieldsProps {
  value: QuoteContent;
  onChange: (changes: Partial<QuoteContent>) => void;
}

export function QuoteHeadFields({
  value,
  onChange,
  contacts,
}: QuoteFieldsProps & { contacts: readonly AccountContact[] }) {
  return (
    <FormGrid columns={2}>
      <TextField
        name="objet"
        label="Objet"
        value={value.subject}
        onChange={(subject) => onChange({ subject })}
        maxLength={200}
      />
      <SelectField
        name="contact"
        label="À l’attention de"
        placeholder="Personne en particulier"
        options={contacts.map(({ id, name, role }) => ({
          value: id,
          label: [name, role].filter(Boolean).join(', '),
        }))}
        value={value.contactId ?? ''}
        onChange={(id) => onChange({ contactId: id === '' ? null : id })}
      />
    </FormGrid>
  );
}

export function QuoteTermsFields({ value, onChange }: QuoteFieldsProps) {
  return (
    <Stack>
      <FormGrid columns={2}>
        <DateField
          name="validite"
          label="Valable jusqu’au"
          value={value.validUntil}
          onChange={(validUntil) => onChange({ validUntil })}
        />
        <DateField
          name="livraison-le"
          label="Livraison annoncée le"
          value={value.deliveryOn}
          onChange={(deliveryOn) => onChange({ deliveryOn })}
        />
      </FormGrid>
      <TextField
        name="livraison"
        label="Délai, lieu et mode de livraison"
        value={value.deliveryNote}
        onChange={(deliveryNote) => onChange({ deliveryNote })}
        maxLength={400}
      />
      <PaymentTermsField
        name="reglement"
        value={value.paymentTerms}
        onChange={(paymentTerms) => onChange({ paymentTerms })}
        emptyWords="Rien n’est indiqué : le devis n’imprime aucune condition de règlement."
      />
      <div className="grid gap-1">
        <TextArea
          name="mentions"
          label="Conditions et mentions imprimées au pied du devis"
          rows={6}
          value={value.mentions}
          onChange={(mentions) => onChange({ mentions })}
          maxLength={3000}
        />
        <div>
          <Menu
            label="Insérer une clause"
            size="sm"
            variant="quiet"
            items={standardClauses.map((clause, index) => ({
              id: String(index),
              label: clause,
              onSelect: () => onChange({ mentions: withClause(value.mentions, clause) }),
            }))}
          />
        </div>
      </div>
    </Stack>
  );
}
