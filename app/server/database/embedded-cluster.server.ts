import type { ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Log } from '../log.server';
import { ReadableError } from '../readable-error.server';
import { createCluster, superuser } from './create-cluster.server';
import { databaseUser, type DatabaseUser } from './database-user.server';
import { isTaken } from './folder-owner.server';
import { freePort, isFree } from './free-port.server';
import { stopOrphan } from './orphan-postmaster.server';
import { locatePostgres } from './postgres-binaries.server';
import { spawnPostmaster } from './postmaster.server';

export interface EmbeddedClusterOptions {
  /** Absolute path. Holds the cluster, its port and password, and PostgreSQL's log. */
  folder: string;
  log: Log;
  /** Tests may give up surviving a power cut for speed. */
  durable?: boolean;
}

export interface EmbeddedCluster {
  port: number;
  /** Process id of the running PostgreSQL. */
  pid(): number | undefined;
  urlOf(database: string): string;
  /** Lets running statements be cut, writes everything down, and returns when PostgreSQL has ended. */
  stop(): Promise<void>;
}

const secretsSchema = z.object({ password: z.string(), port: z.number().int() });

/**
 * Starts PostgreSQL on its own folder: makes the cluster the first time, stops a server left by a killed process, and restarts
 * PostgreSQL should it end by itself.
 */
export async function startEmbeddedCluster({
  folder,
  log,
  durable = true,
}: EmbeddedClusterOptions): Promise<EmbeddedCluster> {
  mkdirSync(folder, { recursive: true });
  const user = databaseUser();
  const shelter = join('/var/lib/comptoir', createHash('sha256').update(folder).digest('hex').slice(0, 12));
  const binaries = locatePostgres(user, shelter);
  const dataFolder = await placeOf(join(folder, 'postgres'), user, shelter);
  const secretsFile = join(folder, 'cluster.json');
  let secrets = readSecrets(secretsFile);

  if (existsSync(join(dataFolder, 'PG_VERSION'))) {
    if (!secrets)
      throw new ReadableError(
        `${secretsFile} is missing: without it the data in ${dataFolder} cannot be opened.`,
      );
    await stopOrphan(dataFolder, log);
    if (!(await isFree(secrets.port))) secrets = { ...secrets, port: await freePort() };
  } else {
    secrets = { password: randomBytes(24).toString('base64url'), port: await freePort() };
  }
  writeFileSync(secretsFile, JSON.stringify(secrets), { mode: 0o600 });
  if (!existsSync(join(dataFolder, 'PG_VERSION')))
    await createCluster(binaries, user, dataFolder, secrets.password);
  const { port, password } = secrets;

  let stopping = false;
  let child = await startPostmaster();
  supervise();

  async function startPostmaster(): Promise<ChildProcess> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await spawnPostmaster({
          binaries,
          user,
          dataFolder,
          port,
          durable,
          logFile: join(folder, 'postgres.log'),
        });
      } catch (error) {
        // Backends of a postmaster that was killed can hold its memory for a moment.
        if (tries === 5) throw error;
        await delay(400 * tries);
      }
    }
  }

  function supervise(): void {
    child.once('exit', (code, signal) => {
      if (stopping) return;
      log.error({ code, signal }, 'PostgreSQL ended by itself; starting it again');
      startPostmaster().then(
        (next) => {
          child = next;
          if (stopping) child.kill('SIGINT');
          else supervise();
        },
        (error: unknown) => log.fatal({ err: error }, 'PostgreSQL does not start again'),
      );
    });
  }

  return {
    port,
    pid: () => child.pid,
    urlOf: (database) => clusterUrl({ port, password }, database),
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolveEnd) => child.once('exit', resolveEnd));
      child.kill('SIGINT');
      await ended;
    },
  };
}

const clusterUrl = ({ port, password }: z.output<typeof secretsSchema>, database: string): string =>
  `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;

/** Where the cluster of a folder answers while another process of ours runs it; undefined when none does. */
export function runningClusterUrl(folder: string, database: string): string | undefined {
  if (!isTaken(folder)) return undefined;
  const secrets = readSecrets(join(folder, 'cluster.json'));
  return secrets && clusterUrl(secrets, database);
}

/** The cluster's real folder: inside ours, or in the shelter with a link to it when PostgreSQL's account cannot come in. */
async function placeOf(wanted: string, user: DatabaseUser, shelter: string): Promise<string> {
  if (user.canReach(resolve(wanted, '..'))) return wanted;
  const sheltered = join(shelter, 'postgres');
  const link = await lstat(wanted).catch(() => undefined);
  if (!link) {
    // Our folder was deleted since: what the shelter kept belongs to nobody.
    rmSync(sheltered, { recursive: true, force: true });
    mkdirSync(shelter, { recursive: true });
    symlinkSync(sheltered, wanted);
  }
  return sheltered;
}

function readSecrets(file: string): z.output<typeof secretsSchema> | undefined {
  if (!existsSync(file)) return undefined;
  return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
