import { addDays, endOfMonth, type CivilDate } from '../../clock/calendar';
import type { PaymentTerms } from './records';

/** Contract due date of an invoice (C. com. L441-10); a due date on a week-end is kept as it falls. */
export function dueDateOf(
  invoiceDate: CivilDate,
  terms: Pick<PaymentTerms, 'days' | 'endOfMonth' | 'dayOfMonth'>,
): CivilDate {
  const plain = addDays(invoiceDate, terms.days);
  if (!terms.endOfMonth) return plain;
  const monthEnd = endOfMonth(plain);
  return terms.dayOfMonth === null ? monthEnd : addDays(monthEnd, terms.dayOfMonth);
}
