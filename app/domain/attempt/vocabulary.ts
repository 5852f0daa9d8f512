import type { z } from 'zod';
import type { CivilDate } from '../clock/civil-date';
import type { Instant } from '../clock/exam-clock';
import type { World } from './world';

export type Actor = 'candidate' | 'system' | 'invigilator';

/** When and by whom something happened; the same for all events of one act. */
export interface Stamp {
  at: Instant;
  companyDate: CivilDate;
  companyMinute: number;
  actor: Actor;
}

/** Event schemas of one room, by event type. The names and shapes are stored for ever: they only grow. */
export type EventSchemas = Record<string, z.ZodType>;

/** The union of the events of a room. */
export type EventsOf<M extends EventSchemas> = {
  [K in keyof M & string]: { type: K; data: z.output<M[K]> };
}[keyof M & string];

export type RejectionCode = 'invalid' | 'not-found' | 'conflict' | 'not-allowed' | 'closed';

/** Why an action changed nothing: a French sentence that says what to do next, and the field concerned. */
export interface Rejection {
  code: RejectionCode;
  message: string;
  field?: string;
}

/** What decide answers: events in order, or a rejection. */
export type Decision<E = AnyEvent> =
  { accepted: true; events: readonly E[] } | { accepted: false; rejection: Rejection };

export interface AnyEvent {
  type: string;
  data: unknown;
}

export const accept = <E extends AnyEvent>(events: readonly E[]): Decision<E> => ({ accepted: true, events });

export const reject = (code: RejectionCode, message: string, field?: string): Decision<never> => ({
  accepted: false,
  rejection: field === undefined ? { code, message } : { code, message, field },
});

/**
 * An action the product knows: the fields it takes and what it decides. `fields` is the only place where
 * an action is described: forms, the HTTP endpoint and headless scripts all read it.
 */
export interface ActionDefinition<F extends z.ZodType = z.ZodType, E extends AnyEvent = AnyEvent> {
  fields: F;
  /** Who may do it; the candidate unless said otherwise. */
  actor?: Actor;
  /** Its fields hold what the server established (the content of a file): a browser's own request for it is refused. */
  serverOnly?: true;
  decide: (world: World, fields: z.output<F>, stamp: Stamp) => Decision<E>;
}

/** Ties the events an action may cause to those of its room. */
export const actionsCausing =
  <E extends AnyEvent>() =>
  <F extends z.ZodType>(definition: ActionDefinition<F, E>): ActionDefinition<F, E> =>
    definition;
