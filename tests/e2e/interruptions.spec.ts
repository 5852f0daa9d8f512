import { and, eq } from 'drizzle-orm';
import type { Page } from '@playwright/test';
import type { Database } from '#db/client';
import { attemptEvents, examSessions } from '#db/schema';
import { buildCandidate, type BuiltCandidate } from '#tests/support/builders';
import { expect, test } from '#tests/support/browser/e2e';
import { normaliseCode } from '~/server/auth/candidate-codes.server';
import { firstSitting } from '~/server/demo/demonstration';
import { button, expectSaid, field, goTo, openSection, type Seat } from './desk/candidate';
import { beginExam, handIn } from './desk/entrance';

/* What goes wrong in an exam room, and what the candidate sees of it: nothing typed is lost, and it is said. */

test.use({ actionTimeout: 15_000 });

const text = 'Relevé des points à revoir avec le client : prix, quantité, date.';

/** A fresh candidate of the demonstration's open session. */
async function enrol(db: Database, codeSecret: string): Promise<BuiltCandidate> {
  const [sitting] = await db
    .select()
    .from(examSessions)
    .where(eq(examSessions.code, normaliseCode(firstSitting.code)));
  if (!sitting) throw new Error('the demonstration has no session');
  return buildCandidate(db, codeSecret, sitting, { seed: 5 });
}

const noLook = async () => undefined;

interface Seated extends Seat {
  codes: BuiltCandidate;
}

type SignIn = { asCandidate(codes: BuiltCandidate): Promise<string> };

/** Signed in by cookie, the exam started. */
async function sitDown(page: Page, db: Database, codeSecret: string, signIn: SignIn): Promise<Seated> {
  const codes = await enrol(db, codeSecret);
  const desk = await signIn.asCandidate(codes);
  await page.goto(desk);
  await beginExam(page, noLook);
  return { page, desk, look: noLook, codes };
}

async function openNotes(seated: Seated): Promise<void> {
  const { page } = seated;
  await openSection(seated, 'Clients');
  await page.locator('tbody a').first().click();
  await page.getByRole('button', { name: 'Modifier : Notes' }).click();
}

async function openQuote(seated: Seated): Promise<string> {
  const { page } = seated;
  await openSection(seated, 'Clients');
  await page.locator('tbody a').first().click();
  await page.getByRole('link', { name: 'Nouveau devis' }).click();
  await button(page, 'Préparer le devis').click();
  await page.waitForURL(/\/devis\/(?!nouveau)/);
  await expect(field(page, 'Objet')).toBeVisible();
  return new URL(page.url()).pathname;
}

test('a lost connection in the middle of a draft loses nothing and says so', async ({
  page,
  db,
  codeSecret,
  signIn,
  expectAccessible,
}) => {
  const seated = await sitDown(page, db, codeSecret, signIn);
  const address = await openQuote(seated);
  await page.context().setOffline(true);
  await field(page, 'Objet').fill(text);
  await expect(page.getByText('Connexion interrompue')).toBeVisible();
  await expect(page.getByText(/Hors connexion/).first()).toBeVisible();
  await expect(field(page, 'Objet')).toHaveValue(text);
  await expectAccessible();
  await page.context().setOffline(false);
  await expect(page.getByText('Connexion interrompue')).toBeHidden({ timeout: 30_000 });
  await expect(page.getByRole('status').filter({ hasText: 'Brouillon enregistré' })).toBeVisible();
  await page.goto(address);
  await expect(field(page, 'Objet')).toHaveValue(text);
});

test('a second tab on the same draft: both versions are offered, none is lost', async ({
  page,
  context,
  db,
  codeSecret,
  signIn,
  expectAccessible,
}) => {
  const seated = await sitDown(page, db, codeSecret, signIn);
  const address = await openQuote(seated);
  const second = await context.newPage();
  await goTo({ ...seated, page: second }, address.replace(`${seated.desk}/`, ''));
  await field(page, 'Objet').fill('Écrit dans le premier onglet');
  await expect(page.getByRole('status').filter({ hasText: 'Brouillon enregistré' })).toBeVisible();
  await field(second, 'Objet').fill('Écrit dans le second onglet');
  await expect(second.getByText('Ce brouillon a été modifié ailleurs')).toBeVisible();
  await expect(field(second, 'Objet')).toHaveValue('Écrit dans le second onglet');
  await expectAccessible(second);
  await button(second, 'Garder la mienne').click();
  await expect(second.getByRole('status').filter({ hasText: 'Brouillon enregistré' })).toBeVisible();
  await second.reload();
  await expect(field(second, 'Objet')).toHaveValue('Écrit dans le second onglet');
});

test('a session that ended in the middle of a form: one signs in again in place and the text stays', async ({
  page,
  context,
  db,
  codeSecret,
  signIn,
  expectAccessible,
}) => {
  const seated = await sitDown(page, db, codeSecret, signIn);
  await openNotes(seated);
  await field(page, 'Notes').fill(text);
  await context.clearCookies();
  await button(page, 'Enregistrer').click();
  const dialog = page.getByRole('dialog', { name: 'Votre session a expiré' });
  await expect(dialog).toBeVisible();
  await expectAccessible();
  await field(dialog, 'Code de la session').fill(seated.codes.sessionCode);
  await field(dialog, 'Code personnel').fill(seated.codes.personalCode);
  await button(dialog, 'Reprendre mon passage').click();
  await expect(dialog).toBeHidden();
  await expectSaid(page, 'Notes : modifications enregistrées.');
  await expect(page.getByText(text)).toBeVisible();
});

test('« Envoyer » pressed twice sends once', async ({ page, db, codeSecret, signIn }) => {
  const seated = await sitDown(page, db, codeSecret, signIn);
  await openSection(seated, 'Messages');
  await button(page, 'Écrire un message').click();
  const window = page
    .locator('section')
    .filter({ has: page.getByRole('button', { name: 'Fermer et garder le brouillon' }) });
  await field(window, 'À').fill('achats@exemple.example');
  await field(window, 'À').press('Enter');
  await field(window, 'Objet').fill('Un seul message');
  await field(window, 'Message').fill(text);
  await button(window, 'Envoyer').click();
  await button(page.getByRole('alertdialog'), 'Envoyer le message').dblclick();
  await expectSaid(page, /^Message envoyé à/);
  await page
    .getByRole('navigation', { name: 'Dossiers de messages' })
    .getByRole('link', { name: 'Envoyés' })
    .click();
  await expect(page.getByRole('link', { name: /Un seul message/ })).toHaveCount(1);
  const attemptId = seated.desk.split('/').at(-1) ?? '';
  const sent = await db
    .select()
    .from(attemptEvents)
    .where(and(eq(attemptEvents.attemptId, attemptId), eq(attemptEvents.type, 'MailSent')));
  expect(sent).toHaveLength(1);
});

test('after the hand-in the back button shows the receipt, and nothing can be typed', async ({
  page,
  db,
  codeSecret,
  signIn,
}) => {
  const seated = await sitDown(page, db, codeSecret, signIn);
  await openSection(seated, 'Clients');
  await openSection(seated, 'Agenda');
  const hash = await handIn(page);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Votre passage est rendu' })).toBeVisible();
  await page.goto(`${seated.desk}/agenda`);
  await expect(page.getByRole('heading', { name: 'Votre passage est rendu' })).toBeVisible();
  await expect(button(page, 'Planifier')).toHaveCount(0);
});
