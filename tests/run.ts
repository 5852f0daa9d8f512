import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '~/server/project-root.server';
import { ensureChromium } from './support/browser/install-chromium';

/**
 * `npm test`: everything that can be checked, one runner after the other, to the end whatever fails. The last line is the sum;
 * the exit code says whether anything failed. A runner without tests of its own counts for one. The proofs of the scenarios, long and
 * on one core, go on beside the first runners, which use one core too.
 */

interface Totals {
  passed: number;
  failed: number;
}

const bin = (name: string) => join(projectRoot, 'node_modules', '.bin', name);
const reports = join(projectRoot, 'test-results', 'run');

const environment = () => ({
  ...process.env,
  CI: process.env.CI ?? 'true',
  FORCE_COLOR: process.env.FORCE_COLOR ?? '0',
});

/** True when the command succeeds. Its output goes straight to the console. */
function succeeds(command: string, ...words: string[]): boolean {
  return spawnSync(command, words, { cwd: projectRoot, stdio: 'inherit', env: environment() }).status === 0;
}

/** Starts a command beside the others; its output is printed when it is waited for. */
function beside(name: string, command: string, ...words: string[]): () => Promise<boolean> {
  const file = join(reports, `${name}.txt`);
  const output = openSync(file, 'w');
  const child = spawn(command, words, {
    cwd: projectRoot,
    stdio: ['ignore', output, output],
    env: environment(),
  });
  closeSync(output);
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  return async () => {
    const succeeded = await ended;
    process.stdout.write(readFileSync(file, 'utf8'));
    return succeeded;
  };
}

const one = (passed: boolean): Totals => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

/** A runner that fails without naming a test (it could not start, a file could not be read) still counts as a failure. */
const honest = (succeeded: boolean, totals: Totals): Totals =>
  succeeded || totals.failed > 0 ? totals : { ...totals, failed: 1 };

function vitest(project: string): Totals {
  const file = join(reports, `${project}.json`);
  const succeeded = succeeds(
    bin('vitest'),
    'run',
    `--project=${project}`,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  const read = readReport<{ numPassedTests: number; numFailedTests: number }>(file);
  return honest(succeeded, { passed: read?.numPassedTests ?? 0, failed: read?.numFailedTests ?? 0 });
}

/** Told to the runners after it, so that none builds again. */
function build(): Totals {
  const succeeded = succeeds(bin('tsx'), 'app/server/commands/build.ts', '--if-needed');
  if (succeeded) process.env.COMPTOIR_BUILT = 'yes';
  return one(succeeded);
}

/** One of the two halves of the end-to-end tests, on a server and a database of its own. */
function endToEnd(half: 'first-exam' | 'second-exam'): Totals {
  ensureChromium();
  const succeeded = succeeds(bin('playwright'), 'test', `--project=${half}`);
  const read = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(
    join(projectRoot, 'test-results', 'e2e.json'),
  );
  const { expected = 0, unexpected = 0, flaky = 0 } = read?.stats ?? {};
  return honest(succeeded, { passed: expected, failed: unexpected + flaky });
}

function readReport<Report>(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}

/** Asked by its name only: eleven minutes of screens. */
const SECOND_EXAM = 'second exam';

const runners: Record<string, () => Totals | Promise<Totals>> = {
  types: () => one(succeeds(bin('tsc'), '--noEmit')),
  lint: () => one(succeeds(bin('eslint'), '.', '--max-warnings', '0')),
  format: () => one(succeeds(bin('prettier'), '--check', '--log-level', 'warn', '.')),
  unit: () => vitest('unit'),
  build,
  integration: () => vitest('integration'),
  golden: () => vitest('golden'),
  scenarios: () => vitest('scenarios'),
  'scenarios:check': async () => one((await proofs?.()) ?? false),
  'end to end': () => endToEnd('first-exam'),
  [SECOND_EXAM]: () => endToEnd('second-exam'),
};

const wanted = process.argv.slice(2);
rmSync(join(projectRoot, 'test-results'), { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const isWanted = (name: string) => (wanted.length === 0 ? name !== SECOND_EXAM : wanted.includes(name));
const proofs = isWanted('scenarios:check')
  ? beside('scenarios-check', 'npm', 'run', '-s', 'scenarios:check')
  : undefined;

const results: [string, Totals][] = [];
for (const [name, run] of Object.entries(runners)) {
  if (!isWanted(name)) continue;
  console.log(`\n=== ${name}`);
  const totals = await attempt(run);
  results.push([name, totals]);
}

async function attempt(run: () => Totals | Promise<Totals>): Promise<Totals> {
  try {
    return await run();
  } catch (error) {
    console.error(error);
    return one(false);
  }
}

console.log('\n=== totals');
for (const [name, { passed, failed }] of results) console.log(`${name}: ${passed} passed, ${failed} failed`);
const passed = results.reduce((sum, [, totals]) => sum + totals.passed, 0);
const failed = results.reduce((sum, [, totals]) => sum + totals.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);
