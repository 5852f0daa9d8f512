import { z } from 'zod';
import type { EventsOf } from '../../attempt/vocabulary';
import { callLineSchema, callSchema, callVariablesSchema } from './records';

const callId = callSchema.shape.id;

/** The stored vocabulary of a call: it began, each line that was said, how it ended. */
export const callEvents = {
  CallStarted: callSchema.pick({
    id: true,
    direction: true,
    dialogueId: true,
    accountId: true,
    contactId: true,
    personaName: true,
  }),
  CallLineSaid: callLineSchema.omit({ on: true, minute: true }).extend({ id: callId.describe('the call') }),
  CallEnded: z.strictObject({
    id: callId,
    outcome: z.string().min(1).max(60),
    variables: callVariablesSchema,
  }),
};
export type CallEvent = EventsOf<typeof callEvents>;
