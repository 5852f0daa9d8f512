import type { ExpectedVerdict } from '../play/script-schema';
import type { Coverage } from './coverage';

/**
 * Rules a scenario is proved by: 1 the reference meets every check, 2 nothing done meets none, 3 leaving a step out fails something, 4 weak
 * scripts are judged as their author says and right work said otherwise like the reference, 5 all this holds for every variant, 6 coverage, 7 what is suspicious in itself.
 */
export const rules = [1, 2, 3, 4, 5, 6, 7] as const;
export type Rule = (typeof rules)[number];

export const ruleNames: Record<Rule, string> = {
  1: 'Passage de référence',
  2: 'Passage vide',
  3: 'Omissions',
  4: 'Scripts faibles',
  5: 'Variantes',
  6: 'Couverture',
  7: 'Cohérence',
};

export interface Finding {
  readonly rule: Rule;
  readonly severity: 'error' | 'warning';
  /** The variant; null when it concerns them all. */
  readonly seed: number | null;
  /** French. */
  readonly message: string;
}

/** What one variant showed, to be compared with the others. */
export interface VariantProof {
  readonly seed: number;
  /** False when the reference could not be played to its end. */
  readonly played: boolean;
  /** Steps of the reference at least one check misses when they are left out; null when none was left out. */
  readonly neededSteps: readonly string[] | null;
  /** Automatic checks of this variant that the reference meets. */
  readonly metChecks: readonly string[];
  /** For each check the reference meets, the steps without which it is met no more. */
  readonly failsWithout: ReadonlyMap<string, readonly string[]>;
  /** Everything each check said of every attempt played, in order: two checks that always say the same prove the same. */
  readonly behaviour: ReadonlyMap<string, string>;
  /** Events each check cites for the reference; null when it rests on something else too. */
  readonly citedEvents: ReadonlyMap<string, string | null>;
  /** People's lines that did something in at least one attempt. */
  readonly heardRules: ReadonlySet<string>;
}

export interface ProvedStep {
  readonly id: string;
  readonly action: string;
  readonly at: string;
  /** Number of checks that miss it, on the first variant. */
  readonly missedBy: number;
}

export interface Proof {
  readonly seeds: readonly number[];
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  readonly steps: readonly ProvedStep[];
  /** Checks in their order, with the number of steps that make each fail on the first variant. */
  readonly checks: readonly {
    readonly id: string;
    readonly title: string;
    readonly automatic: boolean;
    readonly failsWithout: number;
  }[];
}

export const isProved = ({ findings }: Pick<Proof, 'findings'>): boolean =>
  findings.every(({ severity }) => severity !== 'error');

export const verdictWords: Record<ExpectedVerdict, string> = {
  met: 'constaté',
  'partly-met': 'constaté en partie',
  'not-met': 'non constaté',
  'not-observed': 'non observé',
  'to-judge': 'à apprécier',
};

/** The same finding on several variants, told once. */
export interface GroupedFinding {
  readonly rule: Rule;
  readonly severity: Finding['severity'];
  readonly message: string;
  /** Empty when it concerns them all. */
  readonly seeds: readonly number[];
}

export function grouped(findings: readonly Finding[]): readonly GroupedFinding[] {
  const lines = new Map<string, { finding: Finding; seeds: number[] }>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.message}`;
    const line = lines.get(key) ?? { finding, seeds: [] };
    if (finding.seed !== null) line.seeds.push(finding.seed);
    lines.set(key, line);
  }
  return [...lines.values()]
    .map(({ finding: { rule, severity, message }, seeds }) => ({ rule, severity, message, seeds }))
    .sort((a, b) => a.rule - b.rule || Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
