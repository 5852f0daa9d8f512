import type { JournalEntry } from '../../attempt/journal';
import { companyDay } from '../../clock/exam-clock';
import { addWorkingDays } from '../../clock/civil-date';
import type { GradingContext } from '../context';
import { findEvents } from '../matching';
import { readPath } from '../record-view';
import {
  capitalised,
  evidenceOf,
  met,
  notMet,
  notObserved,
  partlyMet,
  type Evidence,
  type Finding,
} from '../verdict';
import type { EventMatcher } from './definitions/parts';
import type { ProcessCheck } from './schema';

/** Patterns follow the vocabulary of DECLARE: existence, absence, precedence, response, succession. */
export function runProcess(context: GradingContext, check: ProcessCheck, observed: boolean | null): Finding {
  switch (check.pattern) {
    case 'existence':
      return existence(context, check, observed);
    case 'absence':
      return absence(context, check);
    case 'count':
      return count(context, check, observed);
    case 'precedence':
      return precedence(context, check, observed);
    case 'response':
      return response(context, check, observed);
    case 'succession':
      return succession(precedence(context, check, observed), response(context, check, observed));
    default:
      return check.pattern satisfies never;
  }
}

const seqEvidence = (entries: readonly JournalEntry[]): readonly Evidence[] =>
  evidenceOf(entries.map((entry) => ({ kind: 'event', seq: entry.seq })));
const nameOf = (matcher: EventMatcher, otherwise: string): string => matcher.label ?? otherwise;

function existence(context: GradingContext, check: ProcessCheck, observed: boolean | null): Finding {
  const event = required(check.event);
  const what = nameOf(event, 'l’action attendue');
  const found = windowed(context, check, findEvents(context, event));
  if (found.length > 0) return met(`Constaté : ${what}.`, seqEvidence(found));
  const elsewhere = findEvents(context, event);
  if (elsewhere.length > 0) return notMet(`Trop tôt ou trop tard : ${what}.`, what, seqEvidence(elsewhere));
  return observed === true ? notMet(`Il manque ${what}.`, what) : notObserved(`Il manque ${what}.`, what);
}

function absence(context: GradingContext, check: ProcessCheck): Finding {
  const event = required(check.event);
  const found = windowed(context, check, findEvents(context, event));
  const what = nameOf(event, 'une action à éviter');
  if (found.length === 0) return met(`Évité : ${what}.`);
  return notMet(`À éviter : ${what}.`, `éviter ${what}`, seqEvidence(found));
}

function count(context: GradingContext, check: ProcessCheck, observed: boolean | null): Finding {
  const event = required(check.event);
  const what = nameOf(event, 'l’action attendue');
  const found = windowed(context, check, findEvents(context, event));
  const { atLeast = 0, atMost = Infinity } = check.times ?? {};
  const said = `${capitalised(what)} : ${found.length} fois`;
  if (found.length >= atLeast && found.length <= atMost)
    return met(`${said}, comme attendu.`, seqEvidence(found));
  if (found.length === 0 && observed !== true) return notObserved(`Il manque ${what}.`, what);
  const wanted = found.length < atLeast ? `il en faut ${atLeast} au moins` : `${atMost} au plus`;
  const reason = `${said}, ${wanted}.`;
  return found.length > 0 && found.length < atLeast
    ? partlyMet(reason, what, seqEvidence(found))
    : notMet(reason, what, seqEvidence(found));
}

/** Each `then` has a `first` before it, with the same correlated values and within the delay. */
function precedence(context: GradingContext, check: ProcessCheck, observed: boolean | null): Finding {
  const { first, then } = pair(check);
  const causes = findEvents(context, first);
  const effects = findEvents(context, then);
  const before = nameOf(first, 'l’étape préalable');
  const after = nameOf(then, 'l’étape suivante');
  if (effects.length === 0)
    return observed === true
      ? notMet(`Il manque ${after}.`, after)
      : notObserved(`Il manque ${after}.`, after);
  const kept = check.each === 'first' ? effects.slice(0, 1) : effects;
  const judged = kept.map((effect) => ({
    effect,
    cause: causes.findLast(
      (cause) =>
        cause.seq < effect.seq &&
        isCorrelated(check, cause, effect) &&
        isWithin(context, check, cause, effect),
    ),
  }));
  const lacking = judged.filter(({ cause }) => cause === undefined).map(({ effect }) => effect);
  const pairs = judged.flatMap(({ effect, cause }) => (cause === undefined ? [] : [cause, effect]));
  const isRight = check.each === 'some' ? pairs.length > 0 : lacking.length === 0;
  if (isRight) return met(`Dans le bon ordre : ${before}, puis ${after}.`, seqEvidence(pairs));
  const late = causes.find((cause) =>
    lacking.some((effect) => cause.seq > effect.seq && isCorrelated(check, cause, effect)),
  );
  const reason =
    late === undefined ? `Il manque ${before} avant ${after}.` : `Trop tard : ${before}, après ${after}.`;
  const evidence = seqEvidence([...lacking, ...(late === undefined ? [] : [late])]);
  return pairs.length > 0
    ? partlyMet(reason, `${before} avant ${after}`, evidence)
    : notMet(reason, `${before} avant ${after}`, evidence);
}

/** Each `first` is followed by a `then`, with the same correlated values and within the delay. */
function response(context: GradingContext, check: ProcessCheck, observed: boolean | null): Finding {
  const { first, then } = pair(check);
  const causes = findEvents(context, first);
  const effects = findEvents(context, then);
  const before = nameOf(first, 'l’étape préalable');
  const after = nameOf(then, 'la suite attendue');
  if (causes.length === 0)
    return observed === true
      ? notMet(`Il manque ${before}.`, before)
      : notObserved(`Il manque ${before}.`, before);
  if (effects.length === 0 && observed !== true) return notObserved(`Il manque ${after}.`, after);
  const kept = check.each === 'first' ? causes.slice(0, 1) : causes;
  const judged = kept.map((cause) => {
    const answers = effects.filter((effect) => effect.seq > cause.seq && isCorrelated(check, cause, effect));
    return {
      cause,
      late: answers[0],
      answer: answers.find((effect) => isWithin(context, check, cause, effect)),
    };
  });
  const lacking = judged.filter(({ answer }) => answer === undefined);
  const pairs = judged.flatMap(({ cause, answer }) => (answer === undefined ? [] : [cause, answer]));
  const isRight = check.each === 'some' ? pairs.length > 0 : lacking.length === 0;
  if (isRight)
    return met(
      `Dans le bon ordre : ${before}, puis ${after}${check.within === undefined ? '' : ', dans le délai'}.`,
      seqEvidence(pairs),
    );
  const late = lacking.find((one) => one.late !== undefined)?.late;
  const reason =
    late === undefined
      ? `Il manque ${after} après ${before}.`
      : `Trop tard : ${after}, au-delà du délai après ${before}.`;
  const evidence = seqEvidence([...lacking.map(({ cause }) => cause), ...(late === undefined ? [] : [late])]);
  return pairs.length > 0 ? partlyMet(reason, after, evidence) : notMet(reason, after, evidence);
}

function succession(one: Finding, other: Finding): Finding {
  const order = ['not-met', 'partly-met', 'not-observed', 'to-judge', 'met'] as const;
  return order.indexOf(one.verdict) <= order.indexOf(other.verdict) ? one : other;
}

/** Keeps the events between `after` and `before`; a bound that never happened does not bind. */
function windowed(
  context: GradingContext,
  check: ProcessCheck,
  events: readonly JournalEntry[],
): readonly JournalEntry[] {
  const last = check.before === undefined ? undefined : findEvents(context, check.before)[0];
  const start = check.after === undefined ? undefined : findEvents(context, check.after)[0];
  if (check.after !== undefined && start === undefined) return [];
  return events.filter(
    (event) => (last === undefined || event.seq < last.seq) && (start === undefined || event.seq > start.seq),
  );
}

function isCorrelated(check: ProcessCheck, cause: JournalEntry, effect: JournalEntry): boolean {
  return Object.entries(check.same ?? {}).every(([causePath, effectPath]) => {
    const wanted = readPath(cause.data, causePath);
    const found = readPath(effect.data, effectPath);
    return wanted !== undefined && [found].flat().some((one) => one === wanted);
  });
}

function isWithin(
  context: GradingContext,
  { within }: ProcessCheck,
  from: JournalEntry,
  to: JournalEntry,
): boolean {
  if (within === undefined) return true;
  if (
    within.workingDays !== undefined &&
    to.companyDate > addWorkingDays(from.companyDate, within.workingDays)
  )
    return false;
  return (
    within.companyMinutes === undefined || companyMinutesBetween(context, from, to) <= within.companyMinutes
  );
}

/** Minutes of opening hours between two events. */
function companyMinutesBetween(context: GradingContext, from: JournalEntry, to: JournalEntry): number {
  const { clockConfig } = context.start;
  const dayOf = (date: string): number =>
    Array.from({ length: clockConfig.days }, (_, i) => companyDay(clockConfig, i)).indexOf(date);
  const dayLength = clockConfig.dayEnd - clockConfig.dayStart;
  return (
    (dayOf(to.companyDate) - dayOf(from.companyDate)) * dayLength + (to.companyMinute - from.companyMinute)
  );
}

function pair(check: ProcessCheck): { first: EventMatcher; then: EventMatcher } {
  return { first: required(check.first), then: required(check.then) };
}

function required(matcher: EventMatcher | undefined): EventMatcher {
  if (matcher === undefined) throw new Error('the check lacks the event its pattern needs');
  return matcher;
}
