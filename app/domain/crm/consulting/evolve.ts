import { changeRecord, type World } from '../../attempt/world';
import { findOptional } from '../../attempt/table';
import type { ConsultingEvent } from './events';

export function evolveConsulting(world: World, event: ConsultingEvent): World {
  switch (event.type) {
    case 'RecordViewed': {
      const { collection, id } = event.data;
      const seen = { ...world, opened: world.opened.set(`${collection} ${id}`, world.seq + 1) };
      if (collection !== 'mails' || findOptional(world.tables.mails, id)?.read !== false) return seen;
      return changeRecord(seen, 'mails', id, (mail) => ({ ...mail, read: true }));
    }
    case 'ScreenViewed':
    case 'ListSearched':
    case 'ListExported':
      return world;
    default:
      return event satisfies never;
  }
}
