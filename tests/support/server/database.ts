import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { connectDatabase, type Database, type DatabaseConnection } from '#db/client';
import { templateName } from './shared-cluster';

export interface TestDatabase {
  readonly db: Database;
  readonly url: string;
}

export async function copyTemplate(templateUrl: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const at = (database: string) => Object.assign(new URL(templateUrl), { pathname: `/${database}` }).href;
  const asAdmin = async (work: (sql: postgres.Sql) => Promise<unknown>) => {
    const sql = postgres(at('postgres'), { max: 1, onnotice: () => undefined });
    try {
      await work(sql);
    } finally {
      await sql.end();
    }
  };
  await asAdmin((sql) => sql`create database ${sql(name)} template ${sql(templateName)}`);
  return {
    url: at(name),
    drop: () => asAdmin((sql) => sql`drop database if exists ${sql(name)} with (force)`),
  };
}

/** A database of its own for the test file that calls it: migrated, empty, dropped at the end. */
export function useTestDatabase(): TestDatabase {
  let url: string | undefined;
  let connection: DatabaseConnection | undefined;
  let drop: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    ({ url, drop } = await copyTemplate(inject('templateDatabaseUrl')));
    connection = connectDatabase(url, { maxConnections: 10 });
  });
  afterAll(async () => {
    await connection?.close();
    await drop?.();
  });

  const ready = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('the test database is ready inside tests and hooks only');
    return value;
  };
  return {
    get db() {
      return ready(connection).db;
    },
    get url() {
      return ready(url);
    },
  };
}
