import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { compileTests } from './bundled-tests.js';
import { testsDeclaredBy, vitest } from './declared-tests.js';

const FOLDER = 'app/domain/grading';
/** Stands for the reading of a test file and of all it imports, as if it were its first test. */
const READING = '(read)';
/** Left beside the sources by the dry run, for a process started again after a timeout. */
const RUNNING_TESTS = 'running-tests.json';

/** @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult */
/** @typedef {{ file: string, fromReading: boolean, isAsked: (id: string) => boolean }} Trial */

const instrumented = (globalThis.__stryker__ ??= {});

/** @param {string} file @param {string} test */
const idOf = (file, test) => `${file}#${test}`;
/** @param {string} id */
const fileOf = (id) => id.slice(0, id.indexOf('#'));

/** @param {string} id @param {() => unknown} body @returns {Promise<TestResult>} */
async function tried(id, body) {
  const start = performance.now();
  const told = { id, name: id, fileName: resolve(fileOf(id)) };
  try {
    await body();
    return { ...told, timeSpentMs: performance.now() - start, status: 0 };
  } catch (failure) {
    const failureMessage = failure instanceof Error ? failure.message : String(failure);
    return { ...told, timeSpentMs: performance.now() - start, status: 1, failureMessage };
  }
}

/**
 * Stryker's runner for the grader's unit tests, in its own process. Every mutant gets its modules anew, so that no
 * cache outlives it, and compiled code makes that cheap: a tenth of a second a mutant, where a Vitest run takes three.
 */
class InProcessRunner {
  /** @type {Awaited<ReturnType<typeof compileTests>>} */
  #compiled;
  /** By module, the tests that run some of its code. @type {Record<string, string[]> | null} */
  #runningTests = null;
  /** The test files that killed most lately, first. @type {string[]} */
  #killers = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#compiled = await compileTests(FOLDER, { vitest });
  }

  async dryRun() {
    const mutantCoverage = { static: {}, perTest: {} };
    Object.assign(instrumented, { mutantCoverage, activeMutant: undefined });
    const tests = [];
    const during = async (id, body) => {
      instrumented.currentTestId = id;
      tests.push(await tried(id, body));
      instrumented.currentTestId = undefined;
    };
    for (const file of this.#compiled.files) {
      let declared = [];
      const read = this.#compiled.open()[file];
      await during(idOf(file, READING), () => {
        declared = testsDeclaredBy(read);
      });
      for (const { name, body } of declared) await during(idOf(file, name), body);
    }
    writeFileSync(RUNNING_TESTS, JSON.stringify(this.#runningTestsBy(mutantCoverage.perTest)));
    return { status: 'complete', tests, mutantCoverage };
  }

  /** @param {Record<string, Record<string, number>>} hitsByTest */
  #runningTestsBy(hitsByTest) {
    /** @type {Record<string, string[]>} */
    const running = {};
    for (const [id, hits] of Object.entries(hitsByTest)) {
      if (id.endsWith(READING)) continue;
      const modules = new Set(Object.keys(hits).map((mutant) => this.#compiled.moduleOf(mutant)));
      for (const module of modules) (running[module] ??= []).push(id);
    }
    return running;
  }

  /** @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options */
  async mutantRun({ testFilter, activeMutant, hitLimit }) {
    Object.assign(instrumented, { hitCount: 0, hitLimit });
    let nrOfTests = 0;
    for (const trial of this.#trialsOf(activeMutant.id, testFilter ?? [])) {
      for await (const result of this.#results(activeMutant.id, trial)) {
        nrOfTests += 1;
        if (hitLimit !== undefined && instrumented.hitCount > hitLimit) {
          return { status: 'timeout', reason: `Hit limit reached (${hitLimit})` };
        }
        if (result.status === 1) {
          this.#killers = [trial.file, ...this.#killers.filter((file) => file !== trial.file)];
          return {
            status: 'killed',
            killedBy: [result.id],
            failureMessage: result.failureMessage,
            nrOfTests,
          };
        }
      }
    }
    return { status: 'survived', nrOfTests };
  }

  /**
   * The test files to try a mutant with, the likeliest to kill it first. A mutant met while files are read (a word list,
   * a schema) is met by nearly all of them: it is tried with the tests beside its module and those that run its module.
   * @param {string} mutant @param {string[]} covering @returns {Trial[]}
   */
  #trialsOf(mutant, covering) {
    this.#runningTests ??= JSON.parse(readFileSync(RUNNING_TESTS, 'utf8'));
    const module = this.#compiled.moduleOf(mutant);
    const running = new Set(this.#runningTests[module]);
    const folder = `./${relative(process.cwd(), dirname(module))}`;
    const asked = new Set(covering);
    const isNear = (file) => dirname(file) === folder;
    const trials = [...new Set(covering.map(fileOf))].map((file) => {
      const fromReading = asked.has(idOf(file, READING));
      const isAsked = !fromReading
        ? (id) => asked.has(id)
        : isNear(file)
          ? () => true
          : (id) => running.has(id);
      return { file, fromReading, isAsked };
    });
    const latest = [...this.#killers].reverse();
    const likelihood = ({ file }) => latest.indexOf(file) + (isNear(file) ? 0.5 : 0);
    return trials
      .filter(
        ({ file, fromReading }) =>
          !fromReading || isNear(file) || [...running].some((id) => fileOf(id) === file),
      )
      .sort((a, b) => likelihood(b) - likelihood(a));
  }

  /** @param {string} mutant @param {Trial} trial */
  async *#results(mutant, { file, fromReading, isAsked }) {
    instrumented.activeMutant = fromReading ? mutant : undefined;
    try {
      let declared = [];
      const read = this.#compiled.open()[file];
      yield await tried(idOf(file, READING), () => {
        declared = testsDeclaredBy(read);
      });
      instrumented.activeMutant = mutant;
      for (const { name, body } of declared) {
        const id = idOf(file, name);
        if (isAsked(id)) yield await tried(id, body);
      }
    } finally {
      instrumented.activeMutant = undefined;
    }
  }
}

const create = () => new InProcessRunner();
create.inject = [];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: create }];
