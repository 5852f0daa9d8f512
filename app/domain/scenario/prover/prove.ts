import { needsLanguages, type Languages } from '../../grading/text/form/languages';
import type { Referential } from '../../referential/schema';
import { compile, type PreparedScenario } from '../compile';
import { resolveScript } from '../play/resolve-script';
import { coverageOf } from './coverage';
import type { Finding, Proof, ProvedStep, VariantProof } from './findings';
import { lint } from './lints';
import { attemptsOf, VariantProver } from './variant-prover';

export interface ProofRequest {
  readonly prepared: PreparedScenario;
  readonly referential: Referential;
  readonly seeds: readonly number[];
  /** Variants on which every step is left out in turn; all of them unless said otherwise. */
  readonly ablationSeeds?: readonly number[];
  /** Dictionaries, for checks of language and spelling. */
  readonly languages?: Languages | undefined;
}

/** Attempts played so far, and in all. */
export interface ProofProgress {
  readonly done: number;
  readonly total: number;
}

/** Runs a scenario's scripts on several variants and says what they do not prove. Pure: nothing is stored, no clock is read. */
export function prove(request: ProofRequest): Proof {
  const proving = proveStepwise(request);
  for (;;) {
    const step = proving.next();
    if (step.done) return step.value;
  }
}

/** The same, one attempt at a time: whoever runs it decides when to go on. */
export function* proveStepwise(request: ProofRequest): Generator<ProofProgress, Proof> {
  const { prepared, referential, seeds, ablationSeeds = seeds, languages } = request;
  const { scripts, checks } = prepared.package;
  const findings: Finding[] = [];
  const variants: VariantProof[] = [];
  const total = seeds.reduce((sum, seed) => sum + attemptsOf(scripts, ablationSeeds.includes(seed)), 0);
  let done = 0;
  for (const seed of seeds) {
    const proving = new VariantProver({
      scenario: compile(prepared, seed),
      scripts,
      settings: { languages: needsLanguages(checks) ? languages : undefined },
      withAblation: ablationSeeds.includes(seed),
      tell: (finding) => findings.push(finding),
    }).run();
    for (;;) {
      const step = proving.next();
      if (step.done) {
        variants.push(step.value);
        break;
      }
      done += 1;
      yield { done: Math.min(done, total), total };
    }
  }
  const coverage = coverageOf(prepared.package, referential);
  findings.push(...lint(prepared.package, coverage, variants));
  const model = variants.find(({ neededSteps }) => neededSteps !== null) ?? null;
  return {
    seeds,
    findings,
    coverage,
    steps: stepsOf(request, model),
    checks: checks.map(({ id, title, kind }) => ({
      id,
      title,
      automatic: kind !== 'human',
      failsWithout: model?.failsWithout.get(id)?.length ?? 0,
    })),
  };
}

function stepsOf(
  {
    prepared: {
      package: { scripts },
    },
  }: ProofRequest,
  model: VariantProof | null,
): ProvedStep[] {
  const reference = Object.keys(scripts).find((name) => scripts[name]?.kind === 'reference');
  if (reference === undefined || model === null) return [];
  const missing = [...model.failsWithout.values()];
  return resolveScript(scripts, reference).steps.map(({ id, action, at }) => ({
    id,
    action,
    at,
    missedBy: missing.filter((steps) => steps.includes(id)).length,
  }));
}
