import type { OrderContent } from '~/domain/crm/orders/records';
import { ContactSelect } from '~/candidate/contacts/contact-select';
import { PaymentTermsField } from '~/candidate/lines/payment-terms-field';
import { quoteStatusWords } from '~/candidate/quotes/quote-words';
import { DateField } from '~/ui/fields/date-field';
import { FormGrid } from '~/ui/fields/form-layout';
import { SelectField } from '~/ui/fields/select-field';
import { TextArea } from '~/ui/fields/text-area';
import { TextField } from '~/ui/fields/text-field';
import { Stack } from '~/ui/layout/blocks';
import { formatMoney } from '~/ui/typography/format';
import type { OrderPage } from '../order-page';

interface OrderFieldsProps {
  page: OrderPage;
  value: OrderContent;
  onChange: (changes: Partial<OrderContent>) => void;
}

const orNull = (text: string) => (text === '' ? null : text);

export function OrderHeadFields({ page, value, onChange }: OrderFieldsProps) {
  return (
    <FormGrid columns={3}>
      <TextField
        name="reference-client"
        label="N° de commande du client"
        value={value.customerReference}
        onChange={(customerReference) => onChange({ customerReference })}
        maxLength={60}
      />
      <ContactSelect
        label="Contact"
        nobody="Aucun"
        contacts={page.contacts}
        value={value.contactId}
        onChange={(contactId) => onChange({ contactId })}
      />
      <SelectField
        name="devis"
        label="Notre devis"
        placeholder="Sans devis"
        options={page.choices.quotes.map(({ id, netCents, status }) => ({
          value: id,
          label: `${id} · ${formatMoney(netCents)} HT · ${quoteStatusWords[status].label.toLowerCase()}`,
        }))}
        value={value.quoteId ?? ''}
        onChange={(id) => onChange({ quoteId: orNull(id) })}
      />
      <SelectField
        name="document"
        label="Bon de commande reçu"
        placeholder="Aucun document"
        options={page.choices.documents.map(({ id, name }) => ({ value: id, label: name }))}
        value={value.sourceDocumentId ?? ''}
        onChange={(id) => onChange({ sourceDocumentId: orNull(id) })}
      />
      <DateField
        name="demandee"
        label="Date demandée par le client"
        value={value.requestedOn}
        onChange={(requestedOn) => onChange({ requestedOn })}
      />
      <DateField
        name="promise"
        label="Date que nous promettons"
        value={value.promisedOn}
        onChange={(promisedOn) => onChange({ promisedOn })}
      />
    </FormGrid>
  );
}

export function OrderTermsFields({ value, onChange }: Omit<OrderFieldsProps, 'page'>) {
  return (
    <Stack>
      <PaymentTermsField
        name="reglement"
        value={value.paymentTerms}
        onChange={(paymentTerms) => onChange({ paymentTerms })}
        emptyWords="Rien n’est indiqué : l’accusé de réception n’imprime aucune condition de règlement."
      />
      <TextArea
        name="observations"
        label="Observations imprimées sur l’accusé de réception"
        rows={3}
        value={value.notes}
        onChange={(notes) => onChange({ notes })}
        maxLength={3000}
      />
    </Stack>
  );
}
