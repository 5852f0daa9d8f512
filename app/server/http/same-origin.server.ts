import type { RequestHandler } from 'express';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site made a visitor's browser send. Cookies are SameSite=Lax besides. Browsers say where a request comes
 * from (Sec-Fetch-Site, Origin); a request that says nothing is refused as well, so programs that write must send Origin.
 */
export function onlySameOriginWrites(publicUrl: string | undefined): RequestHandler {
  const publicHost = publicUrl && new URL(publicUrl).host;
  return (request, response, next) => {
    if (reading.has(request.method)) return next();
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const host = hostOf(origin);
    const ours = host !== undefined && (host === request.get('host') || host === publicHost);
    const allowed = site ? site === 'same-origin' : ours;
    if (allowed) return next();
    response
      .status(403)
      .type('text/plain')
      .send('Demande refusée\u00a0: elle ne vient pas de cette application.');
  };
}

function hostOf(origin: string | undefined): string | undefined {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).host : undefined;
}
