import { changeRecord, countUp, setRecord, type World } from '../../attempt/world';
import type { AgendaEvent } from './events';

export function evolveAgenda(world: World, event: AgendaEvent): World {
  switch (event.type) {
    case 'ActivityPlanned':
      return setRecord(countUp(world, 'activities'), 'activities', {
        ...event.data.content,
        id: event.data.id,
        status: 'planned',
        report: '',
      });
    case 'ActivityChanged':
      return changeRecord(world, 'activities', event.data.id, (activity) => ({
        ...activity,
        ...event.data.changes,
      }));
    case 'ActivityCompleted':
      return changeRecord(world, 'activities', event.data.id, (activity) => ({
        ...activity,
        status: 'done',
        report: event.data.report,
      }));
    case 'ActivityCancelled':
      return changeRecord(world, 'activities', event.data.id, (activity) => ({
        ...activity,
        status: 'cancelled',
      }));
    default:
      return event satisfies never;
  }
}
