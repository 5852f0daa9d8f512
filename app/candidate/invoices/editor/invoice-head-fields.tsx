import { Button } from '~/ui/buttons/button';
import { DateField } from '~/ui/fields/date-field';
import { FormGrid } from '~/ui/fields/form-layout';
import { SelectField } from '~/ui/fields/select-field';
import { Stack } from '~/ui/layout/blocks';
import { formatCivilDate, formatMoney } from '~/ui/typography/format';
import { paymentTermsWords } from '~/candidate/papers/payment-terms';
import { dueDateOf } from '~/domain/crm/lines/due-date';
import type { InvoiceContent, InvoiceType } from '~/domain/crm/invoices/records';
import type { DraftInvoicePage } from '../invoice-page';
import { invoiceTypeWords } from '../invoice-words';

const typeOptions = (Object.keys(invoiceTypeWords) as InvoiceType[]).map((value) => ({
  value,
  label: invoiceTypeWords[value],
}));

interface InvoiceHeadFieldsProps {
  page: DraftInvoicePage;
  value: InvoiceContent;
  onChange: (changes: Partial<InvoiceContent>) => void;
}

/** Type, origin, dates and terms. The due date is computed only when asked, from the terms chosen. */
export function InvoiceHeadFields({ page, value, onChange }: InvoiceHeadFieldsProps) {
  const cites =
    value.type === 'credit-note' || value.type === 'corrective' || value.correctsInvoiceId !== null;
  const sameTerms = (terms: InvoiceContent['paymentTerms']) =>
    JSON.stringify(terms) === JSON.stringify(value.paymentTerms);
  const chosen = page.terms.findIndex(({ terms }) => sameTerms(terms));
  return (
    <Stack gap={3}>
      <FormGrid>
        <SelectField
          name="type"
          label="Type"
          value={value.type}
          onChange={(type) => onChange({ type: type as InvoiceType })}
          options={typeOptions}
        />
        <SelectField
          name="commande"
          label="Commande facturée"
          value={value.orderId ?? ''}
          onChange={(id) => onChange({ orderId: id === '' ? null : id })}
          options={[
            { value: '', label: 'Aucune' },
            ...page.orders.map(({ id, customerReference, confirmedOn }) => ({
              value: id,
              label: [
                id,
                customerReference && `votre réf. ${customerReference}`,
                confirmedOn && `du ${formatCivilDate(confirmedOn)}`,
              ]
                .filter(Boolean)
                .join(' · '),
            })),
          ]}
        />
        {cites && (
          <SelectField
            name="origine"
            label="Facture d’origine"
            value={value.correctsInvoiceId ?? ''}
            onChange={(id) => onChange({ correctsInvoiceId: id === '' ? null : id })}
            placeholder="Choisir"
            options={page.originals.map(({ id, name, issuedOn, toPayCents }) => ({
              value: id,
              label: `${name}${issuedOn ? ` du ${formatCivilDate(issuedOn)}` : ''} · ${formatMoney(toPayCents)} TTC`,
            }))}
          />
        )}
        <DateField
          name="livraison"
          label="Date de livraison ou de prestation"
          value={value.suppliedOn}
          onChange={(suppliedOn) => onChange({ suppliedOn })}
        />
        <SelectField
          name="conditions"
          label="Conditions de règlement"
          value={value.paymentTerms === null ? '' : chosen >= 0 ? String(chosen) : 'propres'}
          onChange={(index) => {
            if (index === 'propres') return;
            onChange({ paymentTerms: index === '' ? null : (page.terms[Number(index)]?.terms ?? null) });
          }}
          options={[
            { value: '', label: 'Non indiquées' },
            ...page.terms.map(({ origin, terms }, index) => ({
              value: String(index),
              label: `${paymentTermsWords(terms)} (${origin})`,
            })),
            ...(value.paymentTerms !== null && chosen < 0
              ? [{ value: 'propres', label: paymentTermsWords(value.paymentTerms) }]
              : []),
          ]}
        />
        <div className="grid gap-1">
          <DateField
            name="echeance"
            label="Échéance"
            value={value.dueOn}
            onChange={(dueOn) => onChange({ dueOn })}
          />
          <div>
            <Button
              size="sm"
              variant="quiet"
              disabled={value.paymentTerms === null}
              title={
                value.paymentTerms === null ? 'Choisissez d’abord les conditions de règlement' : undefined
              }
              onPress={() =>
                value.paymentTerms && onChange({ dueOn: dueDateOf(page.today, value.paymentTerms) })
              }
            >
              Calculer depuis les conditions
            </Button>
          </div>
        </div>
      </FormGrid>
    </Stack>
  );
}
