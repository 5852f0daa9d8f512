import type { CivilDate } from '../../clock/civil-date';
import type { Instant } from '../../clock/exam-clock';
import type { JournalEntry } from '../journal';
import type { World } from '../world';

/** What every page of the candidate's company is made from: a world at a moment, live or replayed. */
export interface DeskView {
  attemptId: string;
  world: World;
  today: CivilDate;
  /** Company time, minutes since midnight. */
  minute: number;
  /** True for the replay, during a pause and after hand-in: nothing can be changed. */
  readOnly: boolean;
  /** Address of the desk, without a final slash: `/passage/…` or `/evaluation/…/rejeu/42`. */
  basePath: string;
  /** The exam around the company; absent where a test only needs the company. */
  sitting?: SittingView;
  /** Set in a replay: the event the desk is shown after, and the journal around it. */
  replay?: ReplayView;
}

export interface ReplayView {
  entry: JournalEntry;
  /** Number of events of the journal as it stands. */
  total: number;
  /** Numbers of the events that began a company day. */
  dayStarts: readonly number[];
}

export interface MissionView {
  id: string;
  title: string;
  /** Company day on which it is given, from 1. */
  day: number;
  /** Markdown. */
  brief: string;
  /** Ids of company documents it refers to. */
  documents: readonly string[];
  /** The candidate's own check mark. */
  ticked: boolean;
}

export interface SittingView {
  title: string;
  /** Markdown, read before the clock starts. */
  briefing: string;
  missions: readonly MissionView[];
  candidateName: string;
  /** `coached`: hints are shown. */
  assistance: 'exam' | 'mock' | 'coached';
  /** 1 without accommodation. */
  timeFactor: number;
  examMinutes: number;
  status: 'not-started' | 'in-progress' | 'paused' | 'handed-in';
  /** Exam time left; null before the start. */
  remainingMs: number | null;
  /** 0 for the first company day. */
  dayIndex: number;
  days: number;
  endedAt: Instant | null;
  /** Head of the journal's hash chain: the receipt shown at hand-in. */
  headHash: string;
  seq: number;
}
