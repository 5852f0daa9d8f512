import { browserStorage } from '../outbox/browser-outbox';
import { QueueStore } from '../outbox/queue-store';
import { countTooLate } from '../outbox/too-late';

/**
 * Forgets an attempt that was handed in, so that nothing of it stays on a shared computer. What did not reach the server before the
 * end is kept, and counted: it may have to be shown to the invigilator.
 */
export function clearAttempt(attemptId: string): number {
  const storage = browserStorage();
  if (!storage) return 0;
  const waiting = new QueueStore(storage, attemptId).list().filter((action) => !action.quiet).length;
  const unsent = waiting + countTooLate(storage, attemptId);
  if (unsent > 0) return unsent;
  const prefixes = [
    `comptoir.brouillon.${attemptId}.`,
    `comptoir.actions.${attemptId}.`,
    `comptoir:${attemptId}:`,
  ];
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) {
    if (key !== null && prefixes.some((prefix) => key.startsWith(prefix))) storage.removeItem(key);
  }
  sessionStorage.removeItem(`comptoir.messages.${attemptId}`);
  return 0;
}
