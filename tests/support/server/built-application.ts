import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectRoot } from '~/server/project-root.server';

let built: Promise<void> | undefined;

/**
 * Builds the product if its sources changed since the last build. Test files that need it at the same time wait for one another;
 * `npm test` has built already and says so.
 */
export function buildApplication(): Promise<void> {
  if (process.env.COMPTOIR_BUILT === 'yes') return Promise.resolve();
  return (built ??= build());
}

async function build(): Promise<void> {
  const lock = join(projectRoot, '.cache', 'building');
  mkdirSync(join(lock, '..'), { recursive: true });
  while (!take(lock)) await delay(200);
  try {
    const command = [
      join(projectRoot, 'node_modules/tsx/dist/cli.mjs'),
      'app/server/commands/build.ts',
      '--if-needed',
    ];
    const environment = { ...process.env, NODE_ENV: 'production' as const };
    const result = spawnSync(process.execPath, command, {
      cwd: projectRoot,
      encoding: 'utf8',
      env: environment,
    });
    if (result.status !== 0) throw new Error(`The build failed:\n${result.stdout}\n${result.stderr}`);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

const abandonedAfter = 180_000;

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > abandonedAfter) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
