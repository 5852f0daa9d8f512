import type { Activity } from '~/domain/crm/agenda/records';
import type { StatusTone } from '~/ui/feedback/status-badge';

export const activityKindWords: Readonly<Record<Activity['kind'], string>> = {
  call: 'Appel',
  meeting: 'Rendez-vous',
  visit: 'Visite',
  task: 'Tâche',
  'follow-up': 'Relance',
};

export const activityStatusWords: Readonly<Record<Activity['status'], { label: string; tone: StatusTone }>> =
  {
    planned: { label: 'Prévu', tone: 'info' },
    done: { label: 'Fait', tone: 'success' },
    cancelled: { label: 'Annulé', tone: 'neutral' },
  };

export const priorityWords: Readonly<Record<Activity['priority'], string>> = {
  low: 'Basse',
  normal: 'Normale',
  high: 'Haute',
};
