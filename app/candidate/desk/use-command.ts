import { useCallback, useState } from 'react';
import type { ActionName } from '~/domain/attempt/rooms';
import type { Rejection } from '~/domain/attempt/vocabulary';
import { useAct } from './use-act';

export interface Command {
  /** Does the action; answers the id it made (or null) when accepted, undefined when refused. */
  run: (type: ActionName, fields: unknown) => Promise<string | null | undefined>;
  pending: boolean;
  /** Why the last action was refused: a sentence, and the field concerned. */
  refusal: Rejection | null;
  clear: () => void;
}

/** An act behind a button: one at a time, its wait and its refusal shown by the caller. */
export function useCommand(): Command {
  const act = useAct();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const run = useCallback(
    async (type: ActionName, fields: unknown) => {
      setPending(true);
      setRefusal(null);
      const answer = await act(type, fields);
      setPending(false);
      if (answer.accepted) return answer.id;
      setRefusal(answer.rejection);
      return undefined;
    },
    [act],
  );
  const clear = useCallback(() => setRefusal(null), []);
  return { run, pending, refusal, clear };
}

/** The refusal, for the field of what was sent it is about: "name" for "content.name". */
export const refusalAbout =
  (refusal: Rejection | null) =>
  (field: string): string | undefined =>
    refusal?.field === field || refusal?.field?.endsWith(`.${field}`) ? refusal.message : undefined;
