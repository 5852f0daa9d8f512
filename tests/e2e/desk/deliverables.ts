import { expect, type Locator, type Page } from '@playwright/test';
import { findOptional } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { recordChoice } from '~/candidate/deliverables/record-choices';
import { columnHeader } from '~/candidate/deliverables/reading/column-header';
import type { RecordLink } from '~/domain/crm/agenda/records';
import type { FieldValue, FieldValues, Row, Source } from '~/domain/crm/deliverables/records';
import type { TableField, TemplateField } from '~/domain/crm/deliverables/template';
import type { RichText, RichTextNode } from '~/domain/crm/deliverables/rich-text';
import { button, expectDraftSaved, goTo, idFromAddress, openSection, type Candidate } from './candidate';
import { asTyped, cellText, groupOf, labelled, pasteRows, typeRows } from './deliverable-tables';

/**
 * How a document is written: key by key, from one field to the next with the keyboard alone; or at once, each text put in its field and
 * each table pasted from a spreadsheet.
 */
export type Manner = 'keys' | 'at once';

/** Begins the document from the list, the account found by typing its name. */
export async function startDeliverable(
  candidate: Candidate,
  stepId: string,
  manner: Manner = 'at once',
): Promise<void> {
  const { page, answers, look } = candidate;
  const { accountId, templateId, title } = await answers.fields<{
    templateId: string;
    accountId?: string | null;
    title?: string;
  }>(stepId);
  const { world } = await answers.now();
  await openSection(candidate, 'Livrables');
  await button(page, 'Commencer un livrable').first().press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Commencer un livrable' });
  await dialog.getByRole('radio', { name: world.templates[templateId]?.title }).check();
  if (accountId) {
    const link = { collection: 'accounts', id: accountId } as const;
    await pick(dialog, dialog.getByLabel('Compte concerné'), world, link, manner);
  }
  await look('choix du modèle');
  await button(dialog, 'Commencer').press('Enter');
  answers.keep(stepId, await idFromAddress(page, 'livrables'));
  await expect(page.getByLabel('Titre', { exact: true })).toBeVisible();
  if (title === undefined) return;
  await page.getByLabel('Titre', { exact: true }).fill(title);
  await expectDraftSaved(page);
}

/** Writes every value of the step in its field, in the order of the page. */
export async function writeDeliverable(
  candidate: Candidate,
  stepId: string,
  manner: Manner = 'at once',
): Promise<void> {
  const { page, answers } = candidate;
  const { id, title, values } = await answers.fields<{
    id: string;
    title?: string;
    values: FieldValues;
  }>(stepId);
  const { world } = await answers.now();
  const deliverable = findOptional(world.tables.deliverables, id);
  const template = world.templates[deliverable?.templateId ?? ''];
  if (!deliverable || !template) throw new Error(`no template for ${id}`);
  if (!new URL(page.url()).pathname.endsWith(`/livrables/${id}`))
    await goTo(candidate, `livrables/${id}`, `livrable ${template.id}`);
  if (title !== undefined) {
    await page.getByLabel('Titre', { exact: true }).fill('');
    await page.getByLabel('Titre', { exact: true }).pressSequentially(title);
  }
  for (const section of template.sections) {
    const scope = page.locator(`section#${section.id}`);
    for (const field of section.fields) {
      const value = values[field.id];
      if (value === undefined || value === null) continue;
      const writing = { page, scope, world, manner, before: deliverable.values[field.id] };
      await writeField(writing, field, value);
    }
  }
  await expectDraftSaved(page);
  await candidate.look(`${template.id} écrit`);
}

interface Writing {
  page: Page;
  /** The part of the document the field is in. */
  scope: Locator;
  world: World;
  manner: Manner;
  /** What the field held. */
  before: FieldValue | undefined;
}

async function writeField(writing: Writing, field: TemplateField, value: unknown): Promise<void> {
  const { page, scope, world, manner, before } = writing;
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'number':
    case 'money':
    case 'date': {
      const control = labelled(scope, field.label);
      if (manner === 'keys') await control.pressSequentially(asTyped(field, value));
      else await control.fill(asTyped(field, value));
      return control.press('Tab');
    }
    case 'choice':
      if (!field.multiple) {
        await labelled(scope, field.label).selectOption(value as string[]);
        return;
      }
      return tick(groupOf(scope, field.label), field.options, value as string[]);
    case 'link':
      for (const link of value as RecordLink[]) {
        const links = groupOf(scope, field.label);
        await pick(page, links.getByRole('combobox'), world, link, manner);
        const { label } = recordChoice(world, link);
        await expect(links.getByRole('link', { name: label })).toBeVisible();
      }
      return;
    case 'source':
      return citeAll(groupOf(scope, field.label), field.label, world, value as Source[], manner);
    case 'table':
      return writeRows(writing, field, value as Row[], (before ?? []) as Row[]);
    case 'richText':
      return typeFormatted(page, field.label, value as RichText, manner);
    default:
      return field satisfies never;
  }
}

/** Rows from cell to cell, or pasted; what opens over the table is filled there. */
async function writeRows(
  { page, scope, world, manner }: Writing,
  field: TableField,
  rows: readonly Row[],
  before: readonly Row[],
): Promise<void> {
  const table = groupOf(scope, field.label);
  const open = async (cell: Locator, column: TableField['columns'][number], value: unknown) => {
    await cell.press('Enter');
    const dialog = page.getByRole('dialog');
    if (column.kind === 'choice') await tick(dialog, column.options, value as string[]);
    if (column.kind === 'link')
      for (const link of value as RecordLink[])
        await pick(dialog, dialog.getByRole('combobox'), world, link, manner);
    if (column.kind === 'source') await citeAll(dialog, column.label, world, value as Source[], manner);
    await button(dialog, 'Revenir au tableau').press('Enter');
    await expect(dialog).toBeHidden();
  };
  if (manner === 'keys') return typeRows(page, table, field, rows, open);
  await pasteRows(table, field, rows);
  for (const [index, row] of rows.entries()) {
    for (const column of field.columns) {
      const value = row.cells[column.id];
      const isOpened = cellText(column, value) === null;
      const isSame = JSON.stringify(before[index]?.cells[column.id]) === JSON.stringify(value);
      if (!isOpened || isSame || !Array.isArray(value) || value.length === 0) continue;
      await open(
        table.getByLabel(`${columnHeader(column)}, ligne ${index + 1}`, { exact: true }),
        column,
        value,
      );
    }
  }
}

async function tick(
  scope: Locator,
  options: readonly { id: string; label: string }[],
  chosen: readonly string[],
): Promise<void> {
  for (const { id, label } of options)
    await scope.getByRole('checkbox', { name: label, exact: true }).setChecked(chosen.includes(id));
}

async function citeAll(
  scope: Locator,
  label: string,
  world: World,
  sources: readonly Source[],
  manner: Manner,
): Promise<void> {
  const cited = scope.locator('ol > li');
  for (const [index, source] of sources.entries()) {
    if ((await cited.count()) <= index)
      await button(scope, `Citer une source pour « ${label} »`).press('Enter');
    await typeSource(cited.nth(index), world, source, manner);
  }
}

async function typeSource(
  scope: Locator,
  world: World,
  { link, title, place, on }: Source,
  manner: Manner,
): Promise<void> {
  const put = (control: Locator, text: string) =>
    manner === 'keys' ? control.pressSequentially(text) : control.fill(text);
  if (link) await pick(scope, scope.getByLabel('Fiche ou document ouvert'), world, link, manner);
  else await put(scope.getByLabel('Ou autre source'), title);
  const whereInIt = scope.getByLabel('Endroit précis');
  if (link) await expect(whereInIt).toBeFocused();
  await put(whereInIt, place);
  if (on) await put(scope.getByLabel('Date de la source'), asTyped({ kind: 'date' }, on));
}

/** Types a name in a box that searches, waits for the proposal, and takes it: with Enter when one types, else where it stands. */
async function pick(
  scope: Page | Locator,
  box: Locator,
  world: World,
  link: RecordLink,
  manner: Manner,
): Promise<void> {
  const { label, hint } = recordChoice(world, link);
  const proposal = scope.getByRole('option').filter({ hasText: label }).filter({ hasText: hint }).first();
  if (manner === 'keys') {
    await box.pressSequentially(label);
    await expect(proposal).toBeVisible();
    await box.press('Enter');
  } else {
    await box.fill(label);
    await proposal.click();
  }
}

/** A formatted text the way a person types it: a dash begins a list, two line ends leave it. */
async function typeFormatted(
  page: Page,
  label: string,
  { content }: RichText,
  manner: Manner,
): Promise<void> {
  const write = (text: string) =>
    manner === 'keys' ? page.keyboard.type(text) : page.keyboard.insertText(text);
  await page.getByRole('textbox', { name: label }).focus();
  const editor = page.locator(`[contenteditable="true"][aria-label="${label}"]`);
  await expect(editor).toBeFocused();
  for (const [index, block] of content.entries()) {
    if (index > 0) await editor.press('Enter');
    if (block.type !== 'bulletList') {
      await write(textOf(block));
      continue;
    }
    await page.keyboard.type('- ');
    for (const [at, item] of (block.content ?? []).entries()) {
      if (at > 0) await editor.press('Enter');
      await write(textOf(item));
    }
    if (index < content.length - 1) await editor.press('Enter');
  }
}

const textOf = ({ text = '', content = [] }: RichTextNode): string => text + content.map(textOf).join('');
