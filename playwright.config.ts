import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/browser/chromium';

/** The second exam puts the clock of its server forward: it has a server to itself, and goes on beside other tests. */
const half = (name: string, specs: { testMatch?: RegExp; testIgnore?: RegExp }) => ({
  name,
  outputDir: `test-results/${name}`,
  ...specs,
});

/** `tests/support/browser/e2e-server.ts` starts the product on a free port with a data folder of its own and seeds it: each run has its own. */
/** No sandbox: containers run as root. No graphics process: nothing is drawn faster by software in two steps. Nothing is fetched from outside. */
const chromiumFlags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/browser/e2e-server.ts',
  projects: [
    half('second-exam', { testMatch: /industrial-plan/ }),
    half('first-exam', { testIgnore: /industrial-plan/ }),
  ],
  fullyParallel: false,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    // Nobody keeps the traces of `npm test`, and recording them slows every act.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: { executablePath: findChromium(), args: chromiumFlags },
  },
});
