import type { Stamp } from '../../attempt/vocabulary';
import { countUp, removeRecord, setRecord, type World } from '../../attempt/world';
import type { FileEvent } from './events';

export function evolveFiles(world: World, event: FileEvent, stamp: Stamp): World {
  switch (event.type) {
    case 'FileAttached':
      return setRecord(countUp(world, 'files'), 'files', {
        ...event.data.file,
        id: event.data.id,
        addedOn: stamp.companyDate,
      });
    case 'FileRemoved':
      return removeRecord(world, 'files', event.data.id);
    default:
      return event satisfies never;
  }
}
