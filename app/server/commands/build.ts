import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../project-root.server';

/**
 * `npm run build`: the Remix application (build/client, build/server) and the processes (build/process). With `--if-needed`, does
 * nothing when the sources are those of the last build.
 */

const stampFile = join(projectRoot, 'build', 'stamp');
const sources = [
  'app',
  'db/client.ts',
  'db/schema',
  'fixtures',
  'public',
  'package-lock.json',
  'remix.config.js',
  'source-aliases.js',
  'vite.config.ts',
];

const stamp = fingerprint();
if (process.argv.includes('--if-needed') && lastStamp() === stamp) process.exit(0);

console.log('Building…');
rmSync(join(projectRoot, 'build'), { recursive: true, force: true });
const remix = spawnSync(
  process.execPath,
  [join(projectRoot, 'node_modules/@remix-run/dev/dist/cli.js'), 'vite:build'],
  {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  },
);
if (remix.status !== 0) process.exit(remix.status ?? 1);

await build({
  absWorkingDir: projectRoot,
  entryPoints: {
    main: 'app/server/main.ts',
    demo: 'app/server/commands/demo.ts',
    regrade: 'app/server/commands/regrade.ts',
    prove: 'app/server/commands/prove.ts',
    'file-reader': 'app/server/files/reading/file-reader.ts',
    'pdf-writer': 'app/server/exports/pdf-writer.ts',
  },
  outdir: 'build/process',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'linked',
  logLevel: 'warning',
});
mkdirSync(join(projectRoot, 'build'), { recursive: true });
writeFileSync(stampFile, stamp);

/** Names, sizes and dates of every source: enough to notice a change, quick enough to ask at each start. */
function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  const visit = (path: string): void => {
    const stat = statSync(join(projectRoot, path), { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(join(projectRoot, path)).sort()) visit(join(path, name));
    } else if (!/\.test\.tsx?$/.test(path)) {
      hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
    }
  };
  sources.forEach(visit);
  return hash.digest('hex');
}

function lastStamp(): string | undefined {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return undefined;
  }
}
