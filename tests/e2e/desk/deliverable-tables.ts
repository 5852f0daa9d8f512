import { expect, type Locator, type Page } from '@playwright/test';
import { columnHeader } from '~/candidate/deliverables/reading/column-header';
import type { CellValue, Row } from '~/domain/crm/deliverables/records';
import type { TableField, TemplateColumn, TemplateField } from '~/domain/crm/deliverables/template';
import { asDate, asMoney, asNumber, button, escaped } from './candidate';

/** A field by its label; one the template expects says so after it. */
const named = (label: string) => new RegExp(`^${escaped(label)}(?: \\(attendu\\))?$`);
export const labelled = (scope: Page | Locator, label: string): Locator => scope.getByLabel(named(label));
export const groupOf = (scope: Page | Locator, label: string): Locator =>
  scope.getByRole('group', { name: named(label) });

/** A value as a person types it. */
export function asTyped({ kind }: Pick<TemplateField | TemplateColumn, 'kind'>, value: unknown): string {
  if (kind === 'money') return asMoney(value as number);
  if (kind === 'number') return asNumber(value as number);
  return kind === 'date' ? asDate(value as string) : (value as string);
}

/** What a cell would hold in a spreadsheet; null when it opens over the table. */
export function cellText(column: TemplateColumn, value: CellValue | undefined): string | null {
  const isOpened =
    column.kind === 'link' || column.kind === 'source' || (column.kind === 'choice' && column.multiple);
  if (isOpened) return null;
  if (value === undefined || value === null) return '';
  if (column.kind !== 'choice') return asTyped(column, value);
  const [chosen] = value as string[];
  return column.options.find(({ id }) => id === chosen)?.label ?? '';
}

type OpenCell = (cell: Locator, column: TemplateColumn, value: unknown) => Promise<void>;

/** From cell to cell with Tab; a cell that opens over the table is written there. */
export async function typeRows(
  page: Page,
  table: Locator,
  field: TableField,
  rows: readonly Row[],
  open: OpenCell,
): Promise<void> {
  for (const [index, row] of rows.entries()) {
    await button(table, `Ajouter ${field.rowLabel}`).press('Enter');
    for (const [position, column] of field.columns.entries()) {
      const cell = table.getByLabel(`${columnHeader(column)}, ligne ${index + 1}`, { exact: true });
      await expect(cell).toBeFocused();
      const value = row.cells[column.id];
      const text = cellText(column, value);
      if (text !== null) await cell.pressSequentially(text);
      else if (Array.isArray(value) && value.length > 0) await open(cell, column, value);
      if (position < field.columns.length - 1) await page.keyboard.press('Tab');
    }
  }
}

/** The rows copied from a spreadsheet, over those that are there. */
export async function pasteRows(table: Locator, field: TableField, rows: readonly Row[]): Promise<void> {
  const columns = field.columns.filter((column) => cellText(column, undefined) !== null);
  const [first] = columns;
  if (!first) throw new Error(`nothing to paste in ${field.id}`);
  const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = rows
    .map(({ cells }) => columns.map((column) => quoted(cellText(column, cells[column.id]) ?? '')).join('\t'))
    .join('\n');
  const line = (index: number) => table.getByLabel(`${columnHeader(first)}, ligne ${index}`, { exact: true });
  if ((await line(1).count()) === 0) await button(table, `Ajouter ${field.rowLabel}`).click();
  await line(1).evaluate((cell, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    cell.focus();
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await expect(line(rows.length)).toBeVisible();
  for (let extra = rows.length + 1; (await line(extra).count()) > 0;)
    await button(table, `Supprimer la ligne ${extra}`).click();
}
