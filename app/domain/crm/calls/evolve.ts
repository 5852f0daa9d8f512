import type { Stamp } from '../../attempt/vocabulary';
import { changeRecord, countUp, setRecord, type World } from '../../attempt/world';
import type { CallEvent } from './events';

export function evolveCalls(world: World, event: CallEvent, stamp: Stamp): World {
  switch (event.type) {
    case 'CallStarted':
      return setRecord(countUp(world, 'calls'), 'calls', {
        ...event.data,
        startedOn: stamp.companyDate,
        startedMinute: stamp.companyMinute,
        lines: [],
        outcome: null,
        variables: {},
        endedOn: null,
        endedMinute: null,
      });
    case 'CallLineSaid': {
      const { id, ...said } = event.data;
      const line = { ...said, on: stamp.companyDate, minute: stamp.companyMinute };
      return changeRecord(world, 'calls', id, (call) => ({ ...call, lines: [...call.lines, line] }));
    }
    case 'CallEnded': {
      const { id, outcome, variables } = event.data;
      return changeRecord(world, 'calls', id, (call) => ({
        ...call,
        outcome,
        variables,
        endedOn: stamp.companyDate,
        endedMinute: stamp.companyMinute,
      }));
    }
    default:
      return event satisfies never;
  }
}
