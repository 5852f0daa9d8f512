import { useCallback } from 'react';
import type { Answer } from '~/domain/attempt/perform';
import type { ActionName } from '~/domain/attempt/rooms';
import { lookOnly, useDeskInside } from './desk-context';

export type Act = (type: ActionName, fields: unknown) => Promise<Answer>;

/**
 * Asks for an action of the domain, exactly once whatever the network does, and loads the page's data again when it is accepted.
 * The promise stays open while the action waits for the network: show `pending`, never a failure.
 */
export function useAct(): Act {
  const { outbox, refresh } = useDeskInside();
  return useCallback(
    async (type, fields) => {
      if (!outbox) return lookOnly;
      const answer = await outbox.act(type, fields);
      if (answer.accepted) refresh();
      return answer;
    },
    [outbox, refresh],
  );
}
