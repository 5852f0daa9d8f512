import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Rejection } from '~/domain/attempt/vocabulary';
import type { ActionName } from '~/domain/attempt/rooms';
import { useDesk, useDeskInside, useOutboxStatus } from './desk-context';
import type { DraftStatus } from './drafts/draft-keeper';

export interface DraftOptions<Content> {
  /** Null while the draft does not exist on the server: `create` makes it at the first keystroke. */
  id: string | null;
  /** Revision `initial` was read at; 0 when it does not exist. */
  revision: number;
  /** The content the page was loaded with. */
  initial: Content;
  /** `known` is what the server holds at `baseRevision`, null when that is not certain. */
  save: (
    id: string,
    content: Content,
    baseRevision: number | null,
    known: Content | null,
  ) => { type: ActionName; fields: unknown };
  create?: (content: Content) => { type: ActionName; fields: unknown };
  /** What is kept of both versions when the candidate keeps theirs over another tab's. Default: all that is here. */
  merge?: (theirs: Content, mine: Content) => Content;
  /** Usually goes to the draft's own address, in place of the present one. */
  onCreated?: (id: string) => void;
  /** Names a draft without id, when a page may have several (two replies). */
  newKey?: string;
}

export interface Draft<Content> {
  id: string | null;
  value: Content;
  /** `value` as of now, whatever was rendered last. */
  readonly latest: Content;
  change: (next: Content) => void;
  status: DraftStatus;
  problem: Rejection | null;
  /** What is shown had been typed before a reload or a cut: tell the candidate. */
  restored: boolean;
  dismissRestored: () => void;
  /** Saves now. Await it before sending or issuing. Answers whether everything typed is on the server. */
  flush: () => Promise<boolean>;
  keepMine: () => void;
  takeTheirs: () => void;
  /** Call once the draft is sent or deleted: this browser forgets it. */
  discard: () => void;
}

/** A draft saved as it is typed, that loses nothing: kept in the browser at once, on the server 0.8 s after the last keystroke. */
export function useDraft<Content>(options: DraftOptions<Content>): Draft<Content> {
  const { id, revision, initial, newKey = 'nouveau' } = options;
  const { readOnly } = useDesk();
  const { drafts, outbox } = useDeskInside();
  const { phase } = useOutboxStatus();
  const scopedNewKey = `${newKey}:${options.create?.(initial).type ?? ''}`;
  const keeper = useMemo(
    () => drafts.obtain({ id, revision, content: initial }, scopedNewKey),
    // The keeper outlives renders; only another draft makes another keeper.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [drafts, id, scopedNewKey],
  );
  const state = useSyncExternalStore(keeper.subscribe, keeper.getState, keeper.getState);

  useEffect(() => {
    keeper.use(options);
  });
  useEffect(() => {
    if (!readOnly && outbox) keeper.restore();
  }, [keeper, outbox, readOnly]);
  useEffect(() => {
    keeper.seen({ id, revision, content: initial });
  }, [keeper, id, revision, initial]);
  // Leaving the page saves what is still waiting for its pause.
  useEffect(() => () => void keeper.flush(), [keeper]);

  const change = useCallback((next: Content) => keeper.change(next), [keeper]);
  const flush = useCallback(() => keeper.flush(), [keeper]);
  const away = phase === 'offline' || phase === 'unavailable' || phase === 'signed-out';

  return {
    // Read when asked: `flush` may have created the draft since this render.
    get id() {
      return keeper.getState().id;
    },
    value: outbox === null ? initial : state.value,
    get latest() {
      return keeper.getState().value;
    },
    change,
    status: state.status === 'saving' && away ? 'offline' : state.status,
    problem: state.problem,
    restored: state.restored,
    dismissRestored: () => keeper.dismissRestored(),
    flush,
    keepMine: () => void keeper.keepMine(),
    takeTheirs: () => keeper.takeTheirs(),
    discard: () => drafts.discard(keeper.getState().id ?? scopedNewKey),
  };
}
