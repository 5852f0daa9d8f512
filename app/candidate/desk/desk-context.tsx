import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useRevalidator } from '@remix-run/react';
import type { Answer } from '~/domain/attempt/perform';
import { DraftRegistry } from './drafts/draft-registry';
import { browserStorage, createBrowserOutbox } from './outbox/browser-outbox';
import type { Outbox, OutboxStatus, Settled } from './outbox/outbox';

export interface Desk {
  attemptId: string;
  basePath: string;
  /** The replay, and a live desk during a pause: nothing can be changed, nothing is recorded. */
  readOnly: boolean;
  /** Company date. */
  today: string;
  /** Company time, minutes since midnight. */
  minute: number;
}

interface DeskInside {
  /** Null in a replay. */
  outbox: Outbox | null;
  drafts: DraftRegistry;
  /** Loads the page's data again; several calls in a row make one load. */
  refresh: () => void;
}

const DeskContext = createContext<Desk | null>(null);
const InsideContext = createContext<DeskInside | null>(null);

export interface DeskProviderProps {
  desk: Desk;
  /** The candidate's own desk, not a replay. Does not change while the page lives. */
  live: boolean;
  /** Told how each action ended. */
  onSettled?: (settled: Settled) => void;
  /** An action asked before a reload, or in another tab, was refused. */
  onLateRefusal?: (message: string) => void;
  children: ReactNode;
}

/** Gives the pages below what they act with: the outbox of this tab, the drafts being written, the company's date. */
export function DeskProvider({ desk, live, onSettled, onLateRefusal, children }: DeskProviderProps) {
  const { attemptId, basePath, readOnly } = desk;
  const { revalidate } = useRevalidator();
  const latest = useRef({ onSettled, onLateRefusal, revalidate });
  useEffect(() => {
    latest.current = { onSettled, onLateRefusal, revalidate };
  });
  const [browser] = useState(() =>
    live && typeof document !== 'undefined'
      ? createBrowserOutbox({
          attemptId,
          basePath,
          onSettled: (settled) => latest.current.onSettled?.(settled),
          onLateRefusal: (message) => latest.current.onLateRefusal?.(message),
        })
      : null,
  );
  useEffect(() => browser?.connect(), [browser]);

  const timer = useRef<ReturnType<typeof setTimeout>>();
  const refresh = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current.revalidate(), 40);
  }, []);

  const inside = useMemo<DeskInside>(() => {
    const outbox = browser?.outbox ?? null;
    const drafts = new DraftRegistry({
      attemptId,
      storage: browser ? browserStorage() : null,
      act: ({ type, fields }) => (outbox ? outbox.act(type, fields) : Promise.resolve(lookOnly)),
      refresh,
    });
    return { outbox, drafts, refresh };
  }, [attemptId, browser, refresh]);

  // What was typed before a pause was refused during it: it is saved when the exam goes on.
  useEffect(() => {
    if (!readOnly) void inside.drafts.flushAll();
  }, [inside, readOnly]);

  useEffect(() => {
    const keep = () => void inside.drafts.flushAll();
    const hidden = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    // Closing the tab while the work cannot leave it deserves a question.
    const warn = (event: BeforeUnloadEvent) => {
      const status = inside.outbox?.getStatus();
      if (status && status.waiting > 0 && status.phase !== 'saving') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [inside]);

  return (
    <InsideContext.Provider value={inside}>
      <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>
    </InsideContext.Provider>
  );
}

/** A page below shows a record as it was: nothing of it is saved, nor mixed with what is being written of the record now. */
export function LookOnlyDesk({ children }: { children: ReactNode }) {
  const desk = useDesk();
  const { refresh } = useDeskInside();
  const inside = useMemo<DeskInside>(() => {
    const act = () => Promise.resolve(lookOnly);
    return {
      outbox: null,
      drafts: new DraftRegistry({ attemptId: desk.attemptId, storage: null, act, refresh }),
      refresh,
    };
  }, [desk.attemptId, refresh]);
  const looked = useMemo(() => ({ ...desk, readOnly: true }), [desk]);
  return (
    <InsideContext.Provider value={inside}>
      <DeskContext.Provider value={looked}>{children}</DeskContext.Provider>
    </InsideContext.Provider>
  );
}

/** Where and when the page is: address of the desk, company date, live or read-only. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk is used outside DeskProvider');
  return desk;
}

/** For the hooks of this folder. */
export function useDeskInside(): DeskInside {
  const inside = useContext(InsideContext);
  if (!inside) throw new Error('the desk hooks are used outside DeskProvider');
  return inside;
}

const quiet: OutboxStatus = { phase: 'saved', waiting: 0, savedAt: null };
const never = () => () => undefined;
const getQuiet = () => quiet;

/** Whether the work is saved, sent, waiting. */
export function useOutboxStatus(): OutboxStatus {
  const { outbox } = useDeskInside();
  return useSyncExternalStore(outbox?.subscribe ?? never, outbox?.getStatus ?? getQuiet, getQuiet);
}

/** What every act gets where nothing can be changed. */
export const lookOnly: Answer = {
  accepted: false,
  rejection: { code: 'closed', message: 'Cet écran est en lecture seule : rien ne peut y être modifié.' },
};
