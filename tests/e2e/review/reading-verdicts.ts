import { expect, type Locator, type Page } from '@playwright/test';
import { verdictWords } from '~/domain/review/words';

interface Expected {
  verdict: keyof typeof verdictWords;
  /** Said of the document: figures, passages, what is lacking. */
  says: readonly string[];
  /** The smallest thing lacking, when the reason does not say it already. */
  missing?: string;
}

/** The card of a check in the review. */
export const checkCard = (page: Page, title: string): Locator => page.getByRole('article', { name: title });

export async function openCriterion(page: Page, attemptId: string, criterionId: string): Promise<void> {
  await page.goto(`/evaluation/${attemptId}?critere=${criterionId}`);
  await expect(page.locator('#critere-titre')).toBeVisible();
}

export async function expectVerdict(card: Locator, { verdict, says, missing }: Expected): Promise<void> {
  await expect(card.getByText(verdictWords[verdict], { exact: true })).toBeVisible();
  for (const words of says) await expect(card).toContainText(words);
  if (missing === undefined) await expect(card).not.toContainText('Il manque :');
  else await expect(card).toContainText(`Il manque : ${missing}`);
}

/** Opens the passage that reads so, in the document as the candidate left it, and comes back. */
export async function openPassage(
  page: Page,
  card: Locator,
  { quote, document, look }: { quote: string; document: string; look: () => Promise<void> },
): Promise<void> {
  const passage = card
    .getByRole('listitem')
    .filter({ has: page.getByText(quote) })
    .first();
  await passage.locator('[data-evidence]').press('Enter');
  await page.waitForURL(/\/rejeu\/\d+\/livrables\//);
  await expect(page.getByRole('heading', { level: 1, name: document })).toBeVisible();
  await expect(page.getByText('Version 1, transmise le')).toBeVisible();
  const cited = page.locator('div').filter({ has: page.getByRole('heading', { name: /· passage cité$/ }) });
  await expect(cited.last()).toContainText(quote);
  await expect(cited.last()).toBeInViewport();
  await look();
  await page.getByRole('link', { name: 'Évaluation', exact: true }).click();
  await expect(card).toBeVisible();
}
