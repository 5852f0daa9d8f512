import { Map as PersistentMap } from 'immutable';
import type { CompanyMoment } from '../clock/exam-clock';

/** A reaction on its way: which rule, when it falls due, and what it remembers of the event that set it off. */
export interface ScheduledEffect {
  id: string;
  ruleId: string;
  due: CompanyMoment;
  /** The event that set it off, for texts and conditions that quote it. */
  cause: { type: string; data: unknown };
}

export interface PersonaState {
  readonly scheduled: PersistentMap<string, ScheduledEffect>;
  /** Rules that already happened or are on their way. */
  readonly used: PersistentMap<string, true>;
}

export const initialPersonas: PersonaState = { scheduled: PersistentMap(), used: PersistentMap() };
