import type { JournalEntry } from '../../attempt/journal';
import type { EventMatcher } from '../checks/definitions/parts';
import { dependenceOf, evaluateIn, type GradingContext, type Scope } from '../context';
import { matchesWhere } from '../matching';
import { readPath } from '../record-view';

/** A question asked of the journal: which events are such. */
export interface EventQuestion {
  /** The same text for the same question, whoever asks it. */
  readonly key: string;
  readonly types: readonly string[];
  /** True when the answer for an event lies in the event and the facts alone, wherever it stands in the journal. */
  readonly isOfEventAlone: boolean;
  /** @throws what an author's expression throws */
  readonly holds: (context: GradingContext, entry: JournalEntry) => boolean;
}

const questions = new WeakMap<EventMatcher, EventQuestion>();

const READS_PLACE = /"entry\.(?:seq|hash)\b/;

export function questionOf(matcher: EventMatcher): EventQuestion {
  let question = questions.get(matcher);
  if (question === undefined) {
    const key = JSON.stringify({ ...matcher, label: undefined });
    const { onMoment, onWorld } = dependenceOf(key);
    question = {
      key,
      types: [matcher.type].flat(),
      isOfEventAlone: !onMoment && !onWorld && !READS_PLACE.test(key),
      holds: (context, entry) => describes(context, entry, matcher),
    };
    questions.set(matcher, question);
  }
  return question;
}

/** Events of the journal that an author describes, in order. */
export const findEvents = (context: GradingContext, matcher: EventMatcher): readonly JournalEntry[] =>
  eventsSuch(context, questionOf(matcher));

/** Events that answer a question, in order. */
export function eventsSuch(context: GradingContext, question: EventQuestion): readonly JournalEntry[] {
  const known = context.found.get(question.key);
  if (known !== undefined) return known;
  const found = context.candidates([question]).filter((entry) => isSuch(context, entry, question));
  context.found.set(question.key, found);
  return found;
}

/** Whether an event of one of its types answers a question; asked once for an event and for its twin in a sibling attempt. */
export function isSuch(context: GradingContext, entry: JournalEntry, question: EventQuestion): boolean {
  if (context.answers === null) return question.holds(context, entry);
  const one = question.isOfEventAlone ? (context.twins.get(entry) ?? entry) : entry;
  let answers = context.answers.get(one);
  if (answers === undefined) context.answers.set(one, (answers = new Map()));
  let answer = answers.get(question.key);
  if (answer === undefined) answers.set(question.key, (answer = question.holds(context, entry)));
  return answer;
}

function describes(context: GradingContext, entry: JournalEntry, matcher: EventMatcher): boolean {
  if (matcher.by !== 'any' && entry.actor !== matcher.by) return false;
  // Conditions see the world as it was before the event, so that « already » and « not yet » mean what they say.
  const scope: Scope = { world: context.worlds[entry.seq - 1] ?? context.end, event: entry.data };
  return (
    matchesWhere(
      context,
      scope,
      (path) => (path.startsWith('entry.') ? readPath(entry, path.slice(6)) : readPath(entry.data, path)),
      matcher.where,
    ) &&
    (matcher.if === undefined || evaluateIn(context, matcher.if, scope) === true)
  );
}
