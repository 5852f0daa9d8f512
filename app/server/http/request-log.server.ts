import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Log } from '../log.server';

export const requestIdOf = (response: Response): string => response.locals.requestId as string;

/** Gives each request an id, and writes one line when it is answered. */
export function logRequests(log: Log, nameRoute: (pathname: string) => string): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const requestId = randomUUID();
    const pathname = request.path;
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    response.once('close', () => {
      log.info(
        {
          method: request.method,
          route: nameRoute(pathname),
          status: response.writableFinished ? response.statusCode : 'aborted',
          ms: Math.round((performance.now() - started) * 10) / 10,
          requestId,
        },
        'request',
      );
    });
    next();
  };
}
