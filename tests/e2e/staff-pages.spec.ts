import { expect, test } from '#tests/support/browser/e2e';

for (const [address, title] of [['/recalculs', 'Recalculs']] as const) {
  test(`${address} is readable by everyone`, async ({ page, signIn, expectAccessible }) => {
    await signIn.asDemoStaff('examiner');
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectAccessible();
  });
}
