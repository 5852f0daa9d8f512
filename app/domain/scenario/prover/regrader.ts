import type { JournalEntry } from '../../attempt/journal';
import { collectionNames, initialWorld, type CollectionName } from '../../attempt/world';
import { runCheck } from '../../grading/checks/run';
import type { Check } from '../../grading/checks/schema';
import { gradingContext, type GradingContext, type GradingSettings } from '../../grading/context';
import { applies } from '../../grading/grade';
import { readProcesses } from '../../grading/process/run';
import { ReadTracer, type Reads } from '../../grading/reads';
import type { Evidence, Verdict } from '../../grading/verdict';
import type { CompiledScenario } from '../compile';

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
  /** The part of the journal it looked at. */
  readonly part: readonly string[];
}

/** Events that set the clock, which any check may read. */
const CLOCK_EVENTS = ['AttemptStarted', 'DayStarted', 'ExamPaused', 'ExamResumed'];

/**
 * Judges attempts that resemble a reference: only the checks that look at something that differs are run again. A check looks at events
 * by type and at tables, whose history is that of the events that changed them: when these events are the same, so is its finding.
 */
export class Regrader {
  private readonly reference: GradingContext;
  private readonly traced: readonly Traced[];
  private readonly settings: GradingSettings;

  constructor(scenario: CompiledScenario, entries: readonly JournalEntry[], settings: GradingSettings) {
    this.settings = { tolerances: scenario.tolerances, ...settings };
    this.reference = gradingContext(initialWorld(scenario.worldSeed), entries, this.settings);
    const tracer = new ReadTracer(this.reference);
    const changes = changesOf(this.reference);
    this.traced = scenario.checks
      .filter((check) => applies(this.reference, check))
      .map((check) => {
        const { result, reads } = tracer.trace((context) => judge(context, check));
        return { check, judged: result, reads, part: partRead(reads, entries, changes) };
      });
  }

  get judgement(): Judgement {
    return new Map(this.traced.map(({ check, judged }) => [check.id, judged]));
  }

  judge(entries: readonly JournalEntry[]): Judgement {
    const context = gradingContext(this.reference.start, entries, {
      ...this.settings,
      sibling: this.reference,
    });
    const changes = changesOf(context);
    const toRun = this.traced.filter(({ reads, part }) => {
      if (reads.hasActed && context.hasActed !== this.reference.hasActed) return true;
      const now = partRead(reads, entries, changes);
      return now.length !== part.length || now.some((key, index) => key !== part[index]);
    });
    readProcesses(
      context,
      toRun.map(({ check }) => check),
    );
    const fresh = new Map(toRun.map(({ check }) => [check.id, judge(context, check)]));
    return new Map(
      this.traced.map(({ check, judged }) => [check.id, fresh.get(check.id) ?? judged] as const),
    );
  }
}

function judge(context: GradingContext, check: Check): Judged {
  const { verdict, missing, fault = null, evidence } = runCheck(context, check);
  return { verdict, automatic: check.kind !== 'human', missing, fault, evidence };
}

/** Tables each event changed. */
function changesOf({ entries, worlds }: GradingContext): readonly (readonly CollectionName[])[] {
  return entries.map((_entry, index) => {
    const [before, after] = [worlds[index]?.tables, worlds[index + 1]?.tables];
    if (before === undefined || after === undefined || before === after) return NOTHING;
    return collectionNames.filter((name) => before[name] !== after[name]);
  });
}
const NOTHING: readonly CollectionName[] = [];

function partRead(
  { types, tables, everything }: Reads,
  entries: readonly JournalEntry[],
  changes: readonly (readonly CollectionName[])[],
): readonly string[] {
  const isRead = (entry: JournalEntry, index: number): boolean =>
    everything ||
    types.has(entry.type) ||
    CLOCK_EVENTS.includes(entry.type) ||
    (changes[index] ?? NOTHING).some((name) => tables.has(name));
  return entries.filter(isRead).map(contentOf);
}

const contents = new WeakMap<JournalEntry, string>();

/** An event without its place in the chain: the same text for the same event of two attempts. */
function contentOf(entry: JournalEntry): string {
  const known = contents.get(entry);
  if (known !== undefined) return known;
  const { at, companyDate, companyMinute, actor, actionId, type, data } = entry;
  const text = JSON.stringify([at, companyDate, companyMinute, actor, actionId, type, data]);
  contents.set(entry, text);
  return text;
}
