import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '~/server/project-root.server';
import { ensureChromium } from './support/browser/install-chromium';

/**
 * `npm test`: everything that can be checked, one runner after the other, to the end whatever fails. The last line is the sum;
 * the exit code says whether anything failed. A runner without tests of its own counts for one. Two long runners that leave a core half
 * idle go on beside others: the proofs of the scenarios, and the second exam.
 */

interface Totals {
  passed: number;
  failed: number;
}

const reports = join(projectRoot, 'test-results', 'run');

const environment = (more: Readonly<Record<string, string>> = {}) => ({
  ...process.env,
  CI: process.env.CI ?? 'true',
  FORCE_COLOR: process.env.FORCE_COLOR ?? '0',
  ...more,
});

interface Command {
  command: string;
  words: string[];
  environment?: Readonly<Record<string, string>>;
}

/** True when the command succeeds. Its output goes straight to the console. */
const succeeds = ({ command, words, environment: more }: Command): boolean =>
  spawnSync(command, words, { cwd: projectRoot, stdio: 'inherit', env: environment(more) }).status === 0;

/** Starts a command beside the others; its output is printed when it is waited for. */
function beside(name: string, { command, words, environment: more }: Command): () => Promise<boolean> {
  const file = join(reports, `${name}.txt`);
  const output = openSync(file, 'w');
  const child = spawn(command, words, {
    cwd: projectRoot,
    stdio: ['ignore', output, output],
    env: environment(more),
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

const own = (name: string, ...words: string[]): Command => ({
  command: join(projectRoot, 'node_modules', '.bin', name),
  words,
});

const one = (passed: boolean): Totals => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

/** A runner that fails without naming a test (it could not start, a file could not be read) still counts as a failure. */
const honest = (succeeded: boolean, totals: Totals): Totals =>
  succeeded || totals.failed > 0 ? totals : { ...totals, failed: 1 };

function vitest(project: string): Totals {
  const file = join(reports, `${project}.json`);
  const succeeded = succeeds(
    own(
      'vitest',
      'run',
      `--project=${project}`,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ),
  );
  const read = readReport<{ numPassedTests: number; numFailedTests: number }>(file);
  return honest(succeeded, { passed: read?.numPassedTests ?? 0, failed: read?.numFailedTests ?? 0 });
}

/** Told to the runners after it, so that none builds again. */
function build(): Totals {
  const succeeded = succeeds(own('tsx', 'app/server/commands/build.ts', '--if-needed'));
  if (succeeded) process.env.COMPTOIR_BUILT = 'yes';
  return one(succeeded);
}

/** One of the two halves of the end-to-end tests, on a server and a database of its own. */
type Half = 'first-exam' | 'second-exam';

const reportOf = (half: Half): string => join(reports, `${half}.json`);

function playwright(half: Half): Command {
  ensureChromium();
  return {
    ...own('playwright', 'test', `--project=${half}`, '--reporter=list,json'),
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(half) },
  };
}

function playwrightTotals(half: Half, succeeded: boolean): Totals {
  const read = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(reportOf(half));
  const { expected = 0, unexpected = 0, flaky = 0 } = read?.stats ?? {};
  return honest(succeeded, { passed: expected, failed: unexpected + flaky });
}

function readReport<Report>(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}

type Run = () => Totals | Promise<Totals>;

interface Runner {
  name: string;
  run: Run;
}

/** A runner that goes on beside others, from the moment one of them begins; what it found is read in its turn. */
interface RunnerBeside {
  name: string;
  from: string;
  start: () => Run;
}

const runners: readonly (Runner | RunnerBeside)[] = [
  { name: 'types', run: () => one(succeeds(own('tsc', '--noEmit'))) },
  { name: 'lint', run: () => one(succeeds(own('eslint', '.', '--max-warnings', '0'))) },
  { name: 'format', run: () => one(succeeds(own('prettier', '--check', '--log-level', 'warn', '.'))) },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'build', run: build },
  { name: 'integration', run: () => vitest('integration') },
  { name: 'golden', run: () => vitest('golden') },
  { name: 'scenarios', run: () => vitest('scenarios') },
  {
    name: 'scenarios:check',
    from: 'types',
    start() {
      const ended = beside('scenarios-check', { command: 'npm', words: ['run', '-s', 'scenarios:check'] });
      return async () => one(await ended());
    },
  },
  {
    name: 'second exam',
    from: 'integration',
    start() {
      const ended = beside('second-exam', playwright('second-exam'));
      return async () => playwrightTotals('second-exam', await ended());
    },
  },
  {
    name: 'end to end',
    run: () => playwrightTotals('first-exam', succeeds(playwright('first-exam'))),
  },
];

const wanted = process.argv.slice(2);
rmSync(join(projectRoot, 'test-results'), { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const isWanted = ({ name }: { name: string }) => wanted.length === 0 || wanted.includes(name);
const queue = runners.filter(isWanted);
const started = new Map<string, Run>();

const results: { name: string; totals: Totals; seconds: number }[] = [];
for (const runner of queue) {
  for (const other of queue) if ('from' in other && other.from === runner.name) begin(other);
  console.log(`\n=== ${runner.name}`);
  const begunAt = performance.now();
  const totals = await attempt(() => ('run' in runner ? runner.run() : begin(runner)()));
  results.push({ name: runner.name, totals, seconds: Math.round((performance.now() - begunAt) / 1_000) });
}

/** Starts a runner beside the others, once; one that cannot start says so in its turn. */
function begin(runner: RunnerBeside): Run {
  const known = started.get(runner.name);
  if (known) return known;
  const run = startOf(runner);
  started.set(runner.name, run);
  return run;
}

function startOf(runner: RunnerBeside): Run {
  try {
    return runner.start();
  } catch (error) {
    return () => Promise.reject(error as Error);
  }
}

async function attempt(run: Run): Promise<Totals> {
  try {
    return await run();
  } catch (error) {
    console.error(error);
    return one(false);
  }
}

console.log('\n=== totals');
for (const { name, totals, seconds } of results)
  console.log(`${name}: ${totals.passed} passed, ${totals.failed} failed, ${seconds} s`);
const sum = (key: keyof Totals) => results.reduce((so, { totals }) => so + totals[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
