import type { JournalEntry } from '../../attempt/journal';
import type { ProcessCheck } from '../checks/schema';
import { met, notMet, notObserved, partlyMet, type Finding } from '../verdict';
import { eventEvidence } from './counted-finding';
import type { Activation, HalfMachine } from './machines/half';
import { isNegative, type PairTemplate } from './templates';
import type { Seen } from './machines/watch';

interface Words {
  readonly first: string;
  readonly then: string;
}

/** What a check on a pair of events says of what was seen. `observed`: whether its occasion came, null when it names none. */
export function findPaired(
  check: ProcessCheck,
  pattern: PairTemplate,
  seen: Seen,
  observed: boolean | null,
): Finding {
  const words: Words = {
    first: check.first?.label ?? 'l’étape préalable',
    then: check.then?.label ?? 'l’étape suivante',
  };
  if (pattern === 'choice') return findChoice(words, seen, observed);
  if (pattern === 'exclusive-choice') return findExclusive(words, seen, observed);
  if (isNegative(pattern)) return findForbidden(pattern, words, seen);
  const findings = seen.halves.map((half) => findHalf(check, pattern, half, words, observed));
  const [worst] = findings.sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  if (worst === undefined) throw new Error(`${pattern} looks at nothing`);
  return worst;
}

const ORDER = ['not-met', 'partly-met', 'not-observed', 'to-judge', 'met'] as const;

/** Activations the author asks about. */
function kept(check: ProcessCheck, { activations }: HalfMachine): readonly Activation[] {
  return check.each === 'first' ? activations.slice(0, 1) : activations;
}

function findHalf(
  check: ProcessCheck,
  pattern: PairTemplate,
  machine: HalfMachine,
  words: Words,
  observed: boolean | null,
): Finding {
  const { activation, side } = machine.half;
  const what = words[activation];
  const other = words[activation === 'first' ? 'then' : 'first'];
  if (machine.activations.length === 0) {
    // One of the two without the other is what a co-existence looks for: its other half tells it.
    if (pattern === 'co-existence' && machine.partners.length > 0) return met('');
    return observed === true ? notMet(`Il manque ${what}.`, what) : notObserved(`Il manque ${what}.`, what);
  }
  const isUntried = side !== 'before' && machine.partners.length === 0 && pattern !== 'co-existence';
  if (isUntried && observed !== true) return notObserved(`Il manque ${other}.`, other);

  const judged = kept(check, machine);
  const lacking = judged.filter(({ partner }) => partner === null);
  const pairs = judged.flatMap(({ entry, partner }) => (partner === null ? [] : inOrder(entry, partner)));
  const isRight = check.each === 'some' ? pairs.length > 0 : lacking.length === 0;
  if (isRight) return met(rightReason(check, side, words), eventEvidence(pairs));

  const { reason, missing, culprit } = lackReason(machine, lacking, words);
  const evidence = eventEvidence([
    ...lacking.map(({ entry }) => entry),
    ...(culprit === null ? [] : [culprit]),
  ]);
  return pairs.length > 0 ? partlyMet(reason, missing, evidence) : notMet(reason, missing, evidence);
}

const inOrder = (a: JournalEntry, b: JournalEntry): JournalEntry[] => (a.seq < b.seq ? [a, b] : [b, a]);

function rightReason(check: ProcessCheck, side: HalfMachine['half']['side'], { first, then }: Words): string {
  const inTime = check.within === undefined ? '' : ', dans le délai';
  if (side === 'either') return `Les deux ont eu lieu : ${first} et ${then}${inTime}.`;
  return `Dans le bon ordre : ${first}, puis ${then}${side === 'after' ? inTime : ''}.`;
}

/** Why the partner is lacking: the nearest miss there is, or that nothing like it was done. */
function lackReason(
  { half: { side, activation } }: HalfMachine,
  lacking: readonly Activation[],
  { first, then }: Words,
): { reason: string; missing: string; culprit: JournalEntry | null } {
  const misses = lacking.flatMap(({ miss }) => (miss === null ? [] : [miss]));
  const miss =
    side === 'after'
      ? (misses[0] ?? null)
      : misses.reduce<(typeof misses)[number] | null>(
          (earliest, one) => (earliest === null || one.entry.seq < earliest.entry.seq ? one : earliest),
          null,
        );
  const what = activation === 'first' ? first : then;
  const other = activation === 'first' ? then : first;
  const missing = side === 'before' ? `${first} avant ${then}` : other;
  const told = (reason: string) => ({ reason, missing, culprit: miss?.entry ?? null });
  if (miss === null) {
    if (side === 'after') return told(`Il manque ${then} après ${first}.`);
    return told(
      side === 'before' ? `Il manque ${first} avant ${then}.` : `Il manque ${other}, qui va avec ${what}.`,
    );
  }
  switch (miss.why) {
    case 'wrong-order':
      return told(`Trop tard : ${first}, après ${then}.`);
    case 'too-late':
      return told(
        side === 'after'
          ? `Trop tard : ${then}, au-delà du délai après ${first}.`
          : `Trop éloignés : ${first} et ${then}, au-delà du délai.`,
      );
    case 'too-early':
      return told(
        side === 'before'
          ? `Trop ancien : ${first}, au-delà du délai avant ${then}.`
          : `Trop éloignés : ${first} et ${then}, au-delà du délai.`,
      );
    case 'repeated':
      return told(`Deux fois ${what} sans ${other} entre les deux.`);
    case 'interrupted':
      return told(`Autre chose a été fait entre ${first} et ${then}.`);
    default:
      return miss.why satisfies never;
  }
}

/** A pair that must not be. Without its activation the situation did not arise: nobody is credited. */
function findForbidden(
  pattern: PairTemplate,
  { first, then }: Words,
  { halves, firsts, thens }: Seen,
): Finding {
  const forbidden =
    pattern === 'not-co-existence'
      ? `${first} et ${then} à la fois`
      : `${then} ${pattern === 'not-chain-succession' ? 'juste ' : ''}après ${first}`;
  const found = halves.flatMap(({ activations }) =>
    activations.flatMap(({ entry, partner }) => (partner === null ? [] : inOrder(entry, partner))),
  );
  if (found.length > 0)
    return notMet(`À éviter : ${forbidden}.`, `éviter ${forbidden}`, eventEvidence(found));
  if (firsts.length === 0 && (pattern !== 'not-co-existence' || thens.length === 0))
    return notObserved(`Il manque ${first}.`, first);
  return met(`Évité : ${forbidden}.`, eventEvidence(firsts));
}

function findChoice({ first, then }: Words, { firsts, thens }: Seen, observed: boolean | null): Finding {
  const either = `${first} ou ${then}`;
  if (firsts.length > 0) return met(`Constaté : ${first}.`, eventEvidence(firsts));
  if (thens.length > 0) return met(`Constaté : ${then}.`, eventEvidence(thens));
  return observed === true
    ? notMet(`Il manque ${either}.`, either)
    : notObserved(`Il manque ${either}.`, either);
}

function findExclusive(words: Words, seen: Seen, observed: boolean | null): Finding {
  const both = seen.halves.flatMap(({ activations }) =>
    activations.flatMap(({ entry, partner }) => (partner === null ? [] : inOrder(entry, partner))),
  );
  if (both.length === 0) return findChoice(words, seen, observed);
  const { first, then } = words;
  return notMet(
    `Un seul des deux était attendu : ${first} ou ${then}.`,
    `choisir entre ${first} et ${then}`,
    eventEvidence(both),
  );
}
