import type { CollectionName, World } from './world';

interface Node<T> {
  next: WeakMap<object, Node<T>>;
  values: Map<string, T>;
}
const node = <T>(): Node<T> => ({ next: new WeakMap(), values: new Map() });

/**
 * Something computed from some collections of a world, kept for as long as their tables live: an event that touches none of
 * them computes nothing again. `about` tells apart what else it depends on (a date).
 */
export function derivedFrom<T>(
  names: readonly CollectionName[],
  compute: (world: World, about: string) => T,
): (world: World, about?: string) => T {
  const root = node<T>();
  return (world, about = '') => {
    let at = root;
    for (const name of names) {
      const table = world.tables[name];
      let next = at.next.get(table);
      if (!next) at.next.set(table, (next = node()));
      at = next;
    }
    const known = at.values.get(about);
    if (known !== undefined) return known;
    const value = compute(world, about);
    at.values.set(about, value);
    return value;
  };
}
