import type { StatusTone } from '~/ui/feedback/status-badge';

export type RegradeStatus = 'comparing' | 'compared' | 'applying' | 'applied' | 'cancelled';

export interface RegradeCounts {
  waiting: number;
  same: number;
  changed: number;
  failed: number;
  applied: number;
  kept: number;
}

export const statusWords: Record<RegradeStatus, string> = {
  comparing: 'Comparaison en cours',
  compared: 'Comparé, à décider',
  applying: 'Mise en vigueur',
  applied: 'En vigueur',
  cancelled: 'Interrompu',
};

export const statusTones: Record<RegradeStatus, StatusTone> = {
  comparing: 'info',
  compared: 'warning',
  applying: 'info',
  applied: 'success',
  cancelled: 'neutral',
};

export const totalOf = (counts: RegradeCounts): number =>
  Object.values(counts).reduce((sum: number, count: number) => sum + count, 0);
