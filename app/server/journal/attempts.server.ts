import { LRUCache } from 'lru-cache';
import { apply, initialState, replay, type AttemptState, type JournalEntry } from '~/domain/attempt/journal';
import {
  catchUp,
  perform,
  type ActionRequest,
  type Answer,
  type AttemptSetup,
  type Performed,
} from '~/domain/attempt/perform';
import type { Instant } from '~/domain/clock/exam-clock';
import type { JournalStore } from './journal-store.server';

/** An attempt held in memory: as far as its journal was read. */
interface HotAttempt {
  setup: AttemptSetup;
  state: AttemptState;
  /** Instant of the last entry: time never runs backwards in a journal, even if the server's clock does. */
  lastAt: Instant;
}

export interface AttemptsOptions {
  store: JournalStore;
  /** Everything an attempt needs besides its journal. @throws when the attempt does not exist */
  loadSetup: (attemptId: string) => Promise<AttemptSetup>;
  /** How many worlds stay in memory. */
  capacity?: number;
}

/** The live attempts: any instance of the server can serve any of them, since each look reads what others wrote. */
export interface Attempts {
  /** The attempt as of now, with what fell due since anyone last looked. */
  open(attemptId: string, now: Instant): Promise<AttemptState>;
  act(
    attemptId: string,
    request: ActionRequest,
    now: Instant,
  ): Promise<{ answer: Answer; state: AttemptState }>;
  /** The attempt as it was just after event `seq`; its last entry says when that was. */
  asOf(attemptId: string, seq: number): Promise<{ state: AttemptState; last: JournalEntry | null }>;
  journal(attemptId: string): Promise<JournalEntry[]>;
}

/** Tries before giving up on an attempt many writers fight over. */
const MAX_TRIES = 20;

export function createAttempts({ store, loadSetup, capacity = 400 }: AttemptsOptions): Attempts {
  const hot = new LRUCache<string, HotAttempt>({ max: capacity });
  const past = new LRUCache<string, { state: AttemptState; last: JournalEntry | null }>({ max: 200 });
  const queues = new Map<string, Promise<unknown>>();

  /** Runs tasks on one attempt one after the other; other attempts are not kept waiting. */
  function inTurn<T>(attemptId: string, task: () => Promise<T>): Promise<T> {
    const before = queues.get(attemptId) ?? Promise.resolve();
    const mine = before.then(task, task);
    const tail = mine.catch(() => undefined);
    queues.set(attemptId, tail);
    void tail.then(() => {
      if (queues.get(attemptId) === tail) queues.delete(attemptId);
    });
    return mine;
  }

  async function refresh(attemptId: string): Promise<HotAttempt> {
    let attempt = hot.get(attemptId);
    if (!attempt) {
      const setup = await loadSetup(attemptId);
      attempt = { setup, state: initialState(setup, setup.worldSeed), lastAt: 0 };
    }
    const news = await store.read(attemptId, attempt.state.world.seq);
    const last = news.at(-1);
    if (last) attempt = { ...attempt, state: news.reduce(apply, attempt.state), lastAt: last.at };
    hot.set(attemptId, attempt);
    return attempt;
  }

  /**
   * Computes on the newest state and stores what came out; starts again when another writer was quicker. An act is first tried on
   * the state in memory: storing it proves that nothing was missing, since two writers cannot both use the next number.
   */
  async function write<P extends Performed>(
    attemptId: string,
    now: Instant,
    compute: (attempt: HotAttempt, at: Instant) => P,
    { readFirst }: { readFirst: boolean },
  ): Promise<P> {
    let fresh = readFirst;
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const known = fresh ? undefined : hot.get(attemptId);
      const attempt = known ?? (await refresh(attemptId));
      fresh = true;
      const at = Math.max(now, attempt.lastAt);
      const performed = compute(attempt, at);
      if (performed.entries.length === 0) {
        // A refusal is no proof: it may come from what another instance has changed since.
        if (known) continue;
        return performed;
      }
      if ((await store.append(attemptId, performed.entries)) === 'stored') {
        hot.set(attemptId, {
          ...attempt,
          state: performed.state,
          lastAt: performed.entries.at(-1)?.at ?? at,
        });
        return performed;
      }
    }
    throw new Error(`attempt ${attemptId}: still in conflict after ${MAX_TRIES} tries`);
  }

  return {
    open: (attemptId, now) =>
      inTurn(
        attemptId,
        async () =>
          (
            await write(attemptId, now, ({ setup, state }, at) => catchUp(setup, state, at), {
              readFirst: true,
            })
          ).state,
      ),

    act: (attemptId, request, now) =>
      inTurn(attemptId, () =>
        write(attemptId, now, ({ setup, state }, at) => perform(setup, state, request, at), {
          readFirst: false,
        }),
      ),

    async asOf(attemptId, seq) {
      const key = `${attemptId}:${seq}`;
      const known = past.get(key);
      if (known) return known;
      const setup = await loadSetup(attemptId);
      const entries = await store.read(attemptId, 0, seq);
      const found = {
        state: replay(initialState(setup, setup.worldSeed), entries),
        last: entries.at(-1) ?? null,
      };
      // Asked ahead of what happened so far: the answer will change.
      if (found.last?.seq === seq) past.set(key, found);
      return found;
    },

    journal: (attemptId) => store.read(attemptId, 0),
  };
}
