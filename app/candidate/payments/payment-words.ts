import type { BankLine } from '~/domain/crm/payments/records';
import type { StatusTone } from '~/ui/feedback/status-badge';

export const bankMeansWords: Readonly<Record<BankLine['means'], string>> = {
  transfer: 'Virement',
  'direct-debit': 'Prélèvement',
  cheque: 'Chèque',
  card: 'Carte',
  'bill-of-exchange': 'Lettre de change',
  fee: 'Frais',
};

export type Remainder = NonNullable<BankLine['matching']>['remainder'];

export const remainderWords: Readonly<Record<Exclude<Remainder, 'none'>, { label: string; help: string }>> = {
  'on-account': {
    label: 'Le garder sur le compte du client',
    help: 'Avance ou trop-perçu à imputer sur une facture à venir.',
  },
  'to-refund': { label: 'Le rembourser', help: 'Le client sera remboursé.' },
  'to-clear': { label: 'À éclaircir', help: 'L’origine ou l’objet de cette somme n’est pas connu.' },
};

/** What became of a line of the statement. */
export type BankLineStatus = 'open' | 'matched' | 'on-account' | 'to-refund' | 'to-clear' | 'debit';

export const bankLineStatus = ({
  amountCents,
  matching,
}: Pick<BankLine, 'amountCents' | 'matching'>): BankLineStatus => {
  if (matching) return matching.remainder === 'none' ? 'matched' : matching.remainder;
  return amountCents > 0 ? 'open' : 'debit';
};

export const bankLineStatusWords: Readonly<Record<BankLineStatus, { label: string; tone: StatusTone }>> = {
  open: { label: 'À lettrer', tone: 'warning' },
  matched: { label: 'Lettré', tone: 'success' },
  'on-account': { label: 'Reste sur le compte', tone: 'info' },
  'to-refund': { label: 'Reste à rembourser', tone: 'info' },
  'to-clear': { label: 'Reste à éclaircir', tone: 'warning' },
  debit: { label: 'Débit', tone: 'neutral' },
};
