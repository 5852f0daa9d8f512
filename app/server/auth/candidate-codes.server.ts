import { createHmac, randomInt } from 'node:crypto';

/** Without letters and figures that are taken for one another (0 O, 1 I L, 5 S, 8 B). */
const alphabet = 'ACDEFGHJKMNPQRTUVWXYZ234679';

/** Eight signs: 2.8 × 10¹¹ codes, far beyond what the sign-in limits let anybody try. */
export function makePersonalCode(): string {
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** As people type it: any case, with spaces or hyphens. */
export const normaliseCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

/** Keyed, so that the table alone does not let codes be searched for; tied to the session, so that equal codes differ. */
export function hashPersonalCode(secret: string, sessionId: string, code: string): string {
  return createHmac('sha256', secret)
    .update(`${sessionId}:${normaliseCode(code)}`)
    .digest('hex');
}
