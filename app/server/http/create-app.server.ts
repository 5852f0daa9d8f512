import { join } from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import compression from 'compression';
import { sql } from 'drizzle-orm';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { projectRoot } from '../project-root.server';
import type { Services } from '../services.server';
import { limitBody } from './body-limit.server';
import { storeNothing } from './no-store.server';
import { logRequests, requestIdOf } from './request-log.server';
import { routeNamer } from './route-pattern.server';
import { onlySameOriginWrites } from './same-origin.server';
import { nonceOf, securityHeaders } from './security-headers.server';

export interface AppOptions {
  services: Services;
  /** The Remix application: built, or asked again at each request by the development server. */
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** The development server's own middleware; it serves modules and static files. */
  developmentMiddleware?: RequestHandler;
}

/** Everything between a socket and the Remix application. */
export async function createApp({ services, build, developmentMiddleware }: AppOptions): Promise<Express> {
  const { env, log } = services;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.trustedProxies);

  app.get('/healthz', health(services));
  if (developmentMiddleware) app.use(developmentMiddleware);
  else app.use(staticFiles());

  const { routes } = typeof build === 'function' ? await build() : build;
  app.use(logRequests(log, routeNamer(routes)));
  app.use(
    securityHeaders({
      secure: env.publicUrl?.startsWith('https:') ?? false,
      development: Boolean(developmentMiddleware),
    }),
  );
  app.use(storeNothing, onlySameOriginWrites(env.publicUrl), limitBody);
  app.use(compression());
  const answerWith = (application: AppOptions['build']): RequestHandler => {
    const answer = createRequestHandler({
      build: application,
      mode: developmentMiddleware ? 'development' : 'production',
      getLoadContext: (request, response): AppLoadContext => {
        const cookies = request.get('cookie') ?? '';
        return {
          services,
          nonce: nonceOf(response),
          requestId: requestIdOf(response),
          clientAddress: request.ip ?? 'unknown',
          principal: once(() => services.identify(cookies)),
        };
      },
    });
    return (request, response, next) => void answer(request, response, next);
  };
  const acts = routes['passage/actions'];
  if (typeof build !== 'function' && acts?.path)
    app.post(`/${acts.path}`, answerWith(onlyRoute(build, acts.id)));
  app.all('*', answerWith(build));
  app.use(lastResort(services));
  return app;
}

/**
 * The application reduced to one endpoint. Remix compares an address with the whole sitemap, twice, and keeps nothing of it: more work than
 * an act itself, on the address asked most.
 */
function onlyRoute(build: ServerBuild, id: string): ServerBuild {
  const routes = Object.entries(build.routes).filter(([name]) => name === 'root' || name === id);
  return { ...build, routes: Object.fromEntries(routes) };
}

const clientFolder = join(projectRoot, 'build', 'client');

/** Names in `assets/` hold a hash of the content: they may be kept for ever. */
function staticFiles(): RequestHandler {
  const router = express.Router();
  router.use(compression());
  router.use(
    '/assets',
    express.static(join(clientFolder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  router.use(express.static(clientFolder, { index: false, maxAge: '1h', dotfiles: 'ignore' }));
  return router;
}

function health({ db, log }: Services): RequestHandler {
  return (_request, response) => {
    response.set('Cache-Control', 'no-store');
    const answer = Promise.race([
      db.execute(sql`select 1`),
      new Promise((_resolve, reject) =>
        setTimeout(reject, 2_000, new Error('the database does not answer')).unref(),
      ),
    ]);
    answer.then(
      () => response.json({ status: 'ok' }),
      (error: unknown) => {
        log.error({ err: error }, 'not healthy');
        response.status(503).json({ status: 'unavailable' });
      },
    );
  };
}

/** Faults outside Remix: a malformed address, a body cut short, an asset that does not exist. */
function lastResort({ log }: Services): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = (error as { status?: unknown }).status;
    const known = typeof status === 'number' && status >= 400 && status < 500;
    const malformed = error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL';
    if (!known && !malformed)
      log.error({ err: error, requestId: response.locals.requestId as unknown }, 'request failed');
    response
      .status(known ? status : malformed ? 400 : 500)
      .type('text/plain')
      .send(known || malformed ? 'Demande incorrecte.' : 'Un incident est survenu. Rechargez la page.');
  };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
