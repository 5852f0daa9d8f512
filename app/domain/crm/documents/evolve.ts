import type { Stamp } from '../../attempt/vocabulary';
import { changeRecord, countUp, setRecord, type World } from '../../attempt/world';
import type { DocumentEvent } from './events';

export function evolveDocuments(world: World, event: DocumentEvent, stamp: Stamp): World {
  switch (event.type) {
    case 'DocumentReceived':
    case 'DocumentProduced':
      return setRecord(countUp(world, 'documents'), 'documents', {
        ...event.data.document,
        addedOn: stamp.companyDate,
      });
    case 'DocumentFiled': {
      const { id, name, folder, retentionYears } = event.data;
      return changeRecord(world, 'documents', id, (document) => ({
        ...document,
        name,
        folder,
        retentionYears,
      }));
    }
    default:
      return event satisfies never;
  }
}
