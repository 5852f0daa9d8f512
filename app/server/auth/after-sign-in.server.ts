import type { Principal } from './principal.server';

/** Where each kind of person works. */
export function homeOf(principal: Principal): string {
  return principal.kind === 'candidate' ? `/passage/${principal.attemptId}` : '/evaluation';
}

/** The page asked for before signing in, if it is one of ours: an address on another site is ignored. */
export function returnAddress(request: Request): string | null {
  const { searchParams, origin } = new URL(request.url);
  const wanted = searchParams.get('retour');
  if (!wanted?.startsWith('/')) return null;
  const target = URL.canParse(wanted, origin) ? new URL(wanted, origin) : null;
  return target?.origin === origin ? target.pathname + target.search : null;
}
