import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { MailContent } from '~/domain/crm/mailbox/records';
import { loadedOnUse } from '~/ui/feedback/loaded-on-use';
import { useDesk, useDeskInside } from '../../desk/desk-context';
import { newId } from '../../desk/outbox/browser-outbox';

/** A message being written, in its window at the foot of the desk. */
export interface OpenComposer {
  /** Names the window, and the draft until it has an id. */
  key: string;
  draftId: string | null;
  revision: number;
  initial: MailContent;
  isFolded: boolean;
}

export interface Compose {
  /** Opens a message with what is known of it already; the draft exists from the first words. */
  compose: (content: Partial<MailContent>) => void;
  /** Goes on with a draft of the mailbox. */
  openDraft: (draft: { id: string; revision: number; content: MailContent }) => void;
}

const emptyContent: MailContent = {
  to: [],
  cc: [],
  subject: '',
  body: '',
  attachments: [],
  inReplyTo: null,
  relatedTo: null,
};
const ComposeContext = createContext<Compose>({ compose: () => undefined, openDraft: () => undefined });

type ChangeComposers = (update: (current: readonly OpenComposer[]) => readonly OpenComposer[]) => void;
const OpenComposersContext = createContext<{ composers: readonly OpenComposer[]; change: ChangeComposers }>({
  composers: [],
  change: () => undefined,
});

/** Most windows at once; another takes the place of the oldest, whose draft is kept. */
const mostOpen = 3;

/** Loaded when the first message is written: the desk does not carry it before. */
const ComposerDock = loadedOnUse(() => import('./composer-dock').then((part) => part.ComposerDock));

/** Holds the messages being written, above the pages: they survive navigation, and reloading. */
export function ComposeProvider({ children }: { children: ReactNode }) {
  const { attemptId } = useDesk();
  const { outbox } = useDeskInside();
  const isLive = outbox !== null;
  const [composers, setComposers] = useState<readonly OpenComposer[]>([]);
  const storageKey = `comptoir.messages.${attemptId}`;

  useEffect(() => {
    if (isLive) setComposers(readKept(storageKey));
  }, [isLive, storageKey]);
  const change = useCallback<ChangeComposers>(
    (update) => {
      setComposers((current) => {
        const next = update(current).slice(-mostOpen);
        keep(storageKey, next);
        return next;
      });
    },
    [storageKey],
  );

  const api = useMemo<Compose>(() => {
    const unfoldOnly = (current: readonly OpenComposer[], opened: OpenComposer) => [
      ...current.filter((one) => one.key !== opened.key).map((one) => ({ ...one, isFolded: true })),
      { ...opened, isFolded: false },
    ];
    return {
      compose: (content) =>
        change((current) =>
          unfoldOnly(current, {
            key: newId(),
            draftId: null,
            revision: 0,
            initial: { ...emptyContent, ...content },
            isFolded: false,
          }),
        ),
      openDraft: ({ id, revision, content }) =>
        change((current) => {
          const known = current.find((one) => one.draftId === id);
          return unfoldOnly(
            current,
            known ?? { key: newId(), draftId: id, revision, initial: content, isFolded: false },
          );
        }),
    };
  }, [change]);

  const open = useMemo(() => ({ composers, change }), [composers, change]);
  return (
    <ComposeContext.Provider value={api}>
      <OpenComposersContext.Provider value={open}>{children}</OpenComposersContext.Provider>
    </ComposeContext.Provider>
  );
}

/** The windows of the messages being written: once, inside the frame. */
export function ComposeWindows() {
  const { readOnly } = useDesk();
  const { outbox } = useDeskInside();
  const { composers, change } = useContext(OpenComposersContext);
  if (outbox === null || composers.length === 0) return null;
  return <ComposerDock composers={composers} onChange={change} isStopped={readOnly} />;
}

/** Writes messages from anywhere in the desk: « Envoyer le devis » opens one with the quote attached. */
export function useCompose(): Compose {
  return useContext(ComposeContext);
}

function readKept(storageKey: string): OpenComposer[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? (kept as OpenComposer[]) : [];
  } catch {
    return [];
  }
}

function keep(storageKey: string, composers: readonly OpenComposer[]): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(composers));
  } catch {
    // Without storage the windows last as long as the page; their drafts are in the mailbox.
  }
}
