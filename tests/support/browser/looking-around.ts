import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** A picture of each screen the first time it is reached, in the order of the story; accessibility faults are kept for the end. */
export function lookingAround(
  page: Page,
  folder: string,
  expectAccessible: () => Promise<void>,
): { look: (screen: string) => Promise<void>; faults: string[] } {
  const faults: string[] = [];
  const seen = new Set<string>();
  mkdirSync(folder, { recursive: true });
  return {
    faults,
    async look(screen) {
      if (seen.has(screen)) return;
      seen.add(screen);
      const name = `${String(seen.size).padStart(2, '0')}-${screen.replaceAll(/[^\p{L}\d]+/gu, '-')}`;
      await page.screenshot({ path: `${folder}/${name}.png` });
      await expectAccessible().catch((fault: unknown) => faults.push(`${screen}: ${String(fault)}`));
    },
  };
}
