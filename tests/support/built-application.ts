import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectRoot } from '~/server/project-root.server';

/** Builds the product if its sources changed since the last build. Test files that need it at the same time wait for one another. */
export async function buildApplication(): Promise<void> {
  const lock = join(projectRoot, '.cache', 'building');
  mkdirSync(join(lock, '..'), { recursive: true });
  while (!take(lock)) await delay(200);
  try {
    const command = [
      join(projectRoot, 'node_modules/tsx/dist/cli.mjs'),
      'app/server/commands/build.ts',
      '--if-needed',
    ];
    const build = spawnSync(process.execPath, command, {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (build.status !== 0) throw new Error(`The build failed:\n${build.stdout}\n${build.stderr}`);
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
