import type { JournalEntry } from '../../attempt/journal';
import type { ProcessCheck } from '../checks/schema';
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
import type { countingTemplates } from './templates';
import type { Seen } from './machines/watch';

export const eventEvidence = (entries: readonly JournalEntry[]): readonly Evidence[] =>
  evidenceOf(entries.map((entry) => ({ kind: 'event', seq: entry.seq })));

/** What a check on one event says of what was seen. `observed`: whether its occasion came, null when it names none. */
export function findCounted(
  check: ProcessCheck,
  pattern: (typeof countingTemplates)[number],
  seen: Seen,
  observed: boolean | null,
): Finding {
  const what = check.event?.label ?? (pattern === 'absence' ? 'une action à éviter' : 'l’action attendue');
  const lacking = (): Finding =>
    observed === true ? notMet(`Il manque ${what}.`, what) : notObserved(`Il manque ${what}.`, what);
  switch (pattern) {
    case 'existence':
      if (seen.events.length > 0) return met(`Constaté : ${what}.`, eventEvidence(seen.events));
      return seen.elsewhere.length > 0
        ? notMet(`Trop tôt ou trop tard : ${what}.`, what, eventEvidence(seen.elsewhere))
        : lacking();
    case 'absence':
      return seen.events.length === 0
        ? met(`Évité : ${what}.`)
        : notMet(`À éviter : ${what}.`, `éviter ${what}`, eventEvidence(seen.events));
    case 'count':
      return findCount(check, what, seen.events, observed);
    case 'init':
      return findPlace(seen, lacking, {
        met: `Fait en premier : ${what}.`,
        notMet: `À faire en premier : ${what}.`,
        missing: `commencer par ${what}`,
      });
    case 'last':
      return findPlace(seen, lacking, {
        met: `Fait en dernier : ${what}.`,
        notMet: `À faire en dernier : ${what}.`,
        missing: `terminer par ${what}`,
      });
    default:
      return pattern satisfies never;
  }
}

function findCount(
  { times = {} }: ProcessCheck,
  what: string,
  events: readonly JournalEntry[],
  observed: boolean | null,
): Finding {
  const atLeast = times.exactly ?? times.atLeast ?? 0;
  const atMost = times.exactly ?? times.atMost ?? Infinity;
  const said = `${capitalised(what)} : ${events.length} fois`;
  const evidence = eventEvidence(events);
  if (events.length >= atLeast && events.length <= atMost) return met(`${said}, comme attendu.`, evidence);
  if (events.length === 0 && observed !== true) return notObserved(`Il manque ${what}.`, what);
  const isTooFew = events.length < atLeast;
  const reason = `${said}, ${isTooFew ? `il en faut ${atLeast}${times.exactly === undefined ? ' au moins' : ''}` : `${atMost} au plus`}.`;
  return events.length > 0 && isTooFew ? partlyMet(reason, what, evidence) : notMet(reason, what, evidence);
}

function findPlace(
  { atTheEnd, instead, events }: Seen,
  lacking: () => Finding,
  words: { met: string; notMet: string; missing: string },
): Finding {
  if (atTheEnd !== null) return met(words.met, eventEvidence([atTheEnd]));
  if (events.length === 0) return lacking();
  return notMet(
    words.notMet,
    words.missing,
    eventEvidence([...(instead === null ? [] : [instead]), ...events]),
  );
}
