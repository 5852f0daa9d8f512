import type { CriterionChange } from '~/domain/regrading/compare-reports';
import { verdictWords } from '~/domain/review/words';
import { ALL_SESSIONS, type RegradeRow } from './regrade-list-page';
import { totalOf } from './regrade-words';

/** An attempt that reads otherwise, or that could not be graded. */
export interface RegradedAttempt {
  attemptId: string;
  candidateName: string;
  sessionTitle: string;
  signed: boolean;
  changes: readonly CriterionChange[];
  fault: string | null;
}

export interface RegradePageInput {
  regrade: RegradeRow;
  interrupted: boolean;
  /** What it changes in all. */
  sums: { attempts: number; proposalsChanged: number; moves: readonly ProposalMove[] };
  /** The attempts of the page shown. */
  attempts: readonly RegradedAttempt[];
  /** What each criterion asks, by id. */
  criterionTexts: ReadonlyMap<string, string>;
  mayRegrade: boolean;
  place: ListPlace;
}

/** How many attempts move from one proposal to another on a criterion. */
export interface ProposalMove {
  criterionId: string;
  from: CriterionChange['from'];
  to: CriterionChange['to'];
  count: number;
}

/** A page of the list of attempts, from 1. */
export interface ListPlace {
  listPage: number;
  pageCount: number;
  /** Rank of its first attempt, from 0, and how many it holds at most. */
  first: number;
  count: number;
}

/** Attempts shown at once. */
const PAGE_SIZE = 25;

/** The page of the list an address asks for, brought back among those there are. */
export function listPlace(asked: string | null, attempts: number): ListPlace {
  const pageCount = Math.max(1, Math.ceil(attempts / PAGE_SIZE));
  const listPage = Math.min(Math.max(1, Math.trunc(Number(asked)) || 1), pageCount);
  return { listPage, pageCount, first: (listPage - 1) * PAGE_SIZE, count: PAGE_SIZE };
}

type Word = keyof typeof verdictWords | null;
const word = (value: Word): string => (value === null ? 'Absent' : verdictWords[value]);

/** What one regrading shows: how far it is, what it would change and why, what can be done next. */
export function regradePage(input: RegradePageInput) {
  const { regrade, interrupted, sums, attempts, criterionTexts, mayRegrade, place } = input;
  const { counts, status } = regrade;
  const total = totalOf(counts);
  const working = status === 'comparing' || status === 'applying';
  return {
    id: regrade.id,
    status,
    scope: regrade.sessionTitle ?? ALL_SESSIONS,
    /** Without the dictionaries it reads with, which only the record of reports needs. */
    graderVersion: regrade.graderVersion.replace(/ \(.*$/, ''),
    createdAt: regrade.createdAt,
    startedBy: regrade.startedBy,
    total,
    done: status === 'applying' ? counts.applied + counts.kept + counts.failed : total - counts.waiting,
    comparedAll: counts.waiting === 0,
    working: working && !interrupted,
    interrupted,
    counts,
    /** Attempts whose examiner would see another proposal. */
    proposalsChanged: sums.proposalsChanged,
    may: {
      apply: mayRegrade && status === 'compared' && counts.same + counts.changed > 0,
      cancel: mayRegrade && (working || status === 'compared'),
      resume: mayRegrade && (interrupted || status === 'cancelled'),
    },
    byCriterion: sums.moves.map(({ criterionId, from, to, count }) => ({
      criterionId,
      text: criterionTexts.get(criterionId) ?? '',
      from: word(from),
      to: word(to),
      count,
    })),
    attemptCount: sums.attempts,
    listPage: place.listPage,
    pageCount: place.pageCount,
    attempts: attempts.map(({ changes, ...attempt }) => ({
      ...attempt,
      changes: changes.map(({ id, from, to, checks }) => ({
        criterionId: id,
        text: criterionTexts.get(id) ?? '',
        from: word(from),
        to: word(to),
        sameProposal: from === to,
        checks: checks.map((check) => ({ ...check, from: word(check.from), to: word(check.to) })),
      })),
    })),
  };
}

export type RegradePage = ReturnType<typeof regradePage>;
