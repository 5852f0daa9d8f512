import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import * as schema from './schema';

export type Database = PostgresJsDatabase<typeof schema>;

/** What runs inside `db.transaction(...)`. Functions that only need to query take `Database | Transaction`. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export interface DatabaseConnection {
  db: Database;
  close(): Promise<void>;
}

export interface ConnectionOptions {
  maxConnections?: number;
}

export function connectDatabase(
  url: string,
  { maxConnections = 20 }: ConnectionOptions = {},
): DatabaseConnection {
  const client = postgres(url, {
    max: maxConnections,
    connect_timeout: 10,
    idle_timeout: 300,
    onnotice: () => undefined,
  });
  return { db: drizzle(client, { schema }), close: () => client.end({ timeout: 5 }) };
}

/** Brings the database to the newest migration. Instances starting together wait for one another. */
export async function migrateDatabase(url: string, migrationsFolder: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await client`select pg_advisory_lock(20260201)`;
    await migrate(drizzle(client), { migrationsFolder });
  } finally {
    await client.end({ timeout: 5 });
  }
}
