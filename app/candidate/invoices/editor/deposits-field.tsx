import type { DepositDeduction } from '~/domain/crm/invoices/records';
import { CheckboxField } from '~/ui/fields/checkbox-field';
import { MoneyField } from '~/ui/fields/number-fields';
import { FormGrid } from '~/ui/fields/form-layout';
import { Stack } from '~/ui/layout/blocks';
import { formatCivilDate, formatMoney } from '~/ui/typography/format';
import type { DraftInvoicePage } from '../invoice-page';

interface DepositsFieldProps {
  /** Deposit invoices of this client. */
  known: DraftInvoicePage['deposits'];
  value: readonly DepositDeduction[];
  onChange: (next: DepositDeduction[]) => void;
}

/** The deposit invoices to deduct, each by its own net and VAT, which can be changed. */
export function DepositsField({ known, value, onChange }: DepositsFieldProps) {
  if (known.length === 0) return <p className="text-soft">Aucune facture d’acompte émise pour ce client.</p>;
  const change = (invoiceId: string, changes: Partial<DepositDeduction>) =>
    onChange(
      value.map((deduction) =>
        deduction.invoiceId === invoiceId ? { ...deduction, ...changes } : deduction,
      ),
    );
  return (
    <Stack gap={3}>
      {known.map(({ invoiceId, netCents, vatCents, name, orderId, issuedOn, receivedCents }) => {
        const deduction = value.find((row) => row.invoiceId === invoiceId);
        return (
          <div key={invoiceId} className="grid gap-1">
            <CheckboxField
              name={`acompte-${invoiceId}`}
              label={`${name}${issuedOn ? ` du ${formatCivilDate(issuedOn)}` : ''}${orderId ? `, commande ${orderId}` : ''} : ${formatMoney(netCents)} HT, ${formatMoney(netCents + vatCents)} TTC`}
              help={`Encaissé : ${formatMoney(receivedCents)}`}
              value={deduction !== undefined}
              onChange={(on) =>
                onChange(
                  on
                    ? [...value, { invoiceId, netCents, vatCents }]
                    : value.filter((row) => row.invoiceId !== invoiceId),
                )
              }
            />
            {deduction && (
              <FormGrid>
                <MoneyField
                  name={`acompte-ht-${invoiceId}`}
                  label={`HT déduit, ${name}`}
                  value={deduction.netCents}
                  onChange={(cents) => change(invoiceId, { netCents: cents ?? 0 })}
                />
                <MoneyField
                  name={`acompte-tva-${invoiceId}`}
                  label={`TVA déduite, ${name}`}
                  value={deduction.vatCents}
                  onChange={(cents) => change(invoiceId, { vatCents: cents ?? 0 })}
                />
              </FormGrid>
            )}
          </div>
        );
      })}
    </Stack>
  );
}
