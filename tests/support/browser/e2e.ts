import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { test as base, expect, type Page } from '@playwright/test';
import { connectDatabase, type Database } from '#db/client';
import { deriveSecret } from '~/server/auth/secret.server';
import { demonstration } from '~/server/demo/demonstration';
import type { StaffRole } from '#db/schema/memberships';
import { accessibilityFaults } from './accessibility';

/** How often the server looks at the clock given to it: see `moving-clock.js`. */
const readEveryMs = 20;

interface Fixtures {
  /** Signs in without the form: the cookies of the page's browser context are set. */
  signIn: {
    asStaff(person: { email: string; password: string }): Promise<void>;
    asDemoStaff(role: StaffRole): Promise<void>;
    /** Returns the address of the attempt. */
    asCandidate(candidate: { sessionCode: string; personalCode: string }): Promise<string>;
  };
  /** Fails the test with every accessibility fault of the page as it is now. */
  expectAccessible: (page?: Page) => Promise<void>;
}

/** The clock of the server, that a test may put forward. Every attempt feels it: tests run one after the other. */
export interface ServerClock {
  /** Puts the clock forward to an instant; nothing happens when it is past. */
  reach(instant: number): Promise<void>;
}

interface WorkerFixtures {
  /** The server's own database, for the builders of `builders.ts`. */
  db: Database;
  /** What `buildCandidate` needs. */
  codeSecret: string;
  serverClock: ServerClock;
}

/** Every page is watched: an error in the console or an uncaught exception fails the test. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  baseURL: async ({}, use) => use(setting('ADDRESS')),
  db: [
    async ({}, use) => {
      const connection = connectDatabase(setting('DATABASE'), { maxConnections: 3 });
      await use(connection.db);
      await connection.close();
    },
    { scope: 'worker' },
  ],
  codeSecret: [
    async ({}, use) => use(deriveSecret(setting('SECRET'), 'candidate codes')),
    { scope: 'worker' },
  ],
  serverClock: [
    async ({}, use) => {
      const file = setting('CLOCK');
      await use({
        async reach(instant) {
          const ahead = Number(readFileSync(file, 'utf8'));
          const missing = instant - (Date.now() + ahead);
          if (missing <= 0) return;
          writeFileSync(file, String(ahead + missing));
          // The server reads the file again a few times a second.
          await delay(2 * readEveryMs);
        },
      });
    },
    { scope: 'worker' },
  ],
  page: async ({ page }, use) => {
    const complaints: string[] = [];
    // Remix gives up the loading that a newer one replaces, and says so in the console.
    const isGivenUp = (text: string) => text.includes('AbortError') || text.includes('signal is aborted');
    page.on('pageerror', ({ name, message }) => {
      if (!isGivenUp(`${name}: ${message}`)) complaints.push(message);
    });
    page.on('console', (message) => {
      // A refused sign-in or a lost connection is what some tests are about; the browser reports them as errors.
      const text = message.text();
      if (message.type() === 'error' && !text.startsWith('Failed to load resource') && !isGivenUp(text))
        complaints.push(text);
    });
    await use(page);
    expect(complaints, 'errors in the browser').toEqual([]);
  },
  signIn: async ({ page, baseURL }, use) => {
    const post = async (path: string, form: Record<string, string>): Promise<string> => {
      const options = { form, headers: { Origin: baseURL ?? '' }, maxRedirects: 0 };
      const answer = await page.request.post(path, options);
      expect(answer.status(), `sign-in at ${path}`).toBe(302);
      return answer.headers().location ?? '';
    };
    const asStaff = async ({ email, password }: { email: string; password: string }) => {
      await post('/connexion', { email, password });
    };
    await use({
      asStaff,
      asDemoStaff: (role) => asStaff(demonstration.staff.find((person) => person.role === role)!),
      asCandidate: ({ sessionCode, personalCode }) =>
        post('/session', { session: sessionCode, code: personalCode }),
    });
  },
  expectAccessible: async ({ page }, use) => {
    await use(async (watched = page) => {
      expect(await accessibilityFaults(watched), `accessibility of ${watched.url()}`).toEqual([]);
    });
  },
});

export { expect };

function setting(name: 'ADDRESS' | 'CLOCK' | 'DATABASE' | 'SECRET'): string {
  const value = process.env[`COMPTOIR_E2E_${name}`];
  if (!value) throw new Error('run these tests with Playwright: its global set-up starts the server');
  return value;
}
