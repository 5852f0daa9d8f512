import type { CivilDate } from '~/domain/clock/civil-date';
import type { World } from '~/domain/attempt/world';

/** What every page of the candidate's company is made from: a world at a moment, live or replayed. */
export interface DeskView {
  attemptId: string;
  world: World;
  today: CivilDate;
  /** Company time, minutes since midnight. */
  minute: number;
  /** True for the replay and after hand-in: nothing can be changed. */
  readOnly: boolean;
  /** Address of the desk, without a final slash: `/passage/…` or `/evaluation/…/rejeu/42`. */
  basePath: string;
}
