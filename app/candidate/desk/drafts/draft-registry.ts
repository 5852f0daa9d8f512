import type { Answer } from '~/domain/attempt/perform';
import type { KeyValueStore } from '../outbox/queue-store';
import { DraftKeeper, type DraftAction, type DraftVersion } from './draft-keeper';

export interface DraftRegistryOptions {
  attemptId: string;
  storage: KeyValueStore | null;
  act: (action: DraftAction) => Promise<Answer>;
  refresh: () => void;
}

/** The drafts written in this tab. A draft left while its save is on the way is found again as it was. */
export class DraftRegistry {
  // Contents differ from draft to draft; a key always gets back what it was made with.
  private readonly keepers = new Map<string, DraftKeeper<unknown>>();

  constructor(private readonly options: DraftRegistryOptions) {}

  /** @param newKey names the draft as long as it has no id */
  obtain<Content>(version: DraftVersion<Content>, newKey: string): DraftKeeper<Content> {
    const keyOf = (id: string | null) => id ?? newKey;
    const key = keyOf(version.id);
    const known = this.keepers.get(key);
    if (known) return known as DraftKeeper<unknown> as DraftKeeper<Content>;
    const { act, storage, refresh, attemptId } = this.options;
    const keeper = new DraftKeeper<Content>(
      {
        act,
        storage,
        refresh,
        storageKey: (id) => `comptoir.brouillon.${attemptId}.${keyOf(id)}`,
        after: (delayMs, run) => {
          const timer = setTimeout(run, delayMs);
          return () => clearTimeout(timer);
        },
        onIdentified: (id) => {
          this.keepers.delete(key);
          this.keepers.set(id, keeper as DraftKeeper<unknown>);
        },
      },
      version,
    );
    this.keepers.set(key, keeper as DraftKeeper<unknown>);
    return keeper;
  }

  /** Forgets a draft that was sent or deleted. */
  discard(id: string): void {
    this.keepers.get(id)?.close();
    this.keepers.delete(id);
  }

  /** Saves everything typed. @returns whether all of it was saved */
  async flushAll(): Promise<boolean> {
    const saved = await Promise.all([...this.keepers.values()].map((keeper) => keeper.flush()));
    return saved.every(Boolean);
  }
}
