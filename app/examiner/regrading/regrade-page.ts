import type { CriterionChange } from '~/domain/regrading/compare-reports';
import { changedProposals } from '~/domain/regrading/compare-reports';
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
  attempts: readonly RegradedAttempt[];
  /** What each criterion asks, by id. */
  criterionTexts: ReadonlyMap<string, string>;
  mayRegrade: boolean;
  /** Page of the list of attempts, from 1. */
  listPage: number;
}

/** Attempts shown at once. */
const PAGE_SIZE = 25;

type Word = keyof typeof verdictWords | null;
const word = (value: Word): string => (value === null ? 'Absent' : verdictWords[value]);

/** What one regrading shows: how far it is, what it would change and why, what can be done next. */
export function regradePage(input: RegradePageInput) {
  const { regrade, interrupted, attempts, criterionTexts, mayRegrade } = input;
  const { counts, status } = regrade;
  const pageCount = Math.max(1, Math.ceil(attempts.length / PAGE_SIZE));
  const listPage = Math.min(Math.max(1, input.listPage), pageCount);
  const total = totalOf(counts);
  const working = status === 'comparing' || status === 'applying';
  return {
    id: regrade.id,
    status,
    scope: regrade.sessionTitle ?? ALL_SESSIONS,
    graderVersion: regrade.graderVersion,
    createdAt: regrade.createdAt,
    startedBy: regrade.startedBy,
    total,
    done: status === 'applying' ? counts.applied + counts.kept + counts.failed : total - counts.waiting,
    working: working && !interrupted,
    interrupted,
    counts,
    /** Attempts whose examiner would see another proposal. */
    proposalsChanged: attempts.filter(({ changes }) => changedProposals(changes).length > 0).length,
    may: {
      apply: mayRegrade && status === 'compared' && counts.same + counts.changed > 0,
      cancel: mayRegrade && (working || status === 'compared'),
      resume: mayRegrade && (interrupted || status === 'cancelled'),
    },
    byCriterion: byCriterion(attempts, criterionTexts),
    attemptCount: attempts.length,
    listPage,
    pageCount,
    attempts: attempts
      .slice((listPage - 1) * PAGE_SIZE, listPage * PAGE_SIZE)
      .map(({ changes, ...attempt }) => ({
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

/** How many attempts move from one proposal to another, criterion by criterion, the most frequent first. */
function byCriterion(attempts: readonly RegradedAttempt[], texts: ReadonlyMap<string, string>) {
  const moves = new Map<
    string,
    { criterionId: string; text: string; from: string; to: string; count: number }
  >();
  for (const { changes } of attempts) {
    for (const { id, from, to } of changedProposals(changes)) {
      const key = `${id} ${from} ${to}`;
      const known = moves.get(key);
      if (known) known.count += 1;
      else
        moves.set(key, {
          criterionId: id,
          text: texts.get(id) ?? '',
          from: word(from),
          to: word(to),
          count: 1,
        });
    }
  }
  return [...moves.values()].sort((a, b) => b.count - a.count || (a.criterionId < b.criterionId ? -1 : 1));
}

export type RegradePage = ReturnType<typeof regradePage>;
