import { spawn, type StdioOptions } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '~/server/project-root.server';
import { ensureChromium } from './support/browser/install-chromium';

/**
 * `npm test`: everything that can be checked, to the end whatever fails. The last line is the sum; the exit code says whether anything
 * failed. A runner without tests of its own counts for one. Once the product is built, the browser's runners go on beside the others, which
 * use one core: each lane does one thing after the other.
 */

interface Totals {
  passed: number;
  failed: number;
}

interface Command {
  command: string;
  words: readonly string[];
  environment?: Readonly<Record<string, string>>;
}

/** Runs a command to its end. @returns whether it succeeded */
type Launch = (command: Command) => Promise<boolean>;

interface Runner {
  name: string;
  run: (launch: Launch) => Totals | Promise<Totals>;
}

const reports = join(projectRoot, 'test-results', 'run');

const launchOn =
  (stdio: StdioOptions): Launch =>
  ({ command, words, environment }) =>
    new Promise((resolve) => {
      const child = spawn(command, words, {
        cwd: projectRoot,
        stdio,
        env: {
          ...process.env,
          CI: process.env.CI ?? 'true',
          FORCE_COLOR: process.env.FORCE_COLOR ?? '0',
          ...environment,
        },
      });
      child.once('error', () => resolve(false));
      child.once('close', (code) => resolve(code === 0));
    });

const own = (name: string, ...words: string[]): Command => ({
  command: join(projectRoot, 'node_modules', '.bin', name),
  words,
});

const one = (passed: boolean): Totals => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

/** A runner that fails without naming a test (it could not start, a file could not be read) still counts as a failure. */
const honest = (succeeded: boolean, totals: Totals): Totals =>
  succeeded || totals.failed > 0 ? totals : { ...totals, failed: 1 };

function readReport<Report>(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}

const whole = (name: string, command: Command): Runner => ({
  name,
  run: async (launch) => one(await launch(command)),
});

const vitest = (project: string): Runner => ({
  name: project,
  async run(launch) {
    const file = join(reports, `${project}.json`);
    const words = [
      'run',
      `--project=${project}`,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
    ];
    const succeeded = await launch(own('vitest', ...words, `--outputFile.json=${file}`));
    const read = readReport<{ numPassedTests: number; numFailedTests: number }>(file);
    return honest(succeeded, { passed: read?.numPassedTests ?? 0, failed: read?.numFailedTests ?? 0 });
  },
});

/** One of the two halves of the end-to-end tests, on a server and a database of its own. */
const playwright = (name: string, project: string): Runner => ({
  name,
  async run(launch) {
    ensureChromium();
    const file = join(reports, `${project}.json`);
    const succeeded = await launch({
      ...own('playwright', 'test', `--project=${project}`, '--reporter=list,json'),
      environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    });
    const read = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(file);
    const { expected = 0, unexpected = 0, flaky = 0 } = read?.stats ?? {};
    return honest(succeeded, { passed: expected, failed: unexpected + flaky });
  },
});

const build: Runner = {
  name: 'build',
  async run(launch) {
    const succeeded = await launch(own('tsx', 'app/server/commands/build.ts', '--if-needed'));
    // Told to the runners after it, so that none builds again.
    if (succeeded) process.env.COMPTOIR_BUILT = 'yes';
    return one(succeeded);
  },
};

const lanes = {
  main: [
    whole('types', own('tsc', '--noEmit')),
    whole('lint', own('eslint', '.', '--max-warnings', '0')),
    whole('format', own('prettier', '--check', '--log-level', 'warn', '.')),
    vitest('unit'),
    vitest('integration'),
    vitest('golden'),
    vitest('scenarios'),
    whole('scenarios:check', { command: 'npm', words: ['run', '-s', 'scenarios:check'] }),
  ],
  browser: [playwright('second exam', 'second-exam'), playwright('end to end', 'first-exam')],
};

const wanted = process.argv.slice(2);
rmSync(join(projectRoot, 'test-results'), { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const results: { name: string; totals: Totals; seconds: number }[] = [];

/** Runs those that are wanted one after the other. */
async function runAll(runners: readonly Runner[], launch: Launch): Promise<void> {
  for (const { name, run } of runners) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await launch({ command: 'echo', words: [`\n=== ${name}`] });
    const begunAt = performance.now();
    const totals = await Promise.resolve()
      .then(() => run(launch))
      .catch((error: unknown) => {
        console.error(error);
        return one(false);
      });
    results.push({ name, totals, seconds: Math.round((performance.now() - begunAt) / 1_000) });
  }
}

/** The same, beside others: what they say is kept in a file, and shown when they have all ended. */
async function runAllBeside(lane: string, runners: readonly Runner[]): Promise<void> {
  const file = join(reports, `${lane}.txt`);
  const output = openSync(file, 'w');
  await runAll(runners, launchOn(['ignore', output, output]));
  closeSync(output);
  process.stdout.write(readFileSync(file, 'utf8'));
}

await runAll([build], launchOn('inherit'));
await Promise.all([runAllBeside('browser', lanes.browser), runAll(lanes.main, launchOn('inherit'))]);

console.log('\n=== totals');
for (const { name, totals, seconds } of results)
  console.log(`${name}: ${totals.passed} passed, ${totals.failed} failed, ${seconds} s`);
const sum = (key: keyof Totals) => results.reduce((so, { totals }) => so + totals[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
