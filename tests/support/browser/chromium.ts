import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The browser for end-to-end tests: CHROMIUM_PATH, else the system's, else the one Playwright downloaded, else undefined. */
export function findChromium(): string | undefined {
  const told = process.env.CHROMIUM_PATH;
  if (told) return told;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const system = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
  if (system) return system;
  const downloaded = chromium.executablePath();
  return downloaded && existsSync(downloaded) ? downloaded : undefined;
}
