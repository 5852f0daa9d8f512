import { defineConfig } from 'vitest/config';
import { sourceAliases } from './source-aliases.js';

/**
 * unit         beside the file they test; no database, no server
 * integration  one embedded PostgreSQL for the run, one database per test file
 * golden       recorded journals against recorded reports; rewritten only by an explicit command
 * scenarios    the shipped scenarios, proved
 *
 * Files of one run share their modules: read once, they take a fifth of the time. A test leaves nothing behind in them.
 */
export default defineConfig({
  resolve: { alias: sourceAliases },
  test: {
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'fixtures/**/*.test.ts'],
          setupFiles: ['tests/support/vitest-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/vitest-setup.ts'],
          globalSetup: ['tests/support/server/shared-cluster.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'golden',
          include: ['tests/golden/**/*.test.ts'],
          setupFiles: ['tests/support/vitest-setup.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'scenarios',
          include: ['scenarios/**/*.test.ts', 'tests/scenarios/**/*.test.ts'],
          setupFiles: ['tests/support/vitest-setup.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
