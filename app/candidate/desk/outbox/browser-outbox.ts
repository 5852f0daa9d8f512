import { Outbox, type OutboxSurroundings, type Settled } from './outbox';
import { QueueStore, type KeyValueStore } from './queue-store';
import { keepTooLate } from './too-late';
import { httpTransport } from './transport';

/** Browsers give `randomUUID` to secure pages only; an exam room may be served over plain HTTP on its own network. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Local storage, or null where the browser forbids it. */
export function browserStorage(): KeyValueStore | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Without Web Locks (plain HTTP) two tabs may send the same action: the server answers both alike. */
const exclusivelyUnder =
  (name: string) =>
  async (work: () => Promise<void>): Promise<void> => {
    const locks = (navigator as { locks?: LockManager }).locks;
    if (locks) await locks.request(name, work);
    else await work();
  };

export interface BrowserOutboxOptions extends Pick<OutboxSurroundings, 'onSettled' | 'onLateRefusal'> {
  attemptId: string;
  basePath: string;
}

export interface BrowserOutbox {
  outbox: Outbox;
  /** Listens to the network, to the other tabs, to the return of the page; returns what undoes it. */
  connect: () => () => void;
}

/** The outbox of an attempt in this tab. */
export function createBrowserOutbox({
  attemptId,
  basePath,
  onSettled,
  onLateRefusal,
}: BrowserOutboxOptions): BrowserOutbox {
  const name = `comptoir.actions.${attemptId}`;
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  const store = new QueueStore(browserStorage(), attemptId);
  const outbox = new Outbox({
    tab: newId(),
    transport: httpTransport(`${basePath}/actions`, (...request) => fetch(...request)),
    store,
    exclusively: exclusivelyUnder(name),
    announce: (settled) => channel?.postMessage(settled),
    newId,
    now: () => Date.now(),
    after: (delayMs, act) => {
      const timer = setTimeout(act, delayMs * (0.8 + Math.random() * 0.4));
      return () => clearTimeout(timer);
    },
    onSettled: (settled, action) => {
      keepTooLate(browserStorage(), attemptId, settled, action, Date.now());
      onSettled?.(settled, action);
    },
    onLateRefusal,
  });

  const connect = () => {
    const online = () => outbox.wake();
    const offline = () => outbox.notice(false);
    const stored = (event: StorageEvent) => {
      if (store.owns(event.key)) outbox.wake();
    };
    const told = (event: MessageEvent<Settled>) => outbox.heard(event.data);
    const shown = () => {
      if (document.visibilityState === 'visible') outbox.unblock();
    };
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
    window.addEventListener('storage', stored);
    document.addEventListener('visibilitychange', shown);
    channel?.addEventListener('message', told);
    outbox.start();
    return () => {
      outbox.stop();
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
      window.removeEventListener('storage', stored);
      document.removeEventListener('visibilitychange', shown);
      channel?.removeEventListener('message', told);
    };
  };
  return { outbox, connect };
}
