import { useState } from 'react';
import { useAct } from '~/candidate/desk/use-act';
import type { Draft } from '~/candidate/desk/use-draft';
import type { InvoiceContent } from '~/domain/crm/invoices/records';
import { invoiceTotals } from '~/domain/crm/invoices/totals';
import { Button } from '~/ui/buttons/button';
import { useToast } from '~/ui/feedback/toast';
import { ConfirmDialog } from '~/ui/overlays/confirm-dialog';
import { formatMoney } from '~/ui/typography/format';
import type { DraftInvoicePage } from '../invoice-page';
import { invoiceTypeWords, theInvoiceType } from '../invoice-words';

interface IssueInvoiceProps {
  page: DraftInvoicePage;
  draft: Draft<InvoiceContent>;
  onRefused: (message: string) => void;
}

/** Asks once, saves what is typed, then numbers and freezes the invoice. */
export function IssueInvoice({ page, draft, onRefused }: IssueInvoiceProps) {
  const act = useAct();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const { type } = draft.value;
  const isProforma = type === 'proforma';
  const amount = formatMoney(Math.abs(invoiceTotals(draft.value).toPayCents));

  async function issue() {
    setPending(true);
    const saved = await draft.flush();
    const answer = saved ? await act('IssueInvoice', { id: page.id }) : null;
    setPending(false);
    setAsking(false);
    if (!answer)
      return onRefused(
        'La dernière modification n’est pas enregistrée : corrigez-la, puis émettez la facture.',
      );
    if (!answer.accepted) return onRefused(answer.rejection.message);
    draft.discard();
    toast({ message: `${theInvoiceType[type]} est émise. Il reste à l’envoyer.` });
  }

  return (
    <>
      <Button variant="primary" onPress={() => setAsking(true)}>
        {type === 'credit-note' ? 'Émettre l’avoir' : 'Émettre la facture'}
      </Button>
      <ConfirmDialog
        open={asking}
        title={`Émettre : ${invoiceTypeWords[type].toLowerCase()} à ${page.account.name}, ${amount} TTC`}
        confirmLabel={type === 'credit-note' ? 'Émettre l’avoir' : 'Émettre la facture'}
        cancelLabel="Revenir au brouillon"
        onConfirm={() => void issue()}
        onCancel={() => setAsking(false)}
        pending={pending}
      >
        {isProforma
          ? 'La pro forma sera datée de ce jour, sans numéro, et ne pourra plus être modifiée.'
          : 'Ce document recevra son numéro et la date du jour, et ne pourra plus être modifié. Une erreur se corrigera par un avoir ou une facture rectificative.'}
      </ConfirmDialog>
    </>
  );
}
