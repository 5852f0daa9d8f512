import { examElapsedMs } from '../../clock/exam-clock';
import type { SittingEvent } from './events';
import type { Stamp } from '../vocabulary';
import { countUp, type World } from '../world';

export function evolveSitting(world: World, event: SittingEvent, stamp: Stamp): World {
  const { clock, personas } = world;
  switch (event.type) {
    case 'AttemptStarted':
      return { ...world, clock: { ...clock, startedAt: stamp.at, allowedMs: event.data.allowedMs } };
    case 'DayEnded':
      return world;
    case 'DayStarted':
      return {
        ...world,
        clock: {
          ...clock,
          dayIndex: event.data.dayIndex,
          dayStartedAtExamMs: examElapsedMs(clock, stamp.at),
        },
      };
    case 'ExamPaused':
      return { ...world, clock: { ...clock, pausedAt: stamp.at } };
    case 'ExamResumed':
      return {
        ...world,
        clock: {
          ...clock,
          pausedAt: null,
          pausedMs: clock.pausedMs + (stamp.at - (clock.pausedAt ?? stamp.at)),
        },
      };
    case 'MissionTicked': {
      const { mission, ticked } = event.data;
      const others = world.tickedMissions.filter((id) => id !== mission);
      return { ...world, tickedMissions: ticked ? [...others, mission] : others };
    }
    case 'HandedIn':
      return { ...world, handedIn: event.data.cause, clock: { ...clock, endedAt: stamp.at } };
    case 'EffectScheduled': {
      const { id, ruleId, dueDate, dueMinute, cause } = event.data;
      const effect = { id, ruleId, due: { date: dueDate, minute: dueMinute }, cause };
      return {
        ...countUp(world, 'effects'),
        personas: { scheduled: personas.scheduled.set(id, effect), used: personas.used.set(ruleId, true) },
      };
    }
    case 'EffectTriggered': {
      const { id, ruleId } = event.data;
      return {
        ...world,
        personas: {
          scheduled: id === null ? personas.scheduled : personas.scheduled.delete(id),
          used: personas.used.set(ruleId, true),
        },
      };
    }
    default:
      return event satisfies never;
  }
}
