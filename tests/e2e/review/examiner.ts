import { expect, type Page } from '@playwright/test';
import type { Report } from '~/domain/grading/report';
import { button, field } from '../desk/candidate';

/** Opens the first evidence in the replay, moves by one event, and comes back to the criterion. */
export async function lookAtEvidence(
  page: Page,
  screenshots: string,
  expectAccessible: () => Promise<void>,
): Promise<void> {
  const title = page.locator('#critere-titre');
  const criterion = (await title.textContent()) ?? '';
  await page.locator('[data-evidence]').first().click();
  await page.waitForURL(/\/rejeu\/\d+/);
  const back = page.getByRole('link', { name: 'Évaluation', exact: true });
  await expect(back).toBeVisible();
  await page.screenshot({ path: `${screenshots}/61-rejeu.png` });
  await expectAccessible();
  const before = page.url();
  await page.keyboard.press('ArrowRight');
  await page.waitForURL((url) => url.href !== before);
  await back.click();
  await expect(title).toHaveText(criterion);
}

const keys = { oui: '1', non: '2' } as const;

/** Follows every proposal by the keyboard; the first is contradicted, refused without a reason, then accepted with one. */
export async function decideEverything(page: Page, report: Report): Promise<void> {
  const form = page.getByRole('form', { name: 'Décision de l’examinateur' });
  const progress = (done: number) => page.locator(`progress[value="${done}"]`);
  const { length } = report.criteria;
  for (let done = 0; done < length; done += 1) {
    const criterionId = await form.locator('input[name="criterionId"]').inputValue();
    const proposal = report.criteria.find(({ id }) => id === criterionId)?.proposal;
    const follow = proposal === 'not-met' || proposal === 'not-observed' ? keys.non : keys.oui;
    await page.locator('#critere-titre').focus();
    if (done === 0) {
      await page.keyboard.press(follow === keys.oui ? keys.non : keys.oui);
      await page.keyboard.press('Control+Enter');
      await expect(
        form
          .locator('[data-invalid]')
          .getByText(/motif|pourquoi|raison/i)
          .first(),
      ).toBeVisible();
      await field(form, 'Motif').fill('Le dossier papier montre le contraire de ce que propose la machine.');
    } else await page.keyboard.press(follow);
    await page.keyboard.press('Control+Enter');
    await expect(progress(done + 1)).toBeAttached();
    if (done + 1 < length)
      await expect(form.locator('input[name="criterionId"]')).not.toHaveValue(criterionId);
  }
}

/** Concludes by the keyboard what the attempt evaluates whole: the page goes from one competence or block to the next. */
export async function concludeEverything(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'Décision de l’examinateur' });
  const code = form.locator('input[name="code"]');
  const sign = button(page, 'Signer l’évaluation');
  await expect(code).toBeAttached();
  while (await sign.isDisabled()) {
    const concluded = await code.inputValue();
    await page.locator('#critere-titre').focus();
    await page.keyboard.press(keys.oui);
    const reason = field(form, 'Motif');
    if ((await reason.getAttribute('required')) !== null) await reason.fill('Vu à l’oral.');
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(async () => (await sign.isEnabled()) || (await code.inputValue()) !== concluded)
      .toBe(true);
  }
}

export async function signReview(page: Page): Promise<void> {
  await button(page, 'Signer l’évaluation').click();
  await button(page.getByRole('alertdialog'), 'Signer l’évaluation').click();
  await expect(page.getByText(/^Signée par/)).toBeVisible();
}
