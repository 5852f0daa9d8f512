import type { Stamp } from '../../attempt/vocabulary';
import { changeRecord, countUp, removeRecord, setRecord, type World } from '../../attempt/world';
import type { QuoteEvent } from './events';

export function evolveQuotes(world: World, event: QuoteEvent, stamp: Stamp): World {
  switch (event.type) {
    case 'QuoteCreated':
      return setRecord(countUp(world, 'quotes'), 'quotes', {
        ...event.data.content,
        id: event.data.id,
        version: 1,
        createdOn: stamp.companyDate,
        sentOn: null,
        answer: null,
        authorId: world.profile.candidateStaffId,
        revision: 0,
      });
    case 'QuoteSaved':
      return changeRecord(world, 'quotes', event.data.id, (quote) => ({
        ...quote,
        ...event.data.content,
        revision: quote.revision + 1,
      }));
    case 'QuoteDraftDeleted':
      return removeRecord(world, 'quotes', event.data.id);
    case 'QuoteSent':
      return changeRecord(world, 'quotes', event.data.id, (quote) => ({
        ...quote,
        sentOn: stamp.companyDate,
      }));
    case 'QuoteRevised':
      return changeRecord(world, 'quotes', event.data.id, (quote) => ({
        ...quote,
        version: event.data.version,
        sentOn: null,
        answer: null,
        revision: quote.revision + 1,
      }));
    case 'QuoteAnswered':
      return changeRecord(world, 'quotes', event.data.id, (quote) => ({
        ...quote,
        answer: { kind: event.data.answer, on: stamp.companyDate },
      }));
    default:
      return event satisfies never;
  }
}
