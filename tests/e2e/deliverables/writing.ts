import { expect, type Locator, type Page } from '@playwright/test';
import { findOptional } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { columnHeader } from '~/candidate/deliverables/reading/column-header';
import type { RecordLink } from '~/domain/crm/agenda/records';
import type { FieldValues, Row, Source } from '~/domain/crm/deliverables/records';
import type { RichText, RichTextNode } from '~/domain/crm/deliverables/rich-text';
import type { TableField, TemplateColumn, TemplateField } from '~/domain/crm/deliverables/template';
import { fieldsOf } from '~/domain/crm/deliverables/values';
import {
  asDate,
  asMoney,
  asNumber,
  button,
  idFromAddress,
  openSection,
  type Candidate,
} from '../exam-day/candidate';

/** A field by its label; one the template expects says so after it. */
const labelled = (scope: Page | Locator, label: string): Locator =>
  scope.getByLabel(new RegExp(`^${label}(?: \\(attendu\\))?$`));
const group = (scope: Page | Locator, label: string): Locator =>
  scope.getByRole('group', { name: new RegExp(`^${label}(?: \\(attendu\\))?$`) });

/** Begins the document from the list, the account found by typing its name. */
export async function startDeliverable(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers, look } = candidate;
  const { accountId } = await answers.fields<{ accountId: string }>(stepId);
  const { world } = await answers.now();
  await openSection(candidate, 'Livrables');
  await button(page, 'Commencer un livrable').first().press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Commencer un livrable' });
  const account = findOptional(world.tables.accounts, accountId)?.name ?? '';
  await pickByTyping(dialog, dialog.getByLabel('Compte concerné'), account);
  await look('choix du modèle');
  await button(dialog, 'Commencer').press('Enter');
  answers.keep(stepId, await idFromAddress(page, 'livrables'));
  await expect(page.getByLabel('Titre', { exact: true })).toBeVisible();
}

/** Types every value of the step in its field, in the order of the page. */
export async function writeDeliverable(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { id, title, values } = await answers.fields<{
    id: string;
    title: string;
    values: FieldValues;
  }>(stepId);
  const { world } = await answers.now();
  const template = world.templates[findOptional(world.tables.deliverables, id)?.templateId ?? ''];
  if (!template) throw new Error(`no template for ${id}`);
  await page.getByLabel('Titre', { exact: true }).fill('');
  await page.getByLabel('Titre', { exact: true }).pressSequentially(title);
  for (const field of fieldsOf(template)) {
    const value = values[field.id];
    if (value !== undefined && value !== null) await typeField(page, world, field, value);
  }
}

async function typeField(page: Page, world: World, field: TemplateField, value: unknown): Promise<void> {
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'number':
    case 'money':
    case 'date': {
      const control = labelled(page, field.label);
      await control.pressSequentially(asTyped(field, value));
      return control.press('Tab');
    }
    case 'choice':
      await labelled(page, field.label).selectOption(value as string[]);
      return;
    case 'link':
      for (const link of value as RecordLink[]) {
        const links = group(page, field.label);
        await pickByTyping(page, links.getByRole('combobox'), nameOf(world, link));
        await expect(links.getByRole('link', { name: nameOf(world, link) })).toBeFocused();
      }
      return;
    case 'source':
      for (const source of value as Source[]) {
        const sources = group(page, field.label);
        await button(sources, `Citer une source pour « ${field.label} »`).press('Enter');
        await typeSource(sources.locator('ol > li').last(), world, source);
      }
      return;
    case 'table':
      return typeRows(page, world, field, value as Row[]);
    case 'richText':
      return typeFormatted(page, field.label, value as RichText);
    default:
      return field satisfies never;
  }
}

function asTyped({ kind }: TemplateField | TemplateColumn, value: unknown): string {
  if (kind === 'money') return asMoney(value as number);
  if (kind === 'number') return asNumber(value as number);
  return kind === 'date' ? asDate(value as string) : (value as string);
}

/** From cell to cell with Tab; a cell that opens over the table is written there. */
async function typeRows(page: Page, world: World, field: TableField, rows: readonly Row[]): Promise<void> {
  const table = group(page, field.label);
  for (const [index, row] of rows.entries()) {
    await button(table, `Ajouter ${field.rowLabel}`).press('Enter');
    for (const [position, column] of field.columns.entries()) {
      const name = `${columnHeader(column)}, ligne ${index + 1}`;
      const cell = table.getByLabel(name, { exact: true });
      await expect(cell).toBeFocused();
      const value = row.cells[column.id];
      if (column.kind === 'source') {
        if (Array.isArray(value) && value.length > 0) {
          await cell.press('Enter');
          const dialog = page.getByRole('dialog');
          await typeSource(dialog, world, value[0] as Source);
          await button(dialog, 'Revenir au tableau').press('Enter');
          await expect(dialog).toBeHidden();
        }
      } else if (value !== undefined && value !== null) await cell.pressSequentially(asTyped(column, value));
      if (position < field.columns.length - 1) await page.keyboard.press('Tab');
    }
  }
}

async function typeSource(scope: Locator, world: World, { link, title, place, on }: Source): Promise<void> {
  if (link) await pickByTyping(scope, scope.getByLabel('Fiche ou document ouvert'), nameOf(world, link));
  else await scope.getByLabel('Ou autre source').pressSequentially(title);
  const whereInIt = scope.getByLabel('Endroit précis');
  if (link) await expect(whereInIt).toBeFocused();
  await whereInIt.pressSequentially(place);
  if (on) await scope.getByLabel('Date de la source').pressSequentially(asDate(on));
}

/** Types a name in a box that searches, waits for the proposal, and takes it with Enter. */
async function pickByTyping(scope: Page | Locator, box: Locator, name: string): Promise<void> {
  await box.pressSequentially(name);
  await expect(scope.getByRole('option').filter({ hasText: name })).toBeVisible();
  await box.press('Enter');
}

const nameOf = ({ tables }: World, { collection, id }: RecordLink): string =>
  (findOptional(tables[collection as 'documents' | 'accounts'] as never, id) as { name: string } | null)
    ?.name ?? id;

/** A formatted text the way a person types it: a dash begins a list, two line ends leave it. */
async function typeFormatted(page: Page, label: string, { content }: RichText): Promise<void> {
  await page.getByRole('textbox', { name: label }).focus();
  const editor = page.locator(`[contenteditable="true"][aria-label="${label}"]`);
  await expect(editor).toBeFocused();
  for (const [index, block] of content.entries()) {
    if (index > 0) await editor.press('Enter');
    if (block.type !== 'bulletList') {
      await page.keyboard.type(textOf(block));
      continue;
    }
    await page.keyboard.type('- ');
    for (const [at, item] of (block.content ?? []).entries()) {
      if (at > 0) await editor.press('Enter');
      await page.keyboard.type(textOf(item));
    }
    if (index < content.length - 1) await editor.press('Enter');
  }
}

const textOf = ({ text = '', content = [] }: RichTextNode): string => text + content.map(textOf).join('');
