import type { GradingContext } from '../../context';
import { checkValues } from '../../field-expectations';
import { recordEvidence } from '../../selection';
import { capitalised, listInWords, notMet, notObserved, type Finding } from '../../verdict';
import { bestOf, findingOf, pointOf, right, wrong, type Point } from '../points';
import type { DialogueCheck, TextCheck } from '../schema';
import { runText } from '../texts/text';
import { heldCalls, lineEvidence, linesWith, type HeldCall } from './call';
import { reportPoints } from './report';

/** The best of the calls the check is about; a call never held shows nothing. */
export function runDialogue(
  context: GradingContext,
  check: DialogueCheck,
  observed: boolean | null,
): Finding {
  const missing = 'l’appel attendu';
  const best = bestOf(
    heldCalls(context, check).map((held) => ({ held, points: pointsOf(context, check, held) })),
  );
  if (best === undefined)
    return observed === true
      ? notMet('L’appel attendu n’a pas eu lieu.', missing)
      : notObserved('L’appel attendu n’a pas eu lieu : rien à observer.', missing);
  const labels = [...new Set(best.points.map((point) => point.label))];
  return findingOf(
    best.points,
    labels.length === 0 ? 'L’appel attendu a eu lieu.' : `L’appel convient : ${listInWords(labels)}.`,
    [recordEvidence(best.held.chosen)],
  );
}

function pointsOf(context: GradingContext, check: DialogueCheck, held: HeldCall): readonly Point[] {
  return [
    ...check.tags.map((expected) => tagPoint(held, expected)),
    ...(check.order === undefined ? [] : [orderPoint(held, check.order)]),
    ...variablePoints(context, check, held),
    ...(check.outcome === undefined ? [] : [outcomePoint(held, check.outcome)]),
    ...(check.says === undefined ? [] : [saysPoint(context, held, check.says)]),
    ...(check.report === undefined ? [] : reportPoints(context, held, check.report)),
  ];
}

const times = (count: number): string => (count === 0 ? 'jamais' : `${count} fois`);

function tagPoint(
  held: HeldCall,
  { tag, label, by, atLeast, atMost, after, before }: DialogueCheck['tags'][number],
): Point {
  const said = linesWith(held.call, tag, by);
  const evidence = said.slice(0, 3).map((line) => lineEvidence(held, line));
  const least = atLeast ?? (atMost === undefined ? 1 : 0);
  if (said.length < least)
    return wrong(label, `${capitalised(label)} : ${times(said.length)}, ${least} au moins.`, evidence);
  if (said.length > (atMost ?? Infinity))
    return wrong(
      label,
      atMost === 0
        ? `À ne pas dire : ${label}.`
        : `${capitalised(label)} : ${times(said.length)}, ${atMost ?? 0} au plus.`,
      evidence,
      atMost === 0 ? `éviter ${label}` : label,
    );
  const [first] = said;
  if (first !== undefined && after !== undefined) {
    const [earlier] = linesWith(held.call, after);
    if (earlier === undefined || earlier.index >= first.index)
      return wrong(
        label,
        `${capitalised(label)} : c’est venu trop tôt.`,
        evidence,
        `ce qui devait venir avant ${label}`,
      );
  }
  if (first !== undefined && before !== undefined) {
    const [later] = linesWith(held.call, before);
    if (later !== undefined && later.index <= first.index)
      return wrong(label, `${capitalised(label)} : c’est venu trop tard.`, evidence);
  }
  return right(label, evidence);
}

/** Every stage was reached, each for the first time after the one before. */
function orderPoint(held: HeldCall, stages: NonNullable<DialogueCheck['order']>): Point {
  let last = -1;
  let previous = '';
  for (const { tag, label } of stages) {
    const [first] = linesWith(held.call, tag);
    if (first === undefined) return wrong('l’ordre de l’appel', `Étape absente : ${label}.`, [], label);
    if (first.index <= last)
      return wrong('l’ordre de l’appel', `${capitalised(label)} vient avant ${previous}.`, [
        lineEvidence(held, first),
      ]);
    last = first.index;
    previous = label;
  }
  return right('l’ordre de l’appel');
}

function variablePoints(
  context: GradingContext,
  { variables }: DialogueCheck,
  held: HeldCall,
): readonly Point[] {
  const known: Readonly<Record<string, unknown>> = held.call.variables;
  return checkValues(
    context,
    { world: context.end, record: held.chosen.record },
    (name) => (Object.hasOwn(known, name) ? known[name] : undefined),
    variables,
  ).map(({ expectation: { label }, holds, fault }) => (holds ? right(label) : wrong(label, fault)));
}

function outcomePoint({ call }: HeldCall, accepted: readonly string[]): Point {
  const label = 'l’issue de l’appel';
  if (call.outcome !== null && accepted.includes(call.outcome)) return right(label);
  return wrong(
    label,
    call.outcome === null
      ? 'L’appel n’est pas allé à son terme.'
      : 'L’appel n’aboutit pas à ce qui était attendu.',
  );
}

function saysPoint(
  context: GradingContext,
  { chosen }: HeldCall,
  { label, ...looksFor }: NonNullable<DialogueCheck['says']>,
): Point {
  const check: TextCheck = {
    ...looksFor,
    kind: 'text',
    texts: { collection: 'calls', where: { id: chosen.record.id }, touched: false },
    at: 'end',
    across: 'together',
    fields: undefined,
  };
  return pointOf(label, runText(context, check, true));
}
