import { expect, type Locator } from '@playwright/test';
import type { MailContent } from '~/domain/crm/mailbox/records';
import { paperLabel } from '~/candidate/mailbox/paper-labels';
import { button, expectSaid, field, goTo, openSection, type Candidate } from './candidate';

/** Looks at the messages until this one came, and opens it. */
export async function readMail(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers, look } = candidate;
  const { id } = await answers.fields<{ id: string }>(stepId);
  await openSection(candidate, 'Messages');
  const line = page.locator(`a[href*="/messages/${id}"]`).first();
  const received = page
    .getByRole('navigation', { name: 'Dossiers de messages' })
    .getByRole('link', { name: /^Reçus/ });
  await expect(async () => {
    await received.click();
    await expect(line).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 100_000, intervals: [0] });
  await line.click();
  await expect(page).toHaveURL(new RegExp(`/messages/${id}`));
  await expect(button(page, 'Répondre')).toBeVisible();
  await look('message');
}

const composer = ({ page }: Candidate): Locator =>
  page
    .locator('section')
    .filter({ has: page.getByRole('button', { name: 'Fermer et garder le brouillon' }) });

/** Answers the message being read, or writes a new one; `composerOpen` when a paper brought the composer. */
export async function sendMail(
  candidate: Candidate,
  stepId: string,
  { composerOpen = false } = {},
): Promise<void> {
  const { page, answers } = candidate;
  const { content } = await answers.fields<{ content: MailContent }>(stepId);
  const { inReplyTo } = content;
  if (!composerOpen && inReplyTo !== null) {
    if (!page.url().includes(`/messages/${inReplyTo}`))
      await goTo(candidate, `messages/${inReplyTo}`, 'message');
    await button(page, 'Répondre').click();
  } else if (!composerOpen) {
    await openSection(candidate, 'Messages');
    await button(page, 'Écrire un message').click();
  }
  const window = composer(candidate);
  await write(window, content);
  await attach(candidate, window, content, composerOpen);
  await candidate.look('composition');
  await button(window, 'Envoyer').click();
  await button(page.getByRole('alertdialog'), 'Envoyer le message').click();
  await expectSaid(page, /^Message envoyé à/);
  await expect(window).toBeHidden();
}

async function write(window: Locator, content: MailContent): Promise<void> {
  const recipient = (email: string) => window.locator(`[title="${email}"]`);
  const wanted = [...content.to, ...content.cc].map(({ email }) => email);
  // An answer comes with the person it answers, who is not always written to.
  for (const shown of await window.locator('[title*="@"]').all()) {
    const email = (await shown.getAttribute('title')) ?? '';
    if (!wanted.includes(email)) await shown.getByRole('button').click();
  }
  for (const [label, people] of [
    ['À', content.to],
    ['Copie', content.cc],
  ] as const) {
    for (const { email } of people) {
      if ((await recipient(email).count()) > 0) continue;
      await field(window, label).fill(email);
      await field(window, label).press('Enter');
      await expect(recipient(email)).toBeVisible();
    }
  }
  await field(window, 'Objet').fill(content.subject);
  await field(window, 'Message').fill(content.body);
}

/** Attaches the papers of the mail; those the composer was opened with are there already. */
async function attach(
  { page, answers }: Candidate,
  window: Locator,
  { attachments }: MailContent,
  areThere: boolean,
): Promise<void> {
  const { world } = await answers.now();
  for (const attachment of attachments) {
    const label = paperLabel(world, attachment);
    const there = window.getByRole('button', { name: `Retirer ${label}`, exact: true });
    if (areThere) {
      await expect(there).toBeVisible();
      continue;
    }
    await button(window, 'Joindre').click();
    const dialog = page.getByRole('dialog', { name: 'Joindre une pièce' });
    await field(dialog, 'Rechercher une pièce').fill(label);
    await dialog.getByRole('checkbox', { name: label }).first().check();
    await button(dialog, 'Joindre').click();
    await expect(there).toBeVisible();
  }
}
