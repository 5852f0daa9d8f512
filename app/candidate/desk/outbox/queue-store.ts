/** An action the candidate asked for, not yet answered. */
export interface QueuedAction {
  /** Made once, when the candidate acts; every sending of it bears the same. */
  actionId: string;
  type: string;
  fields: unknown;
  queuedAt: number;
  /** The browser tab that waits for the answer. */
  owner: string;
  /** Recorded in passing (a screen was opened): nobody waits for it, its refusal interests nobody. */
  quiet: boolean;
}

/** The part of `Storage` the desk needs. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * The waiting actions of an attempt, oldest first. One storage key per action, so that two tabs never overwrite
 * each other's. What the storage refuses (full, forbidden) is kept in memory.
 */
export class QueueStore {
  private readonly unstored = new Map<string, QueuedAction>();
  private readonly prefix: string;
  private count = 0;

  constructor(
    private readonly storage: KeyValueStore | null,
    attemptId: string,
  ) {
    this.prefix = `comptoir.actions.${attemptId}.`;
  }

  add(action: QueuedAction): void {
    const order = `${String(action.queuedAt).padStart(15, '0')}.${String(this.count++).padStart(6, '0')}`;
    const key = `${this.prefix}${order}.${action.actionId}`;
    try {
      if (!this.storage) throw new Error('no storage');
      this.storage.setItem(key, JSON.stringify(action));
    } catch {
      this.unstored.set(key, action);
    }
  }

  remove(actionId: string): void {
    for (const key of this.keys()) {
      if (!key.endsWith(`.${actionId}`)) continue;
      this.unstored.delete(key);
      this.storage?.removeItem(key);
    }
  }

  has(actionId: string): boolean {
    return this.keys().some((key) => key.endsWith(`.${actionId}`));
  }

  list(): QueuedAction[] {
    return this.keys().flatMap((key) => this.read(key) ?? []);
  }

  first(): QueuedAction | null {
    for (const key of this.keys()) {
      const action = this.read(key);
      if (action) return action;
    }
    return null;
  }

  owns(storageKey: string | null): boolean {
    return storageKey === null || storageKey.startsWith(this.prefix);
  }

  private keys(): string[] {
    const keys = [...this.unstored.keys()];
    for (let index = 0; index < (this.storage?.length ?? 0); index += 1) {
      const key = this.storage?.key(index);
      if (key?.startsWith(this.prefix)) keys.push(key);
    }
    return keys.sort();
  }

  private read(key: string): QueuedAction | null {
    const unstored = this.unstored.get(key);
    if (unstored) return unstored;
    const text = this.storage?.getItem(key);
    if (!text) return null;
    try {
      return JSON.parse(text) as QueuedAction;
    } catch {
      this.storage?.removeItem(key);
      return null;
    }
  }
}
