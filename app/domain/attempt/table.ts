import { Map as PersistentMap } from 'immutable';

export interface Identified {
  readonly id: string;
}

/** Rows shared by every attempt of a scenario version: built once, never changed. */
export class Bulk<T extends Identified> {
  readonly byId: ReadonlyMap<string, T>;
  private readonly indexes = new Map<string, Map<unknown, T[]>>();
  private positions: ReadonlyMap<string, number> | null = null;

  constructor(readonly rows: readonly T[]) {
    this.byId = new Map(rows.map((row) => [row.id, row]));
  }

  /** Rank of a row in `rows`. */
  positionOf(id: string): number | undefined {
    this.positions ??= new Map(this.rows.map((row, index) => [row.id, index]));
    return this.positions.get(id);
  }

  where(field: keyof T & string, value: unknown): readonly T[] {
    let index = this.indexes.get(field);
    if (!index) {
      index = new Map();
      for (const row of this.rows) {
        const key = row[field];
        const bucket = index.get(key);
        if (bucket) bucket.push(row);
        else index.set(key, [row]);
      }
      this.indexes.set(field, index);
    }
    return index.get(value) ?? [];
  }
}

/** One kind of record of a world: shared rows under what this attempt changed. A null change is a removal. */
export interface Table<T extends Identified> {
  readonly bulk: Bulk<T>;
  readonly changed: PersistentMap<string, T | null>;
}

export const tableOf = <T extends Identified>(bulk: Bulk<T>, overlay: readonly T[] = []): Table<T> => ({
  bulk,
  changed: PersistentMap(overlay.map((row) => [row.id, row] as [string, T | null])),
});

export function findOptional<T extends Identified>(table: Table<T>, id: string): T | null {
  const changed = table.changed.get(id);
  return changed === undefined ? (table.bulk.byId.get(id) ?? null) : changed;
}

/** @throws when the record does not exist: for ids an event vouches for. */
export function find<T extends Identified>(table: Table<T>, id: string): T {
  const record = findOptional(table, id);
  if (!record) throw new Error(`no record ${id}`);
  return record;
}

export const put = <T extends Identified>(table: Table<T>, record: T): Table<T> => ({
  bulk: table.bulk,
  changed: table.changed.set(record.id, record),
});

export const update = <T extends Identified>(
  table: Table<T>,
  id: string,
  change: (record: T) => T,
): Table<T> => put(table, change(find(table, id)));

export const remove = <T extends Identified>(table: Table<T>, id: string): Table<T> => ({
  bulk: table.bulk,
  changed: table.changed.set(id, null),
});

/** Identifiers in the order of their numbers; made once, as comparing by locale name makes one for each pair. */
const byNumber = new Intl.Collator('en', { numeric: true });

const listed = new WeakMap<object, readonly Identified[]>();

/** Every record, in the order of the shared rows then of creation. Cached for as long as the table lives. */
export function list<T extends Identified>(table: Table<T>): readonly T[] {
  const known = listed.get(table);
  if (known) return known as readonly T[];
  const kept: (T | null)[] = table.bulk.rows.slice();
  const added: T[] = [];
  let isShorter = false;
  for (const [id, row] of table.changed) {
    const position = table.bulk.positionOf(id);
    if (position === undefined) {
      if (row) added.push(row);
    } else {
      kept[position] = row;
      isShorter ||= row === null;
    }
  }
  const rows = (isShorter ? kept.filter((row) => row !== null) : kept) as T[];
  added.sort((a, b) => byNumber.compare(a.id, b.id));
  rows.push(...added);
  listed.set(table, rows);
  return rows;
}

/** Records whose field holds this value; uses the shared rows' index, so it does not grow with the company. */
export function listWhere<T extends Identified>(
  table: Table<T>,
  field: keyof T & string,
  value: unknown,
): readonly T[] {
  const rows = table.bulk.where(field, value).filter((row) => !table.changed.has(row.id));
  const changed: T[] = [];
  for (const row of table.changed.values()) if (row && row[field] === value) changed.push(row);
  return changed.length === 0 ? rows : [...rows, ...changed];
}
