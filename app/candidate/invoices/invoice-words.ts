import type { InvoiceStatus } from '~/domain/crm/invoices/balance';
import type { InvoiceType } from '~/domain/crm/invoices/records';
import type { StatusTone } from '~/ui/feedback/status-badge';

export const invoiceTypeWords: Readonly<Record<InvoiceType, string>> = {
  standard: 'Facture',
  deposit: 'Facture d’acompte',
  balance: 'Facture de solde',
  proforma: 'Facture pro forma',
  'credit-note': 'Avoir',
  corrective: 'Facture rectificative',
};

/** With its article, at the head of a sentence. */
export const theInvoiceType: Readonly<Record<InvoiceType, string>> = {
  standard: 'La facture',
  deposit: 'La facture d’acompte',
  balance: 'La facture de solde',
  proforma: 'La facture pro forma',
  'credit-note': 'L’avoir',
  corrective: 'La facture rectificative',
};

export const invoiceStatusWords: Readonly<Record<InvoiceStatus, { label: string; tone: StatusTone }>> = {
  draft: { label: 'Brouillon', tone: 'neutral' },
  issued: { label: 'Émise', tone: 'info' },
  'partly-paid': { label: 'Payée en partie', tone: 'info' },
  paid: { label: 'Soldée', tone: 'success' },
  overdue: { label: 'En retard', tone: 'danger' },
  disputed: { label: 'En litige', tone: 'warning' },
};

/** What an invoice is called on screen: its number, or what stands for it before. */
export const invoiceName = ({
  number,
  issuedOn,
  id,
  type,
}: {
  number: string | null;
  issuedOn: string | null;
  id: string;
  type: InvoiceType;
}): string => {
  if (number !== null) return number;
  return issuedOn === null ? `Brouillon ${id}` : `${invoiceTypeWords[type]} ${id}`;
};
