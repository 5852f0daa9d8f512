import { compileTests } from './bundled-tests.js';
import { testsDeclaredBy, vitest } from './declared-tests.js';

const FOLDER = 'app/domain/grading';
/** What stands for reading a test file: a change seen by it is tried from there, with all the file's tests. */
const READING = '(read)';

/** @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult */
/** @typedef {Awaited<ReturnType<typeof compileTests>>} Compiled */

const instrumented = (globalThis.__stryker__ ??= {});

/** @param {string} file @param {string} test */
const idOf = (file, test) => `${file}#${test}`;

/** @param {string} id @param {() => unknown} body @returns {Promise<TestResult>} */
async function tried(id, body) {
  const start = performance.now();
  const told = { id, name: id, fileName: id.slice(0, id.indexOf('#')) };
  try {
    await body();
    return { ...told, timeSpentMs: performance.now() - start, status: 0 };
  } catch (failure) {
    const failureMessage = failure instanceof Error ? failure.message : String(failure);
    return { ...told, timeSpentMs: performance.now() - start, status: 1, failureMessage };
  }
}

/**
 * Stryker's runner for the grader's unit tests, in its own process. Every mutant gets its modules anew, which
 * compiled code makes cheap: some tens of milliseconds a mutant, where a Vitest run takes seconds.
 */
class InProcessRunner {
  /** @type {Compiled} */
  #compiled;
  /** The files whose tests killed most lately, first. @type {string[]} */
  #killers = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#compiled = await compileTests(FOLDER, { vitest });
  }

  async dryRun() {
    instrumented.mutantCoverage = { static: {}, perTest: {} };
    instrumented.activeMutant = undefined;
    const tests = [];
    for (const file of this.#compiled.files) {
      const read = this.#compiled.open()[file];
      let declared = [];
      const during = async (id, body) => {
        instrumented.currentTestId = id;
        tests.push(await tried(id, body));
        instrumented.currentTestId = undefined;
      };
      await during(idOf(file, READING), () => {
        declared = testsDeclaredBy(read);
      });
      for (const { name, body } of declared) await during(idOf(file, name), body);
    }
    return { status: 'complete', tests, mutantCoverage: instrumented.mutantCoverage };
  }

  /** @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options */
  async mutantRun({ testFilter, activeMutant, hitLimit }) {
    const asked = new Set(testFilter);
    const covering = this.#compiled.files.filter((file) =>
      testFilter ? testFilter.some((id) => id.startsWith(`${file}#`)) : true,
    );
    const nearest = [...this.#killers.filter((file) => covering.includes(file)), ...covering];
    Object.assign(instrumented, { hitCount: 0, hitLimit });
    let nrOfTests = 0;
    for (const file of new Set(nearest)) {
      const fromReading = !testFilter || asked.has(idOf(file, READING));
      for await (const result of this.#tests(file, activeMutant.id, fromReading, asked)) {
        nrOfTests += 1;
        if (hitLimit !== undefined && instrumented.hitCount > hitLimit) {
          return { status: 'timeout', reason: `Hit limit reached (${hitLimit})` };
        }
        if (result.status === 1) {
          this.#killers = [file, ...this.#killers.filter((other) => other !== file)];
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

  /** @param {string} file @param {string} mutant @param {boolean} fromReading @param {Set<string>} asked */
  async *#tests(file, mutant, fromReading, asked) {
    instrumented.activeMutant = fromReading ? mutant : undefined;
    try {
      const read = this.#compiled.open()[file];
      let declared = [];
      yield await tried(idOf(file, READING), () => {
        declared = testsDeclaredBy(read);
      });
      instrumented.activeMutant = mutant;
      for (const { name, body } of declared) {
        if (fromReading || asked.has(idOf(file, name))) yield await tried(idOf(file, name), body);
      }
    } finally {
      instrumented.activeMutant = undefined;
    }
  }
}

const create = () => new InProcessRunner();
create.inject = [];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: create }];
