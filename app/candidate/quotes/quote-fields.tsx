import type { QuoteContent } from '~/domain/crm/quotes/records';
import type { AccountContact } from '~/candidate/accounts/record/account-page';
import { ContactSelect } from '~/candidate/contacts/contact-select';
import { ClauseField } from '~/candidate/editor/clause-field';
import { PaymentTermsField } from '~/candidate/lines/payment-terms-field';
import { DateField } from '~/ui/fields/date-field';
import { FormGrid } from '~/ui/fields/form-layout';
import { TextField } from '~/ui/fields/text-field';
import { Stack } from '~/ui/layout/blocks';
import { standardClauses } from './standard-clauses';

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
      <ContactSelect
        contacts={contacts}
        value={value.contactId}
        onChange={(contactId) => onChange({ contactId })}
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
      <ClauseField
        name="mentions"
        label="Conditions et mentions imprimées au pied du devis"
        rows={6}
        maxLength={3000}
        clauses={standardClauses}
        value={value.mentions}
        onChange={(mentions) => onChange({ mentions })}
      />
    </Stack>
  );
}
