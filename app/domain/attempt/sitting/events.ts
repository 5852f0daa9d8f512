import { z } from 'zod';
import { civilDateSchema } from '../../clock/civil-date';
import type { EventsOf } from '../vocabulary';

/** The course of the exam itself: start, days, pauses, hand-in, and what personas have on their way. */
export const sittingEvents = {
  AttemptStarted: z.strictObject({
    allowedMs: z.int().positive().describe('exam time granted, accommodations included'),
  }),
  DayEnded: z.strictObject({ dayIndex: z.int() }),
  DayStarted: z.strictObject({ dayIndex: z.int(), date: civilDateSchema }),
  ExamPaused: z.strictObject({ reason: z.string().max(300) }),
  ExamResumed: z.strictObject({}),
  MissionTicked: z.strictObject({ mission: z.string(), ticked: z.boolean() }),
  HandedIn: z.strictObject({ cause: z.enum(['by-candidate', 'time-up']) }),
  EffectScheduled: z.strictObject({
    id: z.string(),
    ruleId: z.string(),
    dueDate: civilDateSchema,
    dueMinute: z.int(),
    causeSeq: z.int(),
    cause: z
      .strictObject({ type: z.string(), data: z.unknown() })
      .describe('kept here so that what follows needs no look back'),
  }),
  /** A timeline entry or a scheduled reaction came true; the events it causes follow. */
  EffectTriggered: z.strictObject({ id: z.string().nullable(), ruleId: z.string() }),
};
export type SittingEvent = EventsOf<typeof sittingEvents>;
