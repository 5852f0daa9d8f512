import { expect } from '@playwright/test';
import { field, goTo, openSection, type Candidate } from './candidate';

export async function readProduct(candidate: Candidate, stepId: string): Promise<void> {
  const { id } = await candidate.answers.fields<{ id: string }>(stepId);
  await goTo(candidate, `catalogue/${id}`, 'article');
  await expect(candidate.page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Searches the catalogue, and opens the first article found. */
export async function searchCatalogue(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { query, results } = await answers.fields<{ query: string; results: number }>(stepId);
  await openSection(candidate, 'Catalogue');
  await field(page, 'Rechercher une référence, une désignation').fill(query);
  await page.waitForURL(/q=/);
  const found = page.getByRole('table').locator('tbody').getByRole('link');
  await expect(found).toHaveCount(results);
  await candidate.look('catalogue cherché');
  await found.first().click();
  await page.waitForURL(/\/catalogue\/./);
}
