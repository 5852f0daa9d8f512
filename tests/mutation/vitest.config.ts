import { defineConfig } from 'vitest/config';
import { sourceAliases } from '../../source-aliases.js';

/** The unit tests of the grader alone: what mutation testing runs again and again. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  resolve: { alias: sourceAliases },
  test: {
    include: ['app/domain/grading/**/*.test.ts'],
    setupFiles: ['tests/support/vitest-setup.ts'],
  },
});
