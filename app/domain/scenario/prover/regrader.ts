import type { JournalEntry } from '../../attempt/journal';
import { collectionNames, initialWorld, type CollectionName } from '../../attempt/world';
import { runCheck } from '../../grading/checks/run';
import type { Check } from '../../grading/checks/schema';
import { gradingContext, type GradingContext, type GradingSettings } from '../../grading/context';
import { applies } from '../../grading/grade';
import { isSuch, type EventQuestion } from '../../grading/events/find-events';
import { readProcesses } from '../../grading/process/run';
import type { Evidence, Verdict } from '../../grading/verdict';
import type { CompiledScenario } from '../compile';
import { ReadTracer, type Reads } from './reads';
import { twinsOf } from './twins';

/** What the prover keeps of a check's finding. */
export interface Judged {
  readonly verdict: Verdict;
  readonly automatic: boolean;
  readonly missing: string | null;
  readonly fault: string | null;
  readonly evidence: readonly Evidence[];
}
export type Judgement = ReadonlyMap<string, Judged>;

/** A check, what it said of the reference, and what it looked at to say so. */
interface Traced {
  readonly check: Check;
  readonly judged: Judged;
  readonly reads: Reads;
}

/** An event that one of two attempts alone has, and the tables it changed there. */
interface Difference {
  readonly context: GradingContext;
  readonly entry: JournalEntry;
  readonly changed: readonly CollectionName[];
}

/** Events that set the clock, which any check may read. */
const CLOCK_EVENTS = ['AttemptStarted', 'DayStarted', 'ExamPaused', 'ExamResumed'];

/**
 * Judges attempts that resemble a reference: only the checks that look at something that differs are run again. A check looks at events
 * and at tables, whose history is that of the events that changed them: when these events are the same, so is its finding.
 */
export class Regrader {
  private readonly reference: GradingContext;
  private readonly traced: readonly Traced[];
  private readonly settings: GradingSettings;

  constructor(scenario: CompiledScenario, entries: readonly JournalEntry[], settings: GradingSettings) {
    this.settings = { tolerances: scenario.tolerances, ...settings, answers: new WeakMap() };
    this.reference = gradingContext(initialWorld(scenario.worldSeed), entries, this.settings);
    const tracer = new ReadTracer(this.reference);
    this.traced = scenario.checks
      .filter((check) => applies(this.reference, check))
      .map((check) => {
        const { result, reads } = tracer.trace((context) => judge(context, check));
        return { check, judged: result, reads };
      });
  }

  get judgement(): Judgement {
    return new Map(this.traced.map(({ check, judged }) => [check.id, judged]));
  }

  judge(entries: readonly JournalEntry[]): Judgement {
    const { reference } = this;
    const context = gradingContext(reference.start, entries, {
      ...this.settings,
      sibling: reference,
      twins: twinsOf(entries, reference.entries),
    });
    const differences = this.differences(context);
    const hasActedOtherwise = context.hasActed !== reference.hasActed;
    const toRun = this.traced.filter(
      ({ reads }) =>
        (reads.hasActed && hasActedOtherwise) || differences.some((difference) => isRead(difference, reads)),
    );
    readProcesses(
      context,
      toRun.map(({ check }) => check),
    );
    const fresh = new Map(toRun.map(({ check }) => [check.id, judge(context, check)]));
    return new Map(
      this.traced.map(({ check, judged }) => [check.id, fresh.get(check.id) ?? judged] as const),
    );
  }

  /** Events without a twin, on either side, and those whose twin changed other tables. */
  private differences(context: GradingContext): readonly Difference[] {
    const { reference } = this;
    const paired = new Set<JournalEntry>();
    for (const [entry, twin] of context.twins)
      if (entry === twin || `${changedBy(context, entry)}` === `${changedBy(reference, twin)}`)
        paired.add(entry).add(twin);
    return [context, reference].flatMap((one) =>
      one.entries
        .filter((entry) => !paired.has(entry))
        .map((entry) => ({ context: one, entry, changed: changedBy(one, entry) })),
    );
  }
}

function judge(context: GradingContext, check: Check): Judged {
  const { verdict, missing, fault = null, evidence } = runCheck(context, check);
  return { verdict, automatic: check.kind !== 'human', missing, fault, evidence };
}

/** Tables an event changed. */
function changedBy({ worlds }: GradingContext, { seq }: JournalEntry): readonly CollectionName[] {
  const [before, after] = [worlds[seq - 1]?.tables, worlds[seq]?.tables];
  if (before === undefined || after === undefined || before === after) return NOTHING;
  return collectionNames.filter((name) => before[name] !== after[name]);
}
const NOTHING: readonly CollectionName[] = [];

function isRead(
  { context, entry, changed }: Difference,
  { types, questions, tables, everything }: Reads,
): boolean {
  return (
    everything ||
    types.has(entry.type) ||
    CLOCK_EVENTS.includes(entry.type) ||
    changed.some((name) => tables.has(name)) ||
    [...questions.values()].some((question) => mayAnswer(context, entry, question))
  );
}

function mayAnswer(context: GradingContext, entry: JournalEntry, question: EventQuestion): boolean {
  if (!question.types.includes(entry.type)) return false;
  try {
    return isSuch(context, entry, question);
  } catch {
    return true;
  }
}
