import {
  grouped,
  ruleNames,
  rules,
  type GroupedFinding,
  type Proof,
  type Rule,
} from '~/domain/scenario/prover/findings';

export interface RuleLine {
  readonly rule: Rule;
  readonly name: string;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly GroupedFinding[];
}

/** A proof as its page shows it: the seven rules, then who informs what, then what each step is worth. */
export function proofPage(proof: Proof) {
  const findings = grouped(proof.findings);
  return {
    variants: proof.seeds.length,
    rules: rules.map((rule): RuleLine => {
      const own = findings.filter((finding) => finding.rule === rule);
      const errors = own.filter(({ severity }) => severity === 'error').length;
      return { rule, name: ruleNames[rule], errors, warnings: own.length - errors, findings: own };
    }),
    criteria: proof.coverage.criteria,
    leftToHumans: proof.coverage.leftToHumans,
    uncovered: proof.coverage.uncovered,
    checks: proof.checks,
    steps: proof.steps,
    unobserved: proof.steps.filter(({ missedBy }) => missedBy === 0).length,
  };
}
export type ProofPage = ReturnType<typeof proofPage>;
