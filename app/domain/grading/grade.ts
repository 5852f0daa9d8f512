import { initialWorld, type WorldSeed } from '../attempt/world';
import type { JournalEntry } from '../attempt/journal';
import { criteriaInOrder } from '../referential/model';
import type { Referential } from '../referential/schema';
import { readProcesses } from './process/run';
import { runCheck } from './checks/run';
import type { Check } from './checks/schema';
import { evaluateIn, gradingContext, type GradingContext } from './context';
import { graderVersionWith, type Report, type ReportedCheck, type ReportedCriterion } from './report';
import { proposedLevels } from './synthesis/proposed-levels';
import { rulesVersion } from './synthesis/rules-version';
import { synthesise } from './synthesis/synthesis';
import { needsLanguages, type Languages } from './text/form/languages';
import type { Tolerances } from './tolerances';
import { typeset } from './verdict';

/** What the grader needs of a scenario drawn for one attempt. */
export interface GradableScenario {
  readonly slug: string;
  readonly version: number;
  readonly seed: number;
  readonly contentHash: string;
  /** Criteria the scenario is about; a criterion without a check is left to the examiner. */
  readonly criteria: readonly string[];
  readonly checks: readonly Check[];
  /** The product’s own when the scenario sets none. */
  readonly tolerances?: Tolerances;
  readonly worldSeed: WorldSeed;
}

export interface GradeInput {
  readonly referential: Referential;
  readonly scenario: GradableScenario;
  readonly entries: readonly JournalEntry[];
  /** Dictionaries, for the checks that ask for a language or for spelling; without them those are left to the examiner. */
  readonly languages?: Languages;
}

/** The report of a journal: pure, and the same bytes for the same input, for as long as the grader version stands. */
export function grade({ referential, scenario, entries, languages: given }: GradeInput): Report {
  const languages = needsLanguages(scenario.checks) ? given : undefined;
  const { tolerances } = scenario;
  const context = gradingContext(initialWorld(scenario.worldSeed), entries, { tolerances, languages });
  const applicable = scenario.checks.filter((check) => applies(context, check));
  readProcesses(context, applicable);
  const reported = applicable.map((check) => ({ check, result: report(context, check) }));
  const concerned = new Set([...scenario.criteria, ...reported.flatMap(({ check }) => check.criteria)]);
  const criteria = criteriaInOrder(referential)
    .filter((criterion) => concerned.has(criterion.id))
    .map((criterion): ReportedCriterion => {
      const informing = reported.filter(({ check }) => check.criteria.includes(criterion.id));
      const synthesis = synthesise(
        informing.map(({ check, result }) => ({
          verdict: result.verdict,
          items: check.items?.[criterion.id] ?? [],
        })),
        criterion.checklist.map(({ id }) => id),
      );
      return { id: criterion.id, ...synthesis, checks: informing.map(({ result }) => result) };
    });
  return {
    scenario: scenario.slug,
    version: scenario.version,
    seed: scenario.seed,
    graderVersion: graderVersionWith(languages),
    rulesVersion: rulesVersion(scenario),
    referential: `${referential.code} ${referential.version}`,
    contentHash: scenario.contentHash,
    events: entries.length,
    headHash: entries.at(-1)?.hash ?? '',
    criteria,
    ...proposedLevels(referential, criteria),
  };
}

/** A check may exist for some variants only. A condition that cannot be read keeps the check, which then shows its fault. */
export function applies(context: GradingContext, check: Check): boolean {
  if (check.if === undefined) return true;
  try {
    return evaluateIn(context, check.if, { world: context.start }) === true;
  } catch {
    return true;
  }
}

function report(context: GradingContext, check: Check): ReportedCheck {
  const { verdict, reason, missing, evidence, fault } = runCheck(context, check);
  return {
    id: check.id,
    title: check.title,
    kind: check.kind,
    mission: check.mission ?? null,
    verdict,
    reason: typeset(reason),
    missing: missing === null ? null : typeset(missing),
    evidence,
    human: check.kind === 'human' ? { question: check.question, scale: check.scale } : null,
    fault: fault ?? null,
  };
}
