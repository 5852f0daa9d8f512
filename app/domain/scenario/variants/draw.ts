import { addDays, addWorkingDays, daysBetween, isWorkingDay, type CivilDate } from '../../clock/civil-date';
import { sha256Hex } from '../../attempt/hash-chain';
import { readAmount, readDate, readShortForms } from '../authored/read-short';
import type { Parameter } from './schema';

/** A stream of numbers in [0, 1) that depends on its key alone: a parameter added to a scenario moves no other. */
export function streamOf(key: string): () => number {
  let state = Number.parseInt(sha256Hex(key).slice(0, 8), 16);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const integerBelow = (next: () => number, count: number): number =>
  Math.min(count - 1, Math.floor(next() * count));

/** A copy in drawn order (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const drawn = [...items];
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = integerBelow(next, last + 1);
    [drawn[last], drawn[other]] = [drawn[other] as T, drawn[last] as T];
  }
  return drawn;
}

const numberOf = (written: number | string): number =>
  typeof written === 'number' ? written : readAmount(written);

/** What a parameter can be at least and at most; a range that holds nothing is the author's mistake. */
export function drawProblem(parameter: Parameter, dayOne: CivilDate): string | null {
  if ('range' in parameter) {
    const { from, to, step } = parameter.range;
    if (numberOf(step) <= 0) return 'le pas est plus grand que zéro';
    return numberOf(from) < numberOf(to) ? null : 'from est plus petit que to';
  }
  if ('date' in parameter) {
    return possibleDates(parameter.date, dayOne).length > 1
      ? null
      : 'moins de deux dates possibles entre from et to';
  }
  return null;
}

function possibleDates(
  date: { from: string; to: string; workingDay: boolean },
  dayOne: CivilDate,
): CivilDate[] {
  const from = readDate(date.from, dayOne);
  const span = daysBetween(from, readDate(date.to, dayOne));
  const days = Array.from({ length: Math.max(0, Math.min(span, 3_000) + 1) }, (_, index) =>
    addDays(from, index),
  );
  return date.workingDay ? days.filter(isWorkingDay) : days;
}

/** The value the seed gives to one parameter. */
export function drawParameter(
  parameter: Parameter,
  scenario: string,
  seed: number,
  dayOne: CivilDate,
): unknown {
  const next = streamOf(`${scenario}/${seed}/${parameter.name}`);
  const read = (value: unknown) => readShortForms(value, { dayOne, person: () => null }, '', true);
  if ('pick' in parameter) return read(parameter.pick[integerBelow(next, parameter.pick.length)]);
  if ('permutation' in parameter) return shuffled(parameter.permutation, next).map(read);
  if ('range' in parameter) {
    const { from, to, step } = parameter.range;
    const low = numberOf(from);
    const count = Math.floor((numberOf(to) - low) / numberOf(step)) + 1;
    return low + integerBelow(next, count) * numberOf(step);
  }
  const days = possibleDates(parameter.date, dayOne);
  return days[integerBelow(next, days.length)] ?? addWorkingDays(dayOne, 0);
}
