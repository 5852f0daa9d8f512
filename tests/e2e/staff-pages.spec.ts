import { mkdirSync } from 'node:fs';
import { projectRoot } from '~/server/project-root.server';
import { expect, test } from '#tests/support/browser/e2e';

const screenshots = `${projectRoot}/test-results/staff-pages`;
const pages = {
  '/recalculs': /^Recalculs/,
  '/scenarios': /^Mises en situation/,
  '/scenarios/suivi-commandes/preuve': /^Preuve/,
  '/referentiels': /^Référentiels/,
  '/referentiels/AC': /Assistant/,
  '/referentiels/CQPM-TCI': /Technico-commercial/,
  '/referentiels/importer': 'Importer un référentiel',
} as const;

test('a regrading says who would change to everyone', async ({ page, signIn, expectAccessible }) => {
  test.slow();
  await signIn.asDemoStaff('admin');
  await page.goto('/recalculs');
  await page.getByRole('button', { name: 'Comparer les rapports' }).click();
  await expect(page).toHaveURL(/\/recalculs\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Toutes les sessions' })).toBeVisible();
  await expectAccessible();
  await expect(page.getByRole('button', { name: 'Mettre en vigueur' })).toBeVisible({ timeout: 100_000 });
  await expectAccessible();
});

for (const [address, title] of Object.entries(pages)) {
  test(`${address} is for everyone, wide or narrow`, async ({ page, signIn, expectAccessible }) => {
    mkdirSync(screenshots, { recursive: true });
    const name = address.slice(1).replaceAll('/', '-');
    // An admin is offered every act of these pages.
    await signIn.asDemoStaff('admin');
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await page.screenshot({ path: `${screenshots}/${name}.png` });
    await expectAccessible();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.screenshot({ path: `${screenshots}/${name}-étroit.png` });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await expectAccessible();
  });
}
