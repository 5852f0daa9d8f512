import { useCallback, useEffect, useState } from 'react';
import { parseDrafts, type DecisionDraft } from './decision-draft';

export interface DecisionDrafts {
  drafts: Readonly<Record<string, DecisionDraft>>;
  keep: (criterionId: string, draft: DecisionDraft) => void;
  forget: (criterionId: string) => void;
}

/** Decisions being written, kept by this tab until they are saved: moving to another criterion, page or replay loses nothing. */
export function useDecisionDrafts(attemptId: string): DecisionDrafts {
  const key = `comptoir.evaluation.${attemptId}`;
  const [drafts, setDrafts] = useState<Record<string, DecisionDraft>>({});

  useEffect(() => {
    try {
      setDrafts(parseDrafts(sessionStorage.getItem(key)));
    } catch {
      // Storage refused by the browser: drafts last as long as the page.
    }
  }, [key]);

  const update = useCallback(
    (change: (current: Record<string, DecisionDraft>) => Record<string, DecisionDraft>) =>
      setDrafts((current) => {
        const next = change(current);
        try {
          sessionStorage.setItem(key, JSON.stringify(next));
        } catch {
          // Same: the page itself still holds them.
        }
        return next;
      }),
    [key],
  );
  const keep = useCallback(
    (criterionId: string, draft: DecisionDraft) =>
      update((current) => ({ ...current, [criterionId]: draft })),
    [update],
  );
  const forget = useCallback(
    (criterionId: string) => update(({ [criterionId]: _saved, ...others }) => others),
    [update],
  );
  return { drafts, keep, forget };
}
