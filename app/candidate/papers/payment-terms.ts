import type { PaymentTerms } from '~/domain/crm/lines/records';
import { formatCount } from '~/ui/typography/format';

export const paymentMeans: Readonly<Record<PaymentTerms['means'], string>> = {
  transfer: 'virement',
  'direct-debit': 'prélèvement',
  cheque: 'chèque',
  card: 'carte bancaire',
  'bill-of-exchange': 'lettre de change',
};

/** "45 jours fin de mois, par virement". */
export function paymentTermsWords({ days, endOfMonth, dayOfMonth, means }: PaymentTerms): string {
  const delay = days === 0 && !endOfMonth ? 'à réception de la facture' : formatCount(days, 'jour');
  const end = endOfMonth ? ' fin de mois' : days === 0 ? '' : ' date de facture';
  const day = dayOfMonth === null ? '' : ` le ${dayOfMonth}`;
  return `${delay}${end}${day}, par ${paymentMeans[means]}`;
}
