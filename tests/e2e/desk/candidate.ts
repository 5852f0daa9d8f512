import { expect, type Locator, type Page } from '@playwright/test';
import { formatCivilDate, formatMoney, formatNumber } from '~/ui/typography/format';
import type { ReferenceAnswers } from './reference-answers';

/** Someone at their desk. */
export interface Seat {
  page: Page;
  /** Address of the desk: `/passage/…`. */
  desk: string;
  /** Called on each screen reached, once it shows. */
  look: (screen: string) => Promise<void>;
}

/** A seat, and what the reference script would answer there. */
export interface Candidate extends Seat {
  answers: ReferenceAnswers;
}

/** The text as a pattern finds it. */
export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A field by its label; a required one says so after it. */
export const field = (scope: Page | Locator, label: string): Locator =>
  scope.getByLabel(new RegExp(`^${escaped(label)}(?: \\(obligatoire\\))?$`));

export const button = (scope: Page | Locator, name: string): Locator =>
  scope.getByRole('button', { name, exact: true });

export const asMoney = (cents: number): string => formatMoney(cents, { unit: false });
export const asNumber = (value: number): string => formatNumber(value, { maxDecimals: 6 });
export const asDate = (date: string): string => formatCivilDate(date);

/** Opens a screen of the desk by its address, and waits until it answers to the keyboard. */
export async function goTo(
  { page, desk, look }: Seat,
  path: string,
  screen: string = path.replace(/[/?].*$/, ''),
): Promise<void> {
  await page.goto(path === '' ? desk : `${desk}/${path}`);
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__reactFiber')),
  );
  await look(screen);
}

/** Opens a section by the rail. */
export async function openSection({ page, look }: Seat, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Navigation principale' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${name}`) })).toBeVisible();
  await look(name);
}

/** The toast that says the act is done. */
export const expectSaid = (page: Page, words: string | RegExp): Promise<void> =>
  expect(page.getByText(words).first()).toBeVisible();

/** What is typed in a kept draft reached the server. */
export const expectDraftSaved = (page: Page): Promise<void> =>
  expect(page.getByRole('status').filter({ hasText: 'Brouillon enregistré' })).toBeVisible();

/** Picks an account in a box that searches while one types. */
export async function pickAccount(scope: Page | Locator, label: string, accountId: string): Promise<void> {
  const box = field(scope, label);
  await box.fill(accountId);
  await scope
    .getByRole('option', { name: new RegExp(`${escaped(accountId)}`) })
    .first()
    .click();
}

/** The last part of the address: the record just created. */
export async function idFromAddress(page: Page, section: string): Promise<string> {
  const address = new RegExp(`/${section}/(?!nouve)([^/?]+)`);
  await page.waitForURL(address);
  return decodeURIComponent(address.exec(page.url())?.[1] ?? '');
}

/** Edits one part of a record, with its own button. */
export async function edit(
  { page }: Seat,
  section: string,
  fill: (form: Locator) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: `Modifier : ${section}` }).click();
  const form = page.locator('form').filter({ has: button(page, 'Enregistrer') });
  await fill(form);
  await button(form, 'Enregistrer').click();
  await expectSaid(page, `${section} : modifications enregistrées.`);
  await expect(page.getByRole('button', { name: `Modifier : ${section}` })).toBeVisible();
}
