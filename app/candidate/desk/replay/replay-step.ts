import { replayAddress } from '~/domain/attempt/desk/desk-paths';

interface ReplayStep {
  attemptId: string;
  /** Number of the event to go to. */
  position: number;
  /** Goes to the screen the event is about, rather than the one now shown. */
  follows: boolean;
  /** Criterion the examiner comes back to. */
  criterionId: string | null;
  location: { pathname: string; search: string };
}

const replayRoot = /^\/evaluation\/[^/]+\/rejeu\/\d+\/?/;

/** Address of a step of the replay. The server knows which screen an event is about. */
export function replayStep({ attemptId, position, follows, criterionId, location }: ReplayStep): string {
  if (follows) {
    const query = criterionId ? `?${new URLSearchParams({ critere: criterionId }).toString()}` : '';
    return `/evaluation/${attemptId}/evenement/${position}${query}`;
  }
  return replayAddress(
    attemptId,
    position,
    location.pathname.replace(replayRoot, '') + location.search,
    criterionId,
  );
}
