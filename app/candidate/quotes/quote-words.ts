import type { QuoteStatus } from '~/domain/crm/quotes/status';
import type { StatusTone } from '~/ui/feedback/status-badge';

export const quoteStatusWords: Readonly<Record<QuoteStatus, { label: string; tone: StatusTone }>> = {
  draft: { label: 'Brouillon', tone: 'neutral' },
  sent: { label: 'Envoyé', tone: 'info' },
  accepted: { label: 'Accepté', tone: 'success' },
  refused: { label: 'Refusé', tone: 'danger' },
  expired: { label: 'Expiré', tone: 'warning' },
};
