import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { describeEvent } from '~/domain/attempt/event-labels';
import type { AttemptEvent } from '~/domain/attempt/rooms';
import type { Actor } from '~/domain/attempt/vocabulary';

/** Where the replay stands in the journal. */
export interface ReplayPage {
  attemptId: string;
  /** Number of the event the desk is shown after. */
  seq: number;
  total: number;
  dayStarts: readonly number[];
  /** What the event was, in French. */
  label: string;
  by: string;
  /** Real time. */
  at: number;
}

const actorWords: Record<Actor, string> = {
  candidate: 'Candidat',
  system: 'Mise en situation',
  invigilator: 'Surveillant',
};

/** Null on a live desk. */
export function replayPage({ attemptId, replay }: DeskView): ReplayPage | null {
  if (!replay) return null;
  const { entry, total, dayStarts } = replay;
  return {
    attemptId,
    seq: entry.seq,
    total,
    dayStarts,
    label: describeEvent({ type: entry.type, data: entry.data } as AttemptEvent),
    by: actorWords[entry.actor],
    at: entry.at,
  };
}
