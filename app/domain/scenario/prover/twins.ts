import type { JournalEntry } from '../../attempt/journal';

/**
 * Pairs the events of an attempt with those of another that say the same, in an order that is that of both: what stands between two
 * pairs is what the attempts have of their own.
 */
export function twinsOf(
  entries: readonly JournalEntry[],
  others: readonly JournalEntry[],
): ReadonlyMap<JournalEntry, JournalEntry> {
  const twins = new Map<JournalEntry, JournalEntry>();
  let begun = 0;
  while (begun < entries.length && entries[begun] === others[begun]) begun += 1;
  for (const entry of entries.slice(0, begun)) twins.set(entry, entry);
  const places = new Map<string, number[]>();
  for (let place = others.length - 1; place >= begun; place -= 1) {
    const content = contentOf(others[place]!);
    const known = places.get(content);
    if (known === undefined) places.set(content, [place]);
    else known.push(place);
  }
  const pairs = entries.slice(begun).flatMap((entry) => {
    const place = places.get(contentOf(entry))?.pop();
    return place === undefined ? [] : [{ entry, place }];
  });
  for (const { entry, place } of longestRising(pairs)) twins.set(entry, others[place]!);
  return twins;
}

/** The longest part of a list, in its order, whose places rise. */
function longestRising<T extends { readonly place: number }>(pairs: readonly T[]): readonly T[] {
  interface Run {
    readonly last: T;
    readonly before: Run | null;
  }
  /** The run of each length whose last place is the lowest. */
  const runs: Run[] = [];
  for (const last of pairs) {
    const length = runs.findIndex((run) => run.last.place >= last.place);
    const at = length === -1 ? runs.length : length;
    runs[at] = { last, before: runs[at - 1] ?? null };
  }
  const rising: T[] = [];
  for (let run = runs.at(-1) ?? null; run !== null; run = run.before) rising.push(run.last);
  return rising.reverse();
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
