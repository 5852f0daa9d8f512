import type { Report, ReportedCheck } from '../grading/report';
import type { CriterionProposal } from '../grading/synthesis/synthesis';
import type { Verdict } from '../grading/verdict';

/** A check whose verdict is not the same in the two reports; null on the side where the check does not exist. */
export interface CheckChange {
  readonly id: string;
  readonly title: string;
  readonly from: Verdict | null;
  readonly to: Verdict | null;
  /** What the newer report says of it, in French; what the older one said of a check that is gone. */
  readonly reason: string;
  readonly missing: string | null;
}

/** A criterion that reads otherwise; null on the side where it is not evaluated. */
export interface CriterionChange {
  readonly id: string;
  readonly from: CriterionProposal | null;
  readonly to: CriterionProposal | null;
  readonly checks: readonly CheckChange[];
}

/** Who would change, and why: the criteria whose proposal or whose checks differ, in the order of the newer report. */
export function compareReports(before: Report, after: Report): readonly CriterionChange[] {
  const earlier = new Map(before.criteria.map((criterion) => [criterion.id, criterion]));
  const later = new Map(after.criteria.map((criterion) => [criterion.id, criterion]));
  const ids = new Set([...later.keys(), ...earlier.keys()]);
  return [...ids].flatMap((id) => {
    const from = earlier.get(id);
    const to = later.get(id);
    const checks = checkChanges(from?.checks ?? [], to?.checks ?? []);
    if (from?.proposal === to?.proposal && checks.length === 0) return [];
    return [{ id, from: from?.proposal ?? null, to: to?.proposal ?? null, checks }];
  });
}

/** The changes an examiner must look at: the proposal itself is another one. */
export const changedProposals = (changes: readonly CriterionChange[]): readonly CriterionChange[] =>
  changes.filter(({ from, to }) => from !== to);

function checkChanges(before: readonly ReportedCheck[], after: readonly ReportedCheck[]): CheckChange[] {
  const earlier = new Map(before.map((check) => [check.id, check]));
  const later = new Map(after.map((check) => [check.id, check]));
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((id) => {
    const from = earlier.get(id);
    const to = later.get(id);
    const told = to ?? from;
    if (told === undefined || from?.verdict === to?.verdict) return [];
    const { title, reason, missing } = told;
    return [{ id, title, from: from?.verdict ?? null, to: to?.verdict ?? null, reason, missing }];
  });
}
