import { rmSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import postgres from 'postgres';
import { connectDatabase, migrateDatabase, type Database } from '#db/client';
import type { Env } from '../env.server';
import type { Log } from '../log.server';
import { projectRoot } from '../project-root.server';
import { runningClusterUrl, startEmbeddedCluster } from './embedded-cluster.server';
import { takeFolder } from './folder-owner.server';

export interface OpenDatabase {
  db: Database;
  url: string;
  /** Closes connections, then the embedded PostgreSQL if it is ours. */
  close(): Promise<void>;
}

export const migrationsFolder = join(projectRoot, 'db', 'migrations');

const databaseName = 'comptoir';

/** The migrated database to work with: the one `DATABASE_URL` names, else the embedded one. */
export async function openDatabase(
  env: Pick<Env, 'databaseUrl' | 'dataFolder'>,
  log: Log,
): Promise<OpenDatabase> {
  if (env.databaseUrl) {
    await migrateDatabase(env.databaseUrl, migrationsFolder);
    const connection = connectDatabase(env.databaseUrl);
    return { db: connection.db, url: env.databaseUrl, close: connection.close };
  }
  const release = takeFolder(env.dataFolder);
  try {
    const cluster = await startEmbeddedCluster({ folder: env.dataFolder, log });
    try {
      await createIfMissing(cluster.urlOf('postgres'), databaseName);
      const url = cluster.urlOf(databaseName);
      await migrateDatabase(url, migrationsFolder);
      const connection = connectDatabase(url);
      return {
        db: connection.db,
        url,
        async close() {
          await connection.close();
          await cluster.stop();
          release();
        },
      };
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * The database for a command that may run beside the server: the one `DATABASE_URL` names, the embedded one of a running server, else the
 * embedded one started for the command.
 */
export async function joinDatabase(
  env: Pick<Env, 'databaseUrl' | 'dataFolder'>,
  log: Log,
): Promise<OpenDatabase> {
  const running = env.databaseUrl ? undefined : runningClusterUrl(env.dataFolder, databaseName);
  if (!running) return openDatabase(env, log);
  const connection = connectDatabase(running, { maxConnections: 4 });
  return { db: connection.db, url: running, close: connection.close };
}

/** Forgets everything the embedded database holds. Refuses while another process works on it. */
export function deleteEmbeddedDatabase(dataFolder: string): void {
  const release = takeFolder(dataFolder);
  try {
    const cluster = join(dataFolder, 'postgres');
    try {
      rmSync(realpathSync(cluster), { recursive: true, force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    rmSync(cluster, { recursive: true, force: true });
    rmSync(join(dirname(cluster), 'cluster.json'), { force: true });
  } finally {
    release();
  }
}

async function createIfMissing(adminUrl: string, name: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
