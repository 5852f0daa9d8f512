import type { Principal } from './server/auth/principal.server';
import type { Services } from './server/services.server';

/** What the process entry gives to every loader and action. */
declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    services: Services;
    /** Nonce of the response's Content-Security-Policy. */
    nonce: string;
    requestId: string;
    /** Address the request came from, for rate limits. */
    clientAddress: string;
    /** Who is asking, looked up once per request; null when nobody is signed in. Loaders use `requirePrincipal` and its kin. */
    principal(): Promise<Principal | null>;
  }
}
