import type { Stamp } from '../../attempt/vocabulary';
import { changeRecord, countUp, setRecord, type World } from '../../attempt/world';
import type { PaymentEvent } from './events';

export function evolvePayments(world: World, event: PaymentEvent, stamp: Stamp): World {
  switch (event.type) {
    case 'BankLineReceived':
      return setRecord(countUp(world, 'bankLines'), 'bankLines', { ...event.data.line, matching: null });
    case 'BankLineMatched':
      return changeRecord(world, 'bankLines', event.data.id, (line) => ({
        ...line,
        matching: { ...event.data.matching, on: stamp.companyDate },
      }));
    case 'BankLineUnmatched':
      return changeRecord(world, 'bankLines', event.data.id, (line) => ({ ...line, matching: null }));
    default:
      return event satisfies never;
  }
}
