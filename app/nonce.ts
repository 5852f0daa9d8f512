import { createContext, useContext } from 'react';

/**
 * The nonce of this response's Content-Security-Policy. Known while the server renders; browsers hide it from scripts, so it is
 * undefined after hydration, where nothing needs it.
 */
const NonceContext = createContext<string | undefined>(undefined);

export const NonceProvider = NonceContext.Provider;

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
