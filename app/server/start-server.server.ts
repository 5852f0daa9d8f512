import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { openDatabase } from './database/open-database.server';
import type { Env } from './env.server';
import { createApp, type AppOptions } from './http/create-app.server';
import type { Log } from './log.server';
import { projectRoot } from './project-root.server';
import { ReadableError } from './readable-error.server';
import { createServices, type Services } from './services.server';

export interface RunningServer {
  services: Services;
  address: string;
  /** Lets requests under way end, then closes the database. */
  stop(): Promise<void>;
}

export interface StartOptions {
  env: Env;
  log: Log;
  development?: boolean;
  /** Runs once the database is migrated, before anybody can connect. */
  prepare?: (services: Services) => Promise<void>;
}

export async function startServer({
  env,
  log,
  development = false,
  prepare,
}: StartOptions): Promise<RunningServer> {
  const database = await openDatabase(env, log);
  try {
    const services = await createServices({ env, log, db: database.db, databaseUrl: database.url });
    await prepare?.(services);
    const { closeTooling, ...application } = development
      ? await developmentApplication()
      : await builtApplication();
    const app = await createApp({ services, ...application });
    const server = await listen(app.listen.bind(app), env);
    const port = (server.address() as { port: number }).port;
    const address = env.publicUrl ?? `http://${env.host === '0.0.0.0' ? 'localhost' : env.host}:${port}`;
    log.info({ address }, 'ready');
    return {
      services,
      address,
      async stop() {
        await closeServer(server);
        await closeTooling?.();
        await services.close();
        await database.close();
        log.info('stopped');
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

type Application = Pick<AppOptions, 'build' | 'developmentMiddleware'> & {
  closeTooling?: () => Promise<void>;
};

async function builtApplication(): Promise<Application> {
  const file = join(projectRoot, 'build', 'server', 'index.js');
  if (!existsSync(file)) throw new ReadableError('There is no build yet: run `npm run build` first.');
  return { build: (await import(pathToFileURL(file).href)) as ServerBuild };
}

async function developmentApplication(): Promise<Application> {
  const vite = await import('vite');
  const ours = process.listeners('SIGTERM');
  const tooling = await vite.createServer({ root: projectRoot, server: { middlewareMode: true } });
  // The Remix plugin's own Vite ends the process on SIGTERM, before the database is closed: we close it instead.
  for (const listener of process.listeners('SIGTERM')) {
    if (!ours.includes(listener)) process.off('SIGTERM', listener);
  }
  return {
    build: async () => (await tooling.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
    developmentMiddleware: tooling.middlewares,
    closeTooling: () => tooling.close(),
  };
}

function listen(open: (port: number, host: string) => Server, { port, host }: Env): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = open(port, host);
    server.keepAliveTimeout = 65_000;
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken
          ? new ReadableError(`Port ${port} is taken. Set PORT to another one.`, { cause: error })
          : error,
      );
    });
  });
}

/** Stops listening at once, gives requests under way ten seconds. Connections are let go as they fall idle. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const letGo = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), 10_000);
    server.close(() => {
      clearInterval(letGo);
      clearTimeout(cut);
      resolve();
    });
  });
}
