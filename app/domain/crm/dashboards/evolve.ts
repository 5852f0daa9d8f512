import type { Stamp } from '../../attempt/vocabulary';
import { changeRecord, countUp, removeRecord, setRecord, type World } from '../../attempt/world';
import type { DashboardEvent } from './events';

export function evolveDashboards(world: World, event: DashboardEvent, stamp: Stamp): World {
  switch (event.type) {
    case 'DashboardCreated':
      return setRecord(countUp(world, 'dashboards'), 'dashboards', {
        ...event.data.content,
        id: event.data.id,
        createdOn: stamp.companyDate,
        sharedOn: null,
        authorId: world.profile.candidateStaffId,
        revision: 0,
      });
    case 'DashboardSaved':
      return changeRecord(world, 'dashboards', event.data.id, (dashboard) => ({
        ...dashboard,
        ...event.data.content,
        revision: dashboard.revision + 1,
      }));
    case 'DashboardDeleted':
      return removeRecord(world, 'dashboards', event.data.id);
    case 'DashboardShared':
      return changeRecord(world, 'dashboards', event.data.id, (dashboard) => ({
        ...dashboard,
        sharedOn: stamp.companyDate,
      }));
    default:
      return event satisfies never;
  }
}
