import type { World } from '../../attempt/world';
import { recordIn, type GradingContext } from '../context';
import { isUntouchedFromStart, recordEvidence, selectRecords, worldsAt, type Chosen } from '../selection';
import { evidenceOf, listInWords, met, notMet, notObserved, partlyMet, type Finding } from '../verdict';
import { checkFields, type FieldOutcome } from '../field-expectations';
import type { RecordCheck } from './schema';

interface Judged {
  readonly chosen: Chosen;
  readonly outcomes: readonly FieldOutcome[];
  readonly faults: readonly FieldOutcome[];
}

/** `observed`: the occasion named by the check has come, null when it names none. */
export function runRecord(context: GradingContext, check: RecordCheck, observed: boolean | null): Finding {
  const worlds = worldsAt(context, check.at);
  if (check.quantity === 'none')
    return worlds.length === 0
      ? notObserved('Le moment à regarder n’est pas venu.')
      : neverOf(context, check, worlds);
  let best: Finding | null = null;
  for (const world of worlds) {
    const finding = atWorld(context, check, world, observed);
    if (finding.verdict === 'met') return finding;
    if (best === null || better(finding, best)) best = finding;
  }
  return best ?? nothing(observed);
}

const RANK = { met: 4, 'partly-met': 3, 'to-judge': 2, 'not-met': 1, 'not-observed': 0 } as const;
const better = (a: Finding, b: Finding): boolean => RANK[a.verdict] > RANK[b.verdict];

function nothing(observed: boolean | null): Finding {
  return observed === true
    ? notMet('Aucune fiche ne correspond à ce qui était attendu.', 'la fiche attendue')
    : notObserved('Rien n’a été fait sur ce point.', 'la fiche attendue');
}

function atWorld(
  context: GradingContext,
  check: RecordCheck,
  world: World,
  observed: boolean | null,
): Finding {
  const judged = selectRecords(context, world, check.records).map((chosen): Judged => {
    const outcomes = checkFields(context, chosen, check.expect);
    return { chosen, outcomes, faults: outcomes.filter((outcome) => !outcome.holds) };
  });
  if (judged.length === 0) return nothing(observed);
  const isIdle =
    observed !== true &&
    judged.every(
      ({ chosen, faults }) =>
        isUntouchedFromStart(context, chosen) && (faults.length > 0 || heldFromStart(context, check, chosen)),
    );
  if (isIdle) return nothing(observed);
  return check.quantity === 'every' ? everyOf(judged) : someOf(judged);
}

/** A state that was already right before the candidate began proves nothing about the candidate. */
function heldFromStart(context: GradingContext, check: RecordCheck, chosen: Chosen): boolean {
  const record = recordIn(context.start, chosen.collection, chosen.record.id);
  if (record === null) return false;
  const atStart = { ...chosen, record, world: context.start };
  return (
    selectRecords(context, context.start, check.records).some((one) => one.record.id === record.id) &&
    checkFields(context, atStart, check.expect).every((outcome) => outcome.holds)
  );
}

function someOf(judged: readonly Judged[]): Finding {
  const [best] = [...judged].sort((a, b) => a.faults.length - b.faults.length);
  if (best === undefined) return nothing(null);
  return verdictOf(best.outcomes, best.faults, [recordEvidence(best.chosen)]);
}

function everyOf(judged: readonly Judged[]): Finding {
  const faulty = judged.filter(({ faults }) => faults.length > 0);
  const evidence = evidenceOf(
    (faulty.length > 0 ? faulty : judged).map(({ chosen }) => recordEvidence(chosen)),
  );
  if (faulty.length === 0)
    return met(
      `Conforme pour ${judged.length > 1 ? `les ${judged.length} fiches concernées` : 'la fiche concernée'}.`,
      evidence,
    );
  const first = faulty[0]?.faults[0];
  const reason =
    `${faulty.length} fiche${faulty.length > 1 ? 's' : ''} sur ${judged.length} à revoir. ${first?.fault ?? ''}`.trim();
  const missing = first?.expectation.label ?? 'la fiche attendue';
  return faulty.length < judged.length
    ? partlyMet(reason, missing, evidence)
    : notMet(reason, missing, evidence);
}

/** What must never have been, at any of the moments looked at: `at: any` looks at them all. */
function neverOf(context: GradingContext, check: RecordCheck, worlds: readonly World[]): Finding {
  for (const world of worlds) {
    const offenders = selectRecords(context, world, check.records).filter((chosen) =>
      checkFields(context, chosen, check.expect).every((outcome) => outcome.holds),
    );
    if (offenders.length > 0)
      return notMet(
        'Une fiche qui ne devait pas exister dans cet état a été trouvée.',
        'l’absence de cette fiche',
        evidenceOf(offenders.map(recordEvidence)),
      );
  }
  return met('Rien de contraire n’a été trouvé.');
}

function verdictOf(
  outcomes: readonly FieldOutcome[],
  faults: readonly FieldOutcome[],
  evidence: Finding['evidence'],
): Finding {
  const [first, second] = faults;
  if (first === undefined) {
    const labels = outcomes.map((outcome) => outcome.expectation.label);
    return met(
      labels.length === 0 ? 'La fiche attendue existe.' : `Conforme : ${listInWords(labels)}.`,
      evidence,
    );
  }
  const reason = second === undefined ? first.fault : `${first.fault} ${second.fault}`;
  const isPartial = faults.length * 2 <= outcomes.length;
  return isPartial
    ? partlyMet(reason, first.expectation.label, evidence)
    : notMet(reason, first.expectation.label, evidence);
}
