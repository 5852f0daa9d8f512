import { z } from 'zod';
import { civilDateSchema, longText, shortText } from '../lines/records';

export const callDirections = ['incoming', 'outgoing'] as const;
export const callSpeakers = ['candidate', 'persona'] as const;

/** What a line shows, in the words of the dialogue's author: `decouverte`, `objection-prix`, `reformulation`. */
export const callTagSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

export const callLineSchema = z.strictObject({
  /** Place of the line in the dialogue as written, not in this call. */
  lineId: z.string().min(1).max(120),
  speaker: z.enum(callSpeakers),
  text: longText(2_000),
  tags: z.array(callTagSchema).max(20),
  on: civilDateSchema,
  minute: z.int().min(0).max(1439),
});
export type CallLine = z.output<typeof callLineSchema>;

/** Variables of the dialogue as it ended: what was obtained, agreed or learnt. */
export const callVariablesSchema = z.record(
  z.string().max(60),
  z.union([shortText(500), z.number(), z.boolean(), z.null()]),
);

/** A conversation by telephone, line by line. */
export const callSchema = z.strictObject({
  id: z.string().min(1).max(40),
  direction: z.enum(callDirections),
  dialogueId: shortText(80).describe('the dialogue played'),
  accountId: z.string().nullable(),
  contactId: z.string().nullable(),
  personaName: shortText(120).describe('who is at the other end'),
  startedOn: civilDateSchema,
  startedMinute: z.int().min(0).max(1439),
  lines: z.array(callLineSchema).max(400),
  outcome: shortText(60).nullable().describe('how it ended; null while it lasts'),
  variables: callVariablesSchema,
  endedOn: civilDateSchema.nullable(),
  endedMinute: z.int().min(0).max(1439).nullable(),
});
export type Call = z.output<typeof callSchema>;
