import { useCallback, useEffect, useState } from 'react';
import { parseDrafts } from './decision-draft';

export interface Drafts<Draft> {
  drafts: Readonly<Record<string, Draft>>;
  keep: (key: string, draft: Draft) => void;
  forget: (key: string) => void;
}

/** What is being written, kept by this tab until it is saved: moving to another criterion, page or replay loses nothing. */
export function useDrafts<Draft>(
  storageKey: string,
  isDraft: (value: unknown) => value is Draft,
): Drafts<Draft> {
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});

  useEffect(() => {
    try {
      setDrafts(parseDrafts(sessionStorage.getItem(storageKey), isDraft));
    } catch {
      // Storage refused by the browser: drafts last as long as the page.
    }
  }, [storageKey, isDraft]);

  const update = useCallback(
    (change: (current: Record<string, Draft>) => Record<string, Draft>) =>
      setDrafts((current) => {
        const next = change(current);
        try {
          sessionStorage.setItem(storageKey, JSON.stringify(next));
        } catch {
          // Same: the page itself still holds them.
        }
        return next;
      }),
    [storageKey],
  );
  const keep = useCallback(
    (key: string, draft: Draft) => update((current) => ({ ...current, [key]: draft })),
    [update],
  );
  const forget = useCallback((key: string) => update(({ [key]: _saved, ...others }) => others), [update]);
  return { drafts, keep, forget };
}
