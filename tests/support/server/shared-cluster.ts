import { rmSync } from 'node:fs';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '#db/client';
import { startEmbeddedCluster, type EmbeddedCluster } from '~/server/database/embedded-cluster.server';
import { migrationsFolder } from '~/server/database/open-database.server';
import { createLog } from '~/server/log.server';
import { makeTemporaryFolder } from './temporary-folder';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a migrated database to copy (see database.ts). */
    templateDatabaseUrl: string;
  }
}

export const templateName = 'comptoir_template';

export interface SharedCluster {
  cluster: EmbeddedCluster;
  stop(): Promise<void>;
}

/** A PostgreSQL that lives as long as a test run, with a migrated database to copy. Made for speed: it would not survive a power cut. */
export async function startSharedCluster(): Promise<SharedCluster> {
  const folder = makeTemporaryFolder('tests');
  const cluster = await startEmbeddedCluster({ folder, log: createLog('silent'), durable: false });
  const admin = postgres(cluster.urlOf('postgres'), { max: 1 });
  await admin`create database ${admin(templateName)}`;
  await admin.end();
  await migrateDatabase(cluster.urlOf(templateName), migrationsFolder);
  return {
    cluster,
    async stop() {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Vitest's global set-up of the integration project. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, stop } = await startSharedCluster();
  project.provide('templateDatabaseUrl', cluster.urlOf(templateName));
  return stop;
}
