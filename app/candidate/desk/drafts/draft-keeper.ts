import type { Answer } from '~/domain/attempt/perform';
import type { Rejection } from '~/domain/attempt/vocabulary';
import type { KeyValueStore } from '../outbox/queue-store';

/** An action on a draft, as the outbox takes it. */
export interface DraftAction {
  type: string;
  fields: unknown;
}

export type DraftStatus = 'saved' | 'saving' | 'offline' | 'conflict' | 'refused';

export interface DraftState<Content> {
  /** Null until created. */
  id: string | null;
  value: Content;
  status: DraftStatus;
  /** Why the last save was refused, and the field concerned. */
  problem: Rejection | null;
  /** True when what is shown was typed before a reload or a cut and had not been saved. */
  restored: boolean;
}

/** How the server knows the draft. */
export interface DraftVersion<Content> {
  id: string | null;
  revision: number;
  content: Content;
}

export interface DraftOrders<Content> {
  /** `known` is what the server holds at that revision, null when that is not certain: a save may then send what differs. */
  save: (id: string, content: Content, baseRevision: number | null, known: Content | null) => DraftAction;
  create?: (content: Content) => DraftAction;
  /** What is shown once the candidate keeps this version over the other: all of it when not given. */
  merge?: (theirs: Content, mine: Content) => Content;
  onCreated?: (id: string) => void;
}

export interface DraftSurroundings {
  act: (action: DraftAction) => Promise<Answer>;
  storage: KeyValueStore | null;
  /** Where the copy of a draft is kept, before (null) and after the draft has its id. */
  storageKey: (id: string | null) => string;
  after: (delayMs: number, act: () => void) => () => void;
  /** Asks for the server's version again: the page calls `seen` when it has it. */
  refresh: () => void;
  /** The draft has its id from now on. */
  onIdentified?: (id: string) => void;
}

/** What was typed and is not known to be saved, kept in the browser. */
interface LocalCopy<Content> {
  content: Content;
  baseRevision: number;
  /** Contents sent whose answer was not seen. */
  unanswered: Content[];
}

const debounceMs = 800;
const unansweredKept = 5;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Keeps one draft: what is typed goes to the browser's storage at once and to the server after a pause, one save at a time. A save names
 * the revision it starts from; when another tab was quicker the candidate chooses (`keepMine`, `takeTheirs`).
 */
export class DraftKeeper<Content> {
  private readonly listeners = new Set<() => void>();
  private state: DraftState<Content>;
  private revision: number | null;
  private theirs: DraftVersion<Content>;
  /** Sent from this browser, answer not seen: finding one of them on the server is no conflict. */
  private unanswered: Content[] = [];
  /** The last content the server took from here, if any. */
  private lastSaved: [Content] | [] = [];
  private dirty = false;
  /** A save met another revision: the page is being asked for it. */
  private awaitingTheirs = false;
  private running: Promise<void> | null = null;
  private cancelTimer: (() => void) | null = null;
  private orders: DraftOrders<Content> | null = null;

  constructor(
    private readonly around: DraftSurroundings,
    version: DraftVersion<Content>,
  ) {
    this.theirs = version;
    this.revision = version.revision;
    this.state = { id: version.id, value: version.content, status: 'saved', problem: null, restored: false };
  }

  getState = (): DraftState<Content> => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The page's latest functions; they may change at each render. */
  use(orders: DraftOrders<Content>): void {
    this.orders = orders;
  }

  /** Takes up what an earlier page left unsaved in this browser, or what a pause of the exam kept from being saved. */
  restore(): void {
    if (this.dirty && this.state.status === 'refused') return this.schedule();
    const copy = this.readCopy();
    if (!copy || this.dirty || this.running) return;
    if (same(copy.content, this.theirs.content)) return this.forgetCopy();
    this.unanswered = copy.unanswered;
    const ownSaveArrived = copy.unanswered.some((sent) => same(sent, this.theirs.content));
    this.revision = ownSaveArrived ? this.theirs.revision : copy.baseRevision;
    this.dirty = true;
    const isBehind = this.revision !== this.theirs.revision;
    this.set({ value: copy.content, restored: true, status: isBehind ? 'conflict' : 'saving' });
    if (!isBehind) this.schedule();
  }

  /** The server's version, each time the page has it anew. A page may be late: an older version, or the same again, changes nothing. */
  seen(version: DraftVersion<Content>): void {
    if (version.id !== this.state.id || version.revision < this.theirs.revision) return;
    if (version.revision === this.theirs.revision && !this.awaitingTheirs) return;
    const isOwn = this.isOwn(version.content);
    this.theirs = version;
    if (!this.running) this.reconcile(isOwn);
  }

  /** Brings what is typed here and the server's version together, or asks the candidate. */
  private reconcile(isOwn: boolean): void {
    const { revision, content } = this.theirs;
    if (!this.dirty) {
      this.revision = revision;
      if (!same(content, this.state.value)) this.set({ value: content, status: 'saved', problem: null });
    } else if (same(content, this.state.value)) {
      this.revision = revision;
      this.awaitingTheirs = false;
      this.settleClean();
    } else if (this.awaitingTheirs) {
      this.awaitingTheirs = false;
      if (isOwn) {
        this.revision = revision;
        this.schedule();
      } else this.set({ status: 'conflict' });
    }
  }

  change(next: Content): void {
    this.dirty = true;
    const isConflict = this.state.status === 'conflict';
    this.set({
      value: next,
      status: isConflict ? 'conflict' : 'saving',
      problem: isConflict ? this.state.problem : null,
    });
    this.writeCopy();
    if (!isConflict) this.schedule();
  }

  /** Saves what is not saved; resolves when the server has it or refused it. @returns whether everything typed is saved */
  async flush(): Promise<boolean> {
    this.cancelTimer?.();
    this.cancelTimer = null;
    while (this.running) await this.running;
    if (!this.dirty || this.awaitingTheirs || this.state.status === 'conflict') return !this.dirty;
    await this.save();
    return this.state.status === 'saving' ? this.flush() : !this.dirty;
  }

  /** Saves over the other version. */
  keepMine(): Promise<boolean> {
    this.revision = null;
    const value = this.orders?.merge?.(this.theirs.content, this.state.value) ?? this.state.value;
    this.set({ value, status: 'saving', problem: null });
    return this.flush();
  }

  /** Gives up what was typed here for the other version. */
  takeTheirs(): void {
    this.revision = this.theirs.revision;
    this.set({ value: this.theirs.content, restored: false });
    this.settleClean();
    this.around.refresh();
  }

  dismissRestored(): void {
    this.set({ restored: false });
  }

  /** The draft is gone (sent, deleted): nothing is kept of it. */
  close(): void {
    this.cancelTimer?.();
    this.cancelTimer = null;
    this.dirty = false;
    this.forgetCopy();
  }

  private schedule(): void {
    this.cancelTimer?.();
    this.cancelTimer = this.around.after(debounceMs, () => {
      this.cancelTimer = null;
      void this.saveAfterPause();
    });
  }

  private async saveAfterPause(): Promise<void> {
    while (this.running) await this.running;
    if (this.dirty && !this.awaitingTheirs && this.state.status !== 'conflict') await this.save();
  }

  private save(): Promise<void> {
    this.running = this.saveOnce().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async saveOnce(): Promise<void> {
    const { id, value } = this.state;
    const known = this.revision === this.theirs.revision ? this.theirs.content : null;
    const action =
      id === null ? this.orders?.create?.(value) : this.orders?.save(id, value, this.revision, known);
    if (!action) return;
    this.dirty = false;
    this.unanswered = [...this.unanswered.slice(1 - unansweredKept), value];
    this.writeCopy();
    const answer = await this.around.act(action);
    if (!answer.accepted) return this.refused(answer.rejection);
    this.unanswered = [];
    this.lastSaved = [value];
    if (id === null) this.created(answer.id, value);
    else this.advance(value);
    if (same(this.state.value, value)) this.settleClean();
    else {
      this.dirty = true;
      this.writeCopy();
      this.set({ status: 'saving' });
    }
  }

  private created(id: string | null, content: Content): void {
    this.forgetCopy();
    this.revision = 0;
    this.theirs = { id, revision: 0, content };
    this.set({ id });
    if (id === null) return;
    this.around.onIdentified?.(id);
    this.orders?.onCreated?.(id);
  }

  private advance(content: Content): void {
    this.revision = (this.revision ?? this.theirs.revision) + 1;
    if (this.theirs.revision < this.revision)
      this.theirs = { id: this.state.id, revision: this.revision, content };
  }

  private refused(rejection: Rejection): void {
    this.dirty = true;
    this.writeCopy();
    if (rejection.code === 'conflict') {
      this.awaitingTheirs = true;
      this.set({ status: 'saving', problem: rejection });
      if (this.revision !== null && this.theirs.revision > this.revision)
        this.reconcile(this.isOwn(this.theirs.content));
      else this.around.refresh();
    } else {
      this.unanswered = this.unanswered.slice(0, -1);
      this.set({ status: 'refused', problem: rejection });
    }
  }

  private settleClean(): void {
    this.dirty = false;
    this.forgetCopy();
    this.set({ status: 'saved', problem: null });
  }

  private isOwn(content: Content): boolean {
    return [...this.unanswered, ...this.lastSaved].some((known) => same(known, content));
  }

  private set(changes: Partial<DraftState<Content>>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }

  private readCopy(): LocalCopy<Content> | null {
    try {
      const text = this.around.storage?.getItem(this.around.storageKey(this.state.id));
      return text ? (JSON.parse(text) as LocalCopy<Content>) : null;
    } catch {
      return null;
    }
  }

  private writeCopy(): void {
    const copy: LocalCopy<Content> = {
      content: this.state.value,
      baseRevision: this.revision ?? this.theirs.revision,
      unanswered: this.unanswered,
    };
    try {
      this.around.storage?.setItem(this.around.storageKey(this.state.id), JSON.stringify(copy));
    } catch {
      // Full storage: the draft is still on the screen and on its way to the server.
    }
  }

  private forgetCopy(): void {
    this.around.storage?.removeItem(this.around.storageKey(this.state.id));
  }
}
