import { firstSitting } from '~/server/demo/demonstration';
import { expect, test } from '#tests/support/browser/e2e';

test('a trainer comes in by the keyboard and sees what went wrong', async ({ page, expectAccessible }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Bienvenue' })).toBeVisible();
  await expectAccessible();
  await page.getByRole('link', { name: 'Je fais partie du centre' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Connexion du centre' })).toBeVisible();
  await expectAccessible();
  await page.getByLabel('Adresse électronique').fill('personne@centre.example');
  await page.getByLabel('Mot de passe').fill('mauvais');
  await page.getByRole('button', { name: 'Se connecter' }).press('Enter');
  await expect(page.getByText('Adresse ou mot de passe inexact')).toBeVisible();
  await expect(page.getByLabel('Adresse électronique')).toHaveValue('personne@centre.example');
  await expectAccessible();
});

test('a candidate is helped when a code is wrong', async ({ page, expectAccessible }) => {
  await page.goto('/session');
  await page.getByLabel('Code de la session').fill(firstSitting.code);
  await page.getByLabel('Code personnel').fill('faux');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByText('Vérifiez votre convocation')).toBeVisible();
  await expect(page.getByLabel('Code de la session')).toHaveValue(firstSitting.code);
  await expectAccessible();
});

test('an address that does not exist says so', async ({ page, expectAccessible }) => {
  const answer = await page.goto('/nulle/part');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Page introuvable' })).toBeVisible();
  await expectAccessible();
});

test('one’s sign-ins are listed', async ({ page, signIn, expectAccessible }) => {
  await signIn.asDemoStaff('trainer');
  await page.goto('/compte/sessions');
  await expect(page.getByText('cet appareil')).toBeVisible();
  await expectAccessible();
});
