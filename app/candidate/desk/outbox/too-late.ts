import type { Settled } from './outbox';
import type { KeyValueStore, QueuedAction } from './queue-store';

const prefixOf = (attemptId: string): string => `comptoir.hors-delai.${attemptId}.`;

/** A wait that only a cut explains: an action sent in the last second of the exam is not told of. */
const cutMs = 5_000;

/**
 * Keeps what waited for the network and reached the server after the end, which refused it: the receipt says how many, and the
 * invigilator may ask to see it. Anything else is not for here.
 */
export function keepTooLate(
  storage: KeyValueStore | null,
  attemptId: string,
  { answer, head }: Pick<Settled, 'answer' | 'head'>,
  action: QueuedAction,
  now: number,
): void {
  if (answer.accepted || head?.status !== 'handed-in') return;
  if (action.quiet || action.type === 'HandIn' || now - action.queuedAt < cutMs) return;
  try {
    storage?.setItem(`${prefixOf(attemptId)}${action.actionId}`, JSON.stringify(action));
  } catch {
    // Full storage: the refusal is still told on the screen.
  }
}

export function countTooLate(storage: KeyValueStore, attemptId: string): number {
  const prefix = prefixOf(attemptId);
  let count = 0;
  for (let index = 0; index < storage.length; index += 1) {
    if (storage.key(index)?.startsWith(prefix)) count += 1;
  }
  return count;
}
