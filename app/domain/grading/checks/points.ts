import {
  capitalised,
  evidenceOf,
  lowered,
  met,
  notMet,
  partlyMet,
  toJudge,
  type Evidence,
  type Finding,
} from '../verdict';

/** One thing looked at in a piece of work, and how it came out; `open`: only a person can say. */
export interface Point {
  /** French name of the thing, with its article. */
  readonly label: string;
  readonly result: 'right' | 'partial' | 'wrong' | 'open';
  /** French sentence that says what is wrong; empty when right. */
  readonly fault: string;
  /** The smallest thing that is missing; the label when absent. */
  readonly missing?: string;
  readonly evidence: readonly Evidence[];
}

export const right = (label: string, evidence: readonly Evidence[] = []): Point => ({
  label,
  result: 'right',
  fault: '',
  evidence,
});
export const wrong = (
  label: string,
  fault: string,
  evidence: readonly Evidence[] = [],
  missing: string = label,
): Point => ({ label, result: 'wrong', fault, missing, evidence });

const SHOWN_FAULTS = 3;

export const faultsOf = (points: readonly Point[]): readonly Point[] =>
  points.filter(({ result }) => result === 'partial' || result === 'wrong');

const WEIGHTS: Record<Point['result'], number> = { right: 1, open: 1, partial: 0.5, wrong: 0 };

/** Share of the points that hold, a partial one for half; what is open is not counted against anybody. */
export const shareOf = (points: readonly Point[]): number =>
  points.length === 0 ? 1 : points.reduce((sum, { result }) => sum + WEIGHTS[result], 0) / points.length;

/** The piece of work that came out best, with the fewest faults among equals; undefined when there is none. */
export const bestOf = <T extends { readonly points: readonly Point[] }>(
  judged: readonly T[],
): T | undefined =>
  [...judged].sort(
    (a, b) => shareOf(b.points) - shareOf(a.points) || faultsOf(a.points).length - faultsOf(b.points).length,
  )[0];

/** A part judged by another check, as one point. */
export function pointOf(label: string, { verdict, reason, missing, evidence }: Finding): Point {
  const result =
    verdict === 'met'
      ? 'right'
      : verdict === 'partly-met'
        ? 'partial'
        : verdict === 'to-judge'
          ? 'open'
          : 'wrong';
  return result === 'right'
    ? right(label, evidence)
    : {
        label,
        result,
        fault: `${capitalised(label)} : ${lowered(reason)}`,
        missing: missing ?? label,
        evidence,
      };
}

/** The verdict of several points: met when all hold, partly met from half of them on. What is wrong is shown before what is right. */
export function findingOf(
  points: readonly Point[],
  allRight: string,
  record: readonly Evidence[] = [],
): Finding {
  const faults = faultsOf(points);
  const [first] = faults;
  const open = points.find((point) => point.result === 'open');
  if (first === undefined && open !== undefined)
    return toJudge(open.fault, evidenceOf(open.evidence, record));
  if (first === undefined) return met(allRight, evidenceOf(...points.map((point) => point.evidence), record));
  const shown = faults.slice(0, SHOWN_FAULTS).map((point) => point.fault);
  const hidden = faults.length - shown.length;
  if (hidden > 0)
    shown.push(`Et ${hidden} autre${hidden > 1 ? 's' : ''} point${hidden > 1 ? 's' : ''} à revoir.`);
  const evidence = evidenceOf(
    ...faults.map((point) => point.evidence),
    record,
    ...points.filter((point) => point.result === 'right').map((point) => point.evidence),
  );
  const missing = first.missing ?? first.label;
  return shareOf(points) >= 0.5
    ? partlyMet(shown.join(' '), missing, evidence)
    : notMet(shown.join(' '), missing, evidence);
}
