import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/browser/chromium';

/** `tests/support/browser/e2e-server.ts` starts the product on a free port with a data folder of its own and seeds it. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/browser/e2e-server.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage'] },
  },
});
