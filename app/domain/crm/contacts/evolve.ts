import { changeRecord, countUp, setRecord, type World } from '../../attempt/world';
import type { ContactEvent } from './events';

export function evolveContacts(world: World, event: ContactEvent): World {
  switch (event.type) {
    case 'ContactCreated':
      return setRecord(countUp(world, 'contacts'), 'contacts', { ...event.data.content, id: event.data.id });
    case 'ContactUpdated':
      return changeRecord(world, 'contacts', event.data.id, (contact) => ({
        ...contact,
        ...event.data.changes,
      }));
    default:
      return event satisfies never;
  }
}
