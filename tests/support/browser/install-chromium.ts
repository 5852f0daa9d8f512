import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium';

/** The browser for end-to-end tests, installed if there is none: Debian's package as root, else the one Playwright downloads. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0) {
    const apt = (...words: string[]) =>
      spawnSync('apt-get', words, {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation');
  }
  if (!findChromium()) spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  const installed = findChromium();
  if (!installed) throw new Error('No Chromium: install it, or set CHROMIUM_PATH.');
  return installed;
}
