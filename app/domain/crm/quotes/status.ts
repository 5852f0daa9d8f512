import type { CivilDate } from '../../clock/civil-date';
import type { Quote } from './records';

export type QuoteStatus = 'draft' | 'sent' | 'accepted' | 'refused' | 'expired';

/** A quote's state, derived from what happened to it. */
export function quoteStatus(quote: Quote, today: CivilDate): QuoteStatus {
  if (quote.answer) return quote.answer.kind;
  if (quote.sentOn === null) return 'draft';
  return quote.validUntil !== null && quote.validUntil < today ? 'expired' : 'sent';
}
