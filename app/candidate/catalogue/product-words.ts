import type { Availability } from '~/domain/crm/catalogue/availability';
import type { StatusTone } from '~/ui/feedback/status-badge';
import { formatCivilDate, formatNumber } from '~/ui/typography/format';
import type { StockState } from './product-list-page';

export const stockStateWords: Readonly<Record<StockState, { label: string; tone: StatusTone }>> = {
  available: { label: 'En stock', tone: 'success' },
  arriving: { label: 'Arrivage prévu', tone: 'info' },
  short: { label: 'À réapprovisionner', tone: 'warning' },
  discontinued: { label: 'Arrêté', tone: 'neutral' },
};

/** Number and unit: "4 pièces", "12 m²". Units spelled out take the plural. */
export function quantityWords(quantity: number, unit: string): string {
  const plural =
    Math.abs(quantity) >= 2 && /^[a-zéèê]{4,}$/.test(unit) && !unit.endsWith('s') ? `${unit}s` : unit;
  return [formatNumber(quantity, { maxDecimals: 3 }), plural].filter(Boolean).join('\u00a0');
}

/** When a quantity can leave the warehouse, and why that day. */
export function availabilityWords(
  quantity: number,
  unit: string,
  { free, availableOn, because }: Availability,
): string {
  const asked = quantityWords(quantity, unit);
  const inStock = `${quantityWords(free, unit)} disponible${free >= 2 ? 's' : ''} aujourd’hui`;
  switch (because) {
    case 'stock':
      return `${asked} : disponible tout de suite (${inStock}).`;
    case 'arrival':
      return `${asked} : complet le ${formatCivilDate(availableOn ?? '')}, à l’arrivage prévu (${inStock}).`;
    case 'lead-time':
      return `${asked} : complet le ${formatCivilDate(availableOn ?? '')}, après réapprovisionnement (${inStock}).`;
    case 'discontinued':
      return `${asked} : impossible, l’article est arrêté (${inStock}).`;
    default:
      return because satisfies never;
  }
}
