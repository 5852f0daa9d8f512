import { capitalised, evidenceOf, lowered, type Finding } from '../verdict';

/** A combined check, with the author's name for what it proves. */
export interface Part {
  readonly label: string | null;
  /** What it counts for where so many parts are enough; 1 when absent. */
  readonly weight?: number;
  readonly finding: Finding;
}

const isMet = ({ finding }: Part): boolean => finding.verdict === 'met';
const named = ({ label, finding }: Part): string =>
  label === null ? finding.reason : `${capitalised(label)} : ${lowered(finding.reason)}`;

/** A fault anywhere keeps its own words; parts never computed keep their fault visible. */
export function allOf(parts: readonly Part[]): Finding {
  const evidence = evidenceOf(...parts.map((part) => part.finding.evidence));
  const lacking = parts.filter((part) => !isMet(part));
  const [first] = lacking;
  if (first === undefined)
    return {
      verdict: 'met',
      reason: parts.map((part) => part.finding.reason).join(' '),
      missing: null,
      evidence,
    };
  if (parts.every((part) => part.finding.verdict === 'not-observed')) return { ...first.finding, evidence };
  const failed = lacking.filter((part) => part.finding.verdict !== 'to-judge');
  const toSay = failed[0] ?? first;
  const missing = toSay.finding.missing ?? toSay.label;
  const reason = named(toSay);
  if (failed.length === 0) return { ...first.finding, verdict: 'to-judge', reason, missing: null, evidence };
  const isPartial = parts.some((part) => isMet(part) || part.finding.verdict === 'partly-met');
  return { verdict: isPartial ? 'partly-met' : 'not-met', reason, missing, evidence };
}

const weightOf = (parts: readonly Part[]): number => parts.reduce((sum, { weight = 1 }) => sum + weight, 0);

/** Enough parts are met, or parts of enough weight where the rule gives them one. */
export function atLeastOf(count: number, parts: readonly Part[]): Finding {
  const right = parts.filter(isMet);
  const reached = weightOf(right);
  if (reached >= count) {
    return {
      verdict: 'met',
      reason: right.map((part) => part.finding.reason).join(' '),
      missing: null,
      evidence: evidenceOf(...right.map((part) => part.finding.evidence)),
    };
  }
  const evidence = evidenceOf(...parts.map((part) => part.finding.evidence));
  const nearest = NEAREST.map((verdict) => parts.find((part) => part.finding.verdict === verdict)).find(
    (part) => part !== undefined,
  );
  if (nearest === undefined) throw new Error('a combination needs at least one check');
  const { finding } = nearest;
  if (finding.verdict === 'not-observed' && right.length === 0) return { ...finding, evidence };
  if (finding.verdict === 'to-judge') return { ...finding, reason: named(nearest), evidence };
  const reason =
    parts.length === 1
      ? named(nearest)
      : `${reached} sur ${count} attendu${count > 1 ? 's' : ''}. ${named(nearest)}`;
  const verdict = right.length > 0 || finding.verdict === 'partly-met' ? 'partly-met' : 'not-met';
  return { verdict, reason, missing: finding.missing ?? nearest.label, evidence };
}

const NEAREST = ['to-judge', 'partly-met', 'not-met', 'not-observed'] as const;

/** What must not be: nothing observed proves nothing either way. */
export function notOf(finding: Finding, label: string | null): Finding {
  const what = label ?? 'ce qu’il fallait éviter';
  switch (finding.verdict) {
    case 'met':
      return {
        verdict: 'not-met',
        reason: `À éviter : ${what}. ${finding.reason}`,
        missing: `éviter ${what}`,
        evidence: finding.evidence,
      };
    case 'not-met':
      return {
        verdict: 'met',
        reason: `Évité : ${what}.`,
        missing: null,
        evidence: finding.evidence,
      };
    case 'partly-met':
    case 'not-observed':
    case 'to-judge':
      return finding;
    default:
      return finding.verdict satisfies never;
  }
}
