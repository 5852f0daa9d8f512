import { expect, type Page } from '@playwright/test';
import type { BuiltCandidate } from '#tests/support/builders';
import { button, expectSaid, field, type Candidate } from './candidate';

/** Signs in with the two codes of the summons. @returns the address of the desk */
export async function signInWithCodes(
  page: Page,
  { sessionCode, personalCode }: Pick<BuiltCandidate, 'sessionCode' | 'personalCode'>,
): Promise<string> {
  await page.goto('/session');
  await field(page, 'Code de la session').fill(sessionCode);
  await field(page, 'Code personnel').fill(personalCode);
  await button(page, 'Se connecter').click();
  await page.waitForURL(/\/passage\//);
  return new URL(page.url()).pathname;
}

/** Room check, briefing, and the act that starts the clock. */
export async function beginExam(page: Page, look: Candidate['look']): Promise<void> {
  await expect(page.getByText('Ce navigateur garde votre saisie en cas de coupure.')).toBeVisible();
  await look('vérification du poste');
  await button(page, 'Lire la présentation').click();
  await expect(page.getByRole('region', { name: 'Présentation' })).toBeVisible();
  await look('présentation');
  await button(page, 'Commencer l’épreuve').click();
  await expect(button(page, 'Rendre')).toBeVisible();
  await look('bureau');
}

export async function endDay({ page }: Candidate, next: string): Promise<void> {
  await button(page, 'Terminer la journée').click();
  const dialog = page.getByRole('alertdialog');
  await button(dialog, 'Terminer la journée').click();
  // The date keeps its day and month together with a no-break space.
  await expectSaid(page, new RegExp(`Nous sommes ${next.replaceAll(' ', '\\s')}`));
}

/** Hands in and reads the receipt. @returns the head of the journal's chain */
export async function handIn(page: Page): Promise<string> {
  await button(page, 'Rendre').click();
  await button(page.getByRole('alertdialog'), 'Rendre définitivement').click();
  await expect(page.getByRole('heading', { name: 'Votre passage est rendu' })).toBeVisible();
  return (
    (await page.getByRole('region', { name: 'Récépissé' }).locator('code').getAttribute('aria-label')) ?? ''
  );
}
