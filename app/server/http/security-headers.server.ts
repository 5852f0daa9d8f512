import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

export interface SecurityHeadersOptions {
  /** Served over https, by us or by a proxy. */
  secure: boolean;
  /** The development server injects styles and opens a web socket. */
  development: boolean;
}

/** A new nonce per response, and the headers that limit what a page may load and who may frame it. */
export function securityHeaders({ secure, development }: SecurityHeadersOptions): RequestHandler[] {
  return [
    (_request, response, next) => {
      response.locals.nonce = randomBytes(16).toString('base64');
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          baseUri: ["'none'"],
          objectSrc: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'self'"],
          frameSrc: ["'self'", 'blob:'],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'"],
          connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
          scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
          styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
          // Positions and sizes computed by components are style attributes.
          styleSrcAttr: ["'unsafe-inline'"],
          ...(secure && { upgradeInsecureRequests: [] }),
        },
      },
      strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      referrerPolicy: { policy: 'same-origin' },
      frameguard: { action: 'sameorigin' },
    }),
  ];
}

export const nonceOf = (response: Response): string => response.locals.nonce as string;
