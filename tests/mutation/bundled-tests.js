import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';

/**
 * Each file its own place, which one bundle of CommonJS would lose; and the mutants each holds.
 * @param {Map<string, string>} moduleOfMutant
 */
const asWritten = (moduleOfMutant) => ({
  name: 'as-written',
  /** @param {import('esbuild').PluginBuild} setup */
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      for (const [, id] of contents.matchAll(/stryMutAct_\w+\("(\d+)"\)/g)) moduleOfMutant.set(id, path);
      return {
        loader: 'ts',
        contents: contents
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
      };
    });
  },
});

/** @param {string} folder */
function testFilesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `./${join(folder, name)}`)
    .sort();
}

/**
 * The tests under a folder, compiled once. Each call of `open` gives the modules afresh, none of them read yet:
 * asking for a test file reads that file and what it imports, as a new process would.
 * @param {string} folder relative to the working directory
 * @param {Record<string, unknown>} provided modules given in place of the installed ones
 */
export async function compileTests(folder, provided) {
  const files = testFilesIn(folder);
  /** @type {Map<string, string>} */
  const moduleOfMutant = new Map();
  const { outputFiles } = await build({
    stdin: {
      contents: `module.exports = { ${files.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(file)})`).join(', ')} };`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
    plugins: [asWritten(moduleOfMutant)],
  });
  const script = new vm.Script(`(function (module, require) {${outputFiles[0]?.text ?? ''}\n})`, {
    filename: join(process.cwd(), 'tests-of-the-grader.cjs'),
  });
  const installed = createRequire(join(process.cwd(), 'package.json'));
  /** @param {string} name */
  const required = (name) => provided[name] ?? installed(name);

  return {
    files,
    /** The file a mutant is in. @param {string} mutant */
    moduleOf: (mutant) => moduleOfMutant.get(mutant) ?? '',
    /** @returns {Record<string, () => void>} by test file, what reads it */
    open() {
      const module = { exports: {} };
      script.runInThisContext()(module, required);
      return module.exports;
    },
  };
}
