import type { JournalEntry } from '../../../attempt/journal';
import { readPath } from '../../record-view';

/** Values a list may hold before an event stands for too many instances to be followed. */
const MAX_KEYS = 256;

/**
 * Instances an event belongs to: one for each combination of the values at the correlated paths (a list stands for each of its members).
 * None when a value is missing. Two events are correlated when they share an instance; without correlation there is a single one.
 */
export function instancesOf(entry: JournalEntry, paths: readonly string[]): readonly string[] {
  let keys = [''];
  for (const path of paths) {
    const values = [readPath(entry.data, path)].flat().filter((value) => value !== undefined);
    keys = keys.flatMap((key) => values.map((value) => `${key}${typeof value} ${String(value)}\n`));
    if (keys.length > MAX_KEYS) keys = keys.slice(0, MAX_KEYS);
  }
  return keys;
}
