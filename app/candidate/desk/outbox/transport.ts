import type { SittingView } from '~/domain/attempt/desk/desk-view';
import type { Answer } from '~/domain/attempt/perform';
import type { QueuedAction } from './queue-store';

/** Where the sitting stands after an action. */
export interface SittingHead {
  companyDate: string;
  /** Company time, minutes since midnight. */
  minute: number;
  remainingMs: number;
  status: SittingView['status'];
  seq: number;
}

export type Sent =
  | { kind: 'answered'; answer: Answer; head: SittingHead | null }
  /** Nothing came back: no network, server stopped, answer cut short. */
  | { kind: 'unreachable' }
  /** The server asks to come back later. */
  | { kind: 'busy'; retryAfterMs: number | null }
  | { kind: 'signed-out' }
  | { kind: 'denied' };

export type Transport = (action: QueuedAction) => Promise<Sent>;

const timeoutMs = 20_000;
/** Browsers let about 64 kB of requests outlive the page. */
const keepaliveLimit = 40_000;

const unreadable: Answer = {
  accepted: false,
  rejection: {
    code: 'invalid',
    message:
      'Le serveur n’a pas pu lire cette action. Votre saisie reste à l’écran : rechargez la page, puis recommencez.',
  },
};

function isAnswer(body: unknown): body is Answer & { head?: SittingHead } {
  return (
    typeof body === 'object' &&
    body !== null &&
    typeof (body as { accepted?: unknown }).accepted === 'boolean'
  );
}

/** Posts one action to the desk's endpoint. Sending the same action again is harmless: the server knows its id. */
export function httpTransport(url: string, send: typeof fetch = fetch): Transport {
  return async ({ actionId, type, fields }) => {
    const body = JSON.stringify({ actionId, type, fields });
    let response: Response;
    let content: unknown = null;
    try {
      response = await send(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body,
        credentials: 'same-origin',
        keepalive: body.length < keepaliveLimit,
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.headers.get('Content-Type')?.includes('json')) content = await response.json();
    } catch {
      return { kind: 'unreachable' };
    }
    if (isAnswer(content)) {
      const { head, ...answer } = content;
      return { kind: 'answered', answer, head: head ?? null };
    }
    return afterStatus(response);
  };
}

function afterStatus(response: Response): Sent {
  const { status } = response;
  if (status === 401) return { kind: 'signed-out' };
  if (status === 403 || status === 404) return { kind: 'denied' };
  if (status === 408 || status === 409 || status === 425 || status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('Retry-After'));
    return { kind: 'busy', retryAfterMs: seconds > 0 ? seconds * 1000 : null };
  }
  // A success without an answer comes from something between us and the server (a hotel's sign-in page, a filter).
  if (status < 400) return { kind: 'unreachable' };
  return { kind: 'answered', answer: unreadable, head: null };
}
