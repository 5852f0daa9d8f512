import type { AttemptSetup } from '../attempt/perform';
import { companyBase, type CollectionName, type CompanyBase, type WorldSeed } from '../attempt/world';
import type { DayStepClock } from '../clock/exam-clock';
import type { Check } from '../grading/checks/schema';
import { standardTolerances, type Tolerances } from '../grading/tolerances';
import { minuteOf, type PersonaScript } from '../personas/script';
import { evaluateExpression, ExpressionError } from './expressions';
import { contentHashOf, type ScenarioContent, type ScenarioPackage } from './package/package';
import type { Mission, ScenarioHead } from './schema';
import { CompanyDraft } from './variants/draft';
import { drawParameter } from './variants/draw';
import { fillAuthored, writeRecords, type ReportProblem } from './variants/write-records';

/** One variant of a scenario version: what an attempt, the grader and the screens need. */
export interface CompiledScenario {
  slug: string;
  version: number;
  title: string;
  /** Code of the referential. */
  referential: string;
  criteria: readonly string[];
  contentHash: string;
  seed: number;
  facts: Readonly<Record<string, unknown>>;
  assistance: ScenarioHead['assistance'];
  examMinutes: number;
  briefing: string;
  missions: readonly Mission[];
  staffShown: readonly string[];
  tolerances: Tolerances;
  checks: readonly Check[];
  script: PersonaScript;
  worldSeed: WorldSeed;
  setup(attemptId: string): AttemptSetup;
}

/** A scenario version ready to draw variants from: its base is built once and shared by them all. */
export interface PreparedScenario {
  package: ScenarioPackage;
  base: CompanyBase;
  contentHash: string;
}

export const prepareScenario = (
  content: ScenarioContent,
  contentHash = contentHashOf(content),
): PreparedScenario => ({
  package: content.package,
  base: companyBase(content.package.profile, content.rows, content.package.templates),
  contentHash,
});

export const clockOf = ({ clock, examMinutes }: ScenarioHead): DayStepClock => ({
  ...clock,
  dayStart: minuteOf(clock.dayStart),
  dayEnd: minuteOf(clock.dayEnd),
  examMinutes,
});

/** Where a variant cannot be made; `file` is that of the package. */
export interface VariantProblem {
  file: 'variants.yaml' | 'records.yaml' | 'scenario.yaml' | 'checks.yaml';
  path: readonly (string | number)[];
  message: string;
}

/** What a reader of packages wants to know while a variant is made. */
export interface CompileWatch {
  problem: (problem: VariantProblem) => void;
  /** Called for each record of records.yaml once written. */
  record?: (collection: CollectionName, index: number, record: { id: string }) => void;
}

/** Only checked versions are installed. */
const trusting: CompileWatch = {
  problem: ({ file, path, message }) => {
    throw new Error(`${file} ${path.join('.')} : ${message}`);
  },
};

/**
 * The variant a seed draws. Pure: the same version and seed give the same variant for ever.
 * @throws when the version cannot be compiled, unless a watch takes the problems
 */
export function compile(
  prepared: PreparedScenario,
  seed: number,
  watch: CompileWatch = trusting,
): CompiledScenario {
  const { package: pack, base, contentHash } = prepared;
  const { head } = pack;
  const { dayOne } = head.clock;
  const draft = new CompanyDraft(base);
  const facts: Record<string, unknown> = { ...pack.baseFacts };
  for (const parameter of pack.variants.parameters)
    facts[parameter.name] = drawParameter(parameter, head.slug, seed, dayOne);

  const expressions = draft.expressionContext(facts, dayOne);
  let failed = false;
  const problem: CompileWatch['problem'] = (found) => {
    failed = true;
    watch.problem(found);
  };
  const derive = (list: 'derived' | 'results') =>
    pack.variants[list].forEach(({ name, value }, index) => {
      try {
        facts[name] = evaluateExpression(value, expressions);
      } catch (fault) {
        if (!(fault instanceof ExpressionError)) throw fault;
        problem({ file: 'variants.yaml', path: [list, index, 'value'], message: fault.message });
      }
    });
  const tellRecord: ReportProblem = ({ collection, index, path, message }) =>
    problem({ file: 'records.yaml', path: [collection, index, ...path], message });

  derive('derived');
  // A fact that is missing would be missed again by every record that names it.
  if (!failed) {
    writeRecords(draft, pack.records, facts, dayOne, tellRecord, (collection, record, _short, index) => {
      watch.record?.(collection, index, record);
      return record;
    });
    derive('results');
  }

  const fill = <T>(value: T, at: readonly (string | number)[]): T =>
    fillAuthored(value, expressions, (path, message) =>
      problem({ file: 'scenario.yaml', path: [...at, ...path], message }),
    ) as T;
  const worldSeed: WorldSeed = { base, overlay: draft.overlay(), facts, clock: clockOf(head) };
  const binding = { contentHash, seed };

  return {
    slug: head.slug,
    version: head.version,
    title: head.title,
    referential: head.referential,
    criteria: head.criteria,
    contentHash,
    seed,
    facts,
    assistance: head.assistance,
    examMinutes: head.examMinutes,
    briefing: fill(head.briefing, ['briefing']),
    missions: fill(head.missions, ['missions']),
    staffShown: head.staffShown,
    tolerances: { ...standardTolerances, ...head.tolerances },
    checks: fillSaid(pack.checks, (text, path) =>
      fillAuthored(text, expressions, (_path, message) => problem({ file: 'checks.yaml', path, message })),
    ) as readonly Check[],
    script: pack.personas,
    worldSeed,
    setup: (attemptId) => ({ ...binding, attemptId, worldSeed, script: pack.personas }),
  };
}

/** Fields of a check that are read by people. Everything else may speak of a record or an event, and is left to the grader. */
const saidFields = new Set(['title', 'label', 'question', 'reason']);

function fillSaid(
  value: unknown,
  fill: (text: string, path: (string | number)[]) => unknown,
  path: (string | number)[] = [],
  isSaid = false,
): unknown {
  if (typeof value === 'string') return isSaid && value.includes('{{') ? fill(value, path) : value;
  if (Array.isArray(value))
    return value.map((member: unknown, index) => fillSaid(member, fill, [...path, index], isSaid));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      fillSaid(member, fill, [...path, key], isSaid || saidFields.has(key)),
    ]),
  );
}
