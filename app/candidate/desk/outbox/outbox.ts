import type { Answer } from '~/domain/attempt/perform';
import type { QueuedAction, QueueStore } from './queue-store';
import type { Sent, SittingHead, Transport } from './transport';

export type OutboxPhase =
  | 'saved'
  | 'saving'
  /** No network. */
  | 'offline'
  /** The server answers, but not yes: it is tried again. */
  | 'unavailable'
  /** The candidate's session has ended: nothing is sent until they sign in again. */
  | 'signed-out'
  /** This attempt is not theirs, or not any more: nothing is sent. */
  | 'denied';

export interface OutboxStatus {
  phase: OutboxPhase;
  /** Acts of the candidate not yet acknowledged, of all tabs. */
  waiting: number;
  /** Epoch milliseconds of the last acknowledgement. */
  savedAt: number | null;
}

export interface Settled {
  actionId: string;
  answer: Answer;
  head: SittingHead | null;
}

/** What the outbox needs from the browser; replaced by plain objects in tests. */
export interface OutboxSurroundings {
  /** Name of this tab. */
  tab: string;
  transport: Transport;
  store: QueueStore;
  /** Runs `work` while no other tab of the same attempt sends. */
  exclusively: (work: () => Promise<void>) => Promise<void>;
  /** Tells the other tabs how an action ended. */
  announce: (settled: Settled) => void;
  newId: () => string;
  now: () => number;
  after: (delayMs: number, act: () => void) => () => void;
  onSettled?: (settled: Settled, action: QueuedAction) => void;
  /** An action asked before a reload, or in another tab, was refused. */
  onLateRefusal?: (message: string) => void;
}

const firstDelayMs = 1_000;
const longestDelayMs = 10_000;

/**
 * What the candidate does leaves the browser through here: kept before it is sent, sent one at a time in order, sent again until
 * the server answers. The server recognises an action by its id, so "again" never means "twice".
 */
export class Outbox {
  private readonly waiters = new Map<string, { action: QueuedAction; resolve: (answer: Answer) => void }>();
  private readonly listeners = new Set<() => void>();
  private phase: OutboxPhase = 'saved';
  private savedAt: number | null = null;
  private status: OutboxStatus = { phase: 'saved', waiting: 0, savedAt: null };
  private sending = false;
  private failures = 0;
  private cancelRetry: (() => void) | null = null;
  private started = false;

  constructor(private readonly around: OutboxSurroundings) {}

  /** Begins to send, what an earlier page left behind first. */
  start(): void {
    this.started = true;
    this.refresh();
    this.wake();
  }

  stop(): void {
    this.started = false;
    this.cancelRetry?.();
    this.cancelRetry = null;
  }

  /** Resolves when the server has answered, however long that takes. The action is stored before this returns. */
  act(type: string, fields: unknown, { quiet = false } = {}): Promise<Answer> {
    const action: QueuedAction = {
      actionId: this.around.newId(),
      type,
      fields,
      queuedAt: this.around.now(),
      owner: this.around.tab,
      quiet,
    };
    this.around.store.add(action);
    const answer = new Promise<Answer>((resolve) => this.waiters.set(action.actionId, { action, resolve }));
    this.refresh();
    if (this.cancelRetry === null && !this.isBlocked()) void this.drain();
    return answer;
  }

  /** Tries at once: the network is back, another tab changed the queue. */
  wake(): void {
    this.cancelRetry?.();
    this.cancelRetry = null;
    if (!this.isBlocked()) void this.drain();
  }

  /** The candidate signed in again, or comes back to the page and may have. */
  unblock(): void {
    if (this.isBlocked()) this.enter('saved');
    this.wake();
  }

  /** The network went away, or the server showed the attempt again, as the browser or a periodic look at the server tells. */
  notice(reachable: boolean): void {
    if (!reachable && (this.phase === 'saved' || this.phase === 'saving')) this.enter('offline');
    if (reachable && this.isBlocked()) this.unblock();
    if (reachable && (this.phase === 'offline' || this.phase === 'unavailable')) {
      if (this.around.store.first() === null) this.enter('saved');
      else this.wake();
    }
  }

  /** A look at the server found that the candidate is no longer signed in. */
  expire(): void {
    if (!this.isBlocked()) this.enter('signed-out');
  }

  /** A look at the server found somebody else signed in on this browser. */
  deny(): void {
    this.enter('denied');
  }

  /** Another tab got the answer. */
  heard(settled: Settled): void {
    const waiter = this.waiters.get(settled.actionId);
    if (waiter) this.settle(waiter.action, settled);
    if (this.isBlocked()) this.unblock();
    this.refresh();
  }

  getStatus = (): OutboxStatus => this.status;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private async drain(): Promise<void> {
    if (this.sending || !this.started) return;
    this.sending = true;
    try {
      await this.around.exclusively(() => this.sendAll());
    } catch {
      this.retryLater(null);
    } finally {
      this.sending = false;
    }
    // Something may have been queued between the last look and here.
    if (this.cancelRetry === null && !this.isBlocked() && this.around.store.first() !== null)
      void this.drain();
  }

  private isBlocked(): boolean {
    return this.phase === 'signed-out' || this.phase === 'denied';
  }

  private async sendAll(): Promise<void> {
    this.reclaim();
    for (let next = this.nextToSend(); next; next = this.nextToSend()) {
      this.refresh();
      if (!this.take(next, await this.around.transport(next))) return;
    }
  }

  private nextToSend(): QueuedAction | null {
    return this.started && !this.isBlocked() ? this.around.store.first() : null;
  }

  /** Puts back what another tab removed without telling how it ended. */
  private reclaim(): void {
    for (const { action } of this.waiters.values()) {
      if (!this.around.store.has(action.actionId)) this.around.store.add(action);
    }
  }

  /** @returns whether the next action may be sent now */
  private take(action: QueuedAction, sent: Sent): boolean {
    switch (sent.kind) {
      case 'answered': {
        this.failures = 0;
        this.around.store.remove(action.actionId);
        this.savedAt = this.around.now();
        this.phase = 'saved';
        const settled = { actionId: action.actionId, answer: sent.answer, head: sent.head };
        this.settle(action, settled);
        this.around.announce(settled);
        this.refresh();
        return true;
      }
      case 'unreachable':
        this.enter('offline');
        this.retryLater(null);
        return false;
      case 'busy':
        this.enter('unavailable');
        this.retryLater(sent.retryAfterMs);
        return false;
      case 'signed-out':
      case 'denied':
        this.enter(sent.kind);
        return false;
      default:
        return sent satisfies never;
    }
  }

  private settle(action: QueuedAction, settled: Settled): void {
    const waiter = this.waiters.get(action.actionId);
    this.waiters.delete(action.actionId);
    this.around.onSettled?.(settled, action);
    if (waiter) waiter.resolve(settled.answer);
    else if (!settled.answer.accepted && !action.quiet)
      this.around.onLateRefusal?.(settled.answer.rejection.message);
  }

  private retryLater(askedMs: number | null): void {
    const delay = askedMs ?? Math.min(longestDelayMs, firstDelayMs * 2 ** this.failures);
    this.failures += 1;
    this.cancelRetry?.();
    this.cancelRetry = this.around.after(delay, () => this.wake());
  }

  private enter(phase: OutboxPhase): void {
    this.phase = phase;
    this.refresh();
  }

  /** Brings the status up to date, and tells those who show it when it changed. */
  private refresh(): void {
    const waiting = this.around.store.list().filter((action) => !action.quiet).length;
    const phase = this.phase === 'saved' && waiting > 0 ? 'saving' : this.phase;
    const { savedAt } = this;
    if (phase === this.status.phase && waiting === this.status.waiting && savedAt === this.status.savedAt)
      return;
    this.status = { phase, waiting, savedAt };
    for (const listener of this.listeners) listener();
  }
}
