import { expect } from '@playwright/test';
import { chartWords, dimensionWords, filterWords, measureWords } from '~/candidate/dashboards/measure-words';
import { findOptional } from '~/domain/attempt/table';
import type { DashboardContent } from '~/domain/crm/dashboards/records';
import {
  asDate,
  asNumber,
  button,
  expectDraftSaved,
  expectSaid,
  field,
  goTo,
  idFromAddress,
  openSection,
  type Candidate,
} from './candidate';

/** Opens a document, once it has come. */
export async function readDocument(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { id } = await answers.fields<{ id: string }>(stepId);
  const hasCome = async () => findOptional((await answers.now()).world.tables.documents, id) !== null;
  // What is due comes when somebody looks.
  await expect(async () => {
    if (!(await hasCome())) await page.reload();
    expect(await hasCome()).toBe(true);
  }).toPass({ timeout: 100_000, intervals: [1_000] });
  await goTo(candidate, `documents/${id}`, 'document');
  await expect(candidate.page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Composes a dashboard tile by tile. */
export async function composeDashboard(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { content } = await answers.fields<{ content: DashboardContent }>(stepId);
  await openSection(candidate, 'Tableaux de bord');
  await button(page, 'Nouveau tableau de bord').first().click();
  answers.keep(stepId, await idFromAddress(page, 'tableaux-de-bord'));
  await field(page, 'Titre du tableau de bord').fill(content.title);
  for (const tile of content.tiles) {
    await button(page, 'Ajouter un indicateur').click();
    const editor = page.getByRole('dialog');
    await field(editor, 'Titre').fill(tile.title);
    await field(editor, 'Indicateur').selectOption({ label: measureWords[tile.measure].label });
    await field(editor, 'Répartition').selectOption({ label: dimensionWords[tile.dimension].label });
    await field(editor, 'Présentation').selectOption({ label: chartWords[tile.chart] });
    await field(editor, 'Du').fill(asDate(tile.from));
    await field(editor, 'Au').fill(asDate(tile.to));
    if (tile.filter) {
      await field(editor, 'Limité à').selectOption(tile.filter.field);
      await field(editor, filterWords[tile.filter.field]).selectOption(tile.filter.value);
    }
    await field(editor, 'Commentaire').fill(tile.comment);
    await candidate.look('indicateur');
    await button(editor, 'Terminer').click();
    await expect(editor).toBeHidden();
  }
  await field(page, 'Commentaire d’ensemble').fill(content.comment);
  await expectDraftSaved(page);
  await expect(page.locator('canvas').first()).toBeVisible();
  await candidate.look('tableau de bord');
}

/** Names a document, files it and says how long it is kept. */
export async function fileDocument(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  interface Filing {
    id: string;
    name: string;
    folder: string;
    retentionYears: number | null;
  }
  const { id, name, folder, retentionYears } = await answers.fields<Filing>(stepId);
  if (!page.url().includes(`/documents/${id}`)) {
    await openSection(candidate, 'Documents');
    await page
      .getByRole('navigation', { name: 'Plan de classement' })
      .getByRole('link', { name: /^À classer/ })
      .click();
    await page.waitForURL(/dossier=a-classer/);
    await page.locator(`a[href*="/documents/${id}"]`).first().click();
    await page.waitForURL(new RegExp(`/documents/${id}`));
  }
  await expect(page.getByRole('heading', { name: 'Classer ce document' })).toBeVisible();
  await field(page, 'Nom du document').fill(name);
  await field(page, 'Dossier').selectOption(folder);
  await field(page, 'Durée de conservation').fill(retentionYears === null ? '' : asNumber(retentionYears));
  await candidate.look('classement');
  await button(page, 'Classer').click();
  await expectSaid(page, `« ${name} » est classé.`);
}
