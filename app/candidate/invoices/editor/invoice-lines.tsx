import { useState } from 'react';
import { LineAdviceDrawer, type AdviceSubject } from '~/candidate/lines/line-advice-drawer';
import { PricedLines } from '~/candidate/lines/priced-lines';
import { useCatalogue } from '~/candidate/lines/use-catalogue';
import type { InvoiceContent } from '~/domain/crm/invoices/records';
import { invoiceTotals } from '~/domain/crm/invoices/totals';
import type { LineTotal } from '~/ui/lines/line-totals';
import { Money } from '~/ui/typography/values';

interface InvoiceLinesProps {
  value: InvoiceContent;
  onChange: (changes: Partial<InvoiceContent>) => void;
}

/** The lines of an invoice and its totals, down to what remains to pay once deposits are deducted. */
export function InvoiceLines({ value, onChange }: InvoiceLinesProps) {
  const catalogue = useCatalogue();
  const [advised, setAdvised] = useState<AdviceSubject | null>(null);
  return (
    <>
      <PricedLines
        label="Lignes de la facture"
        value={value}
        catalogue={catalogue}
        onChange={onChange}
        after={deductions(value)}
        onAdvise={({ sku, quantity }) => sku && setAdvised({ sku, quantity })}
      />
      <LineAdviceDrawer
        subject={advised}
        accountId={value.accountId}
        place="facture"
        onClose={() => setAdvised(null)}
      />
    </>
  );
}

function deductions(value: InvoiceContent): LineTotal[] {
  if (value.deposits.length === 0) return [];
  const totals = invoiceTotals(value);
  return [
    { label: 'Acomptes déduits HT', value: <Money cents={-totals.depositNetCents} /> },
    { label: 'Acomptes déduits TVA', value: <Money cents={-totals.depositVatCents} /> },
    { label: 'Net à payer TTC', value: <Money cents={Math.abs(totals.toPayCents)} />, strong: true },
  ];
}
