import type { OrderStatus } from '~/domain/crm/orders/status';
import type { StatusTone } from '~/ui/feedback/status-badge';

export const orderStatusWords: Readonly<Record<OrderStatus, { label: string; tone: StatusTone }>> = {
  draft: { label: 'À confirmer', tone: 'warning' },
  'on-hold': { label: 'En attente', tone: 'danger' },
  confirmed: { label: 'Confirmée', tone: 'info' },
  'partly-delivered': { label: 'Livrée en partie', tone: 'accent' },
  delivered: { label: 'Livrée', tone: 'success' },
  cancelled: { label: 'Annulée', tone: 'neutral' },
};
